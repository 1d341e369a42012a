using System.Text.Json.Serialization;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Reporting.Releases;

/// <summary>A line of a baseline file: a condition with its answer under every API version, or under each.</summary>
/// <param name="Server">Null: the file's first server.</param>
/// <param name="Category">Null: <see cref="Versions"/> has the answers one by one.</param>
/// <param name="Shape">Name of an entry of the file's shapes.</param>
/// <param name="Headers">Names of headers, with blanks between them.</param>
/// <param name="Or">Further answers that were seen in the same condition.</param>
/// <param name="Versions">Where the API versions differ, or not all were played.</param>
internal sealed record ConditionEntry(
    string Scenario,
    string Operation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Server = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Category = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Status = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OauthError = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Shape = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Headers = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<AnswerEntry>? Or = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, AnswerEntry>? Versions = null)
{
    /// <param name="condition">What is written.</param>
    /// <param name="first">Name of the file's first server.</param>
    /// <param name="apiVersions">All that there are.</param>
    /// <param name="shapes">Takes up the forms of the answers.</param>
    public static ConditionEntry Of(Condition condition, string? first, IReadOnlyList<string> apiVersions, Shapes shapes)
    {
        var entry = new ConditionEntry(condition.Scenario, condition.Operation, condition.Server == first ? null : condition.Server);
        var answers = condition.Answers.Values.First();
        if (!apiVersions.All(condition.Answers.ContainsKey) || !condition.Answers.Values.All(others => others.SequenceEqual(answers)))
            return entry with { Versions = apiVersions.Where(condition.Answers.ContainsKey).ToDictionary(version => version, version => AnswerEntry.Of(condition.Answers[version], shapes)) };
        var answer = AnswerEntry.Of(answers, shapes);
        return entry with { Category = answer.Category, Status = answer.Status, Code = answer.Code, OauthError = answer.OauthError, Shape = answer.Shape, Headers = answer.Headers, Or = answer.Or };
    }

    /// <exception cref="ResultException">It contradicts itself.</exception>
    public Condition Read(string? first, IReadOnlyList<string> apiVersions, IReadOnlyDictionary<string, string> shapes)
    {
        Dictionary<string, IReadOnlyList<Behaviour>> answers = (Category, Status, Versions) switch
        {
            ({ } category, { } status, null) => apiVersions.ToDictionary(version => version, _ => new AnswerEntry(category, status, Code, OauthError, Shape, Headers, Or).Read(shapes)),
            (null, null, { Count: > 0 } versions) => versions.ToDictionary(pair => pair.Key, pair => pair.Value.Read(shapes)),
            _ => throw new ResultException($"the condition '{Scenario}' must have either 'category' and 'status' or 'versions'"),
        };
        return new Condition(Scenario, Operation, Server ?? first ?? "", answers);
    }
}
