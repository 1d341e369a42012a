using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Reporting;
using Conformance.Engine.Verdicts;

namespace Conformance.Scenarios.Running;

/// <summary>Gives Allure results that were written under one gate the verdicts of another.</summary>
public static class AllureVerdicts
{
    /// <param name="folder">Of the Allure results.</param>
    /// <param name="changed">The cases whose verdict is another now.</param>
    /// <exception cref="OutputException">A result cannot be written.</exception>
    public static void Restate(string folder, IReadOnlyList<CaseResult> changed)
    {
        if (changed.Count == 0 || !Directory.Exists(folder))
            return;
        var byId = changed.ToDictionary(result => result.Id, StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder).Where(OutputPaths.IsAllureResult))
        {
            try
            {
                if (JsonNode.Parse(File.ReadAllBytes(file)) is not JsonObject test || test["name"]?.GetValue<string>() is not { } id || !byId.TryGetValue(id, out var result))
                    continue;
                test["status"] = AllureWords.Status(result.Outcome).ToString();
                test["statusDetails"] = new JsonObject { ["message"] = Outcomes.Message(result) };
                File.WriteAllText(file, test.ToJsonString());
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new OutputException($"cannot write to {file}: {exception.Message.ReplaceLineEndings(" ")}", exception);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // Of a part that was killed while it wrote: the report leaves it out, too.
            }
        }
    }
}
