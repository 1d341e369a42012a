using System.Globalization;
using System.Text;
using System.Text.Json;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>What an Allure report shows beside the results: what was tested, by whom, and how results are sorted.</summary>
internal static class AllureEnvironment
{
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public static void Write(string folder, Run run, CiBuild? build, Redactor redactor)
    {
        Write(folder, "environment.properties", Encoding.UTF8.GetBytes(Properties(run, redactor)));
        Write(folder, "categories.json", JsonSerializer.SerializeToUtf8Bytes(AllureCategory.All, OutputJson.Page));
        Write(folder, "executor.json", JsonSerializer.SerializeToUtf8Bytes(new
        {
            Name = build?.Name ?? "Conformance",
            Type = build?.Type ?? "conformance",
            ReportName = $"{run.Contract}: {redactor.Clean(run.Target)}",
            BuildName = build?.BuildName ?? string.Create(CultureInfo.InvariantCulture, $"seed {run.Seed}, {run.Digest[..Math.Min(12, run.Digest.Length)]}"),
            build?.BuildUrl,
            // Allure 2 sorts its history by it.
            BuildOrder = build?.BuildOrder ?? run.Started.ToUnixTimeSeconds(),
        }, OutputJson.Page));
    }

    private static void Write(string folder, string name, byte[] content) => AtomicFile.Write(Path.Combine(folder, name), content);

    private static string Properties(Run run, Redactor redactor)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Target"] = run.Target,
            ["Contract"] = run.Contract,
            ["API.versions"] = string.Join(", ", run.ApiVersions),
            ["Seed"] = run.Seed.ToString(CultureInfo.InvariantCulture),
            ["Digest"] = run.Digest,
            ["Requests"] = run.Requests.ToString(CultureInfo.InvariantCulture),
            ["Conclusion"] = run.Says(),
            ["Coverage"] = CoverageTables.Says(run),
            ["Left.behind"] = run.Leftovers.Count.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var capability in run.Capabilities)
            lines[$"Can.{capability.Name}"] = capability.On ? "yes" : "no";
        return string.Concat(lines.Select(line => $"{Key(line.Key)} = {Words.Line(redactor.Clean(line.Value)).Replace(@"\", @"\\", StringComparison.Ordinal)}\n"));
    }

    private static string Key(string key) => key.Replace(' ', '.').Replace(':', '.').Replace('=', '.');
}
