using System.Text.Json.Serialization;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Reporting.Releases;

/// <summary>An answer as a baseline file has it.</summary>
/// <param name="Shape">Name of an entry of the file's shapes.</param>
/// <param name="Headers">Names of headers, with blanks between them.</param>
/// <param name="Or">Further answers that were seen in the same condition.</param>
internal sealed record AnswerEntry(
    string Category,
    int Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OauthError = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Shape = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Headers = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<AnswerEntry>? Or = null)
{
    public static AnswerEntry Of(IReadOnlyList<Behaviour> answers, Shapes shapes) =>
        One(answers[0], shapes) with { Or = answers.Count == 1 ? null : [.. answers.Skip(1).Select(answer => One(answer, shapes))] };

    public IReadOnlyList<Behaviour> Read(IReadOnlyDictionary<string, string> shapes) => [.. (Or ?? []).Prepend(this).Select(answer => answer.ReadOne(shapes))];

    private static AnswerEntry One(Behaviour answer, Shapes shapes) => new(
        answer.Category, answer.Status, answer.Code, answer.OAuthError, answer.Shape is { } shape ? shapes.Name(shape) : null, answer.Headers);

    private Behaviour ReadOne(IReadOnlyDictionary<string, string> shapes) => new(
        Category, Status, Code, OauthError,
        Shape is null ? null : shapes.GetValueOrDefault(Shape) ?? throw new ResultException($"it has no shape '{Shape}'")) { Headers = Headers };
}
