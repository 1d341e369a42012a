using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>How a refusal is sorted into causes; a contract's <c>triage.json</c>.</summary>
/// <param name="Status">The status that is sorted.</param>
/// <param name="CheckedAlgorithms">Algorithms of the tokens that the check was made for.</param>
/// <param name="BehindHeaders">Response headers that only what stands behind the server sends.</param>
/// <param name="Causes">One for each <see cref="TriageWhen"/>.</param>
/// <param name="Hints">What else to do where a token shows it, by <c>expired</c>, <c>not-yet-valid</c>, <c>other-project</c>.</param>
public sealed record TriageGuide(
    int Status,
    IReadOnlyList<string> CheckedAlgorithms,
    IReadOnlyList<string> BehindHeaders,
    IReadOnlyList<TriageCause> Causes,
    IReadOnlyDictionary<string, string> Hints)
{
    public TriageCause For(TriageWhen when) => Causes.First(cause => cause.When == when);

    internal static TriageGuide? Read(string file)
    {
        if (!File.Exists(file))
            return null;
        var root = JsonFile.Read(file);
        var causes = root.Items("causes", file).Select(item => Cause(item, file)).ToList();
        if (Enum.GetValues<TriageWhen>().Where(when => causes.Count(cause => cause.When == when) != 1).Select(EnumText.Id).FirstOrDefault() is { } missing)
            throw new ContractException($"{file}: exactly one cause must be for '{missing}'");
        return new TriageGuide(
            root.Member("status", JsonValueKind.Number, file).GetInt32(),
            [.. root.OptionalItems("checkedAlgorithms", file).Select(item => item.GetString() ?? "")],
            [.. root.OptionalItems("behindHeaders", file).Select(item => item.GetString() ?? "")],
            causes,
            root.Member("hints", JsonValueKind.Object, file).EnumerateObject().ToDictionary(hint => hint.Name, hint => hint.Value.GetString() ?? ""));
    }

    private static TriageCause Cause(JsonElement item, string file)
    {
        var id = item.Text("id", file);
        var where = $"{file}: cause '{id}'";
        return new TriageCause(
            id,
            item.Text("title", where),
            EnumText.Parse<TriageWhen>(item.Text("when", where), "situation that a cause can be for", where),
            [.. item.Items("remedy", where).Select(line => line.GetString() ?? "")],
            item.Text("source", where));
    }
}
