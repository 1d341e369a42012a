using System.Text.Json;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs.Triage;

namespace Conformance.Cli.Explaining;

/// <summary>A refusal explained: a page for people, or JSON (schemas/outputs/triage.schema.json).</summary>
internal static class TriagePage
{
    public static string Of(TriageAnswer answer) => new Page(answer.Cause is null ? "No refusal" : "Cause", answer.Cause?.Id ?? "to sort")
        .Add("means", answer.Cause?.Title ?? $"the answer is {answer.Status}: {(answer.IsFromBehind ? "the request was let through" : "the gate answered, and not for its credentials")}")
        .Add("answered", answer.IsFromBehind ? "by the function" : "by the gate")
        .AddList("evidence", [.. answer.Evidence])
        .AddList("remedy", [.. answer.Remedy])
        .Add("source", answer.Cause?.Source)
        .ToString();

    public static string Json(TriageAnswer answer) => JsonSerializer.Serialize(
        new
        {
            answer.Url,
            answer.Contract,
            answer.Status,
            Cause = answer.Cause?.Id,
            Title = answer.Cause?.Title,
            AnsweredBy = answer.IsFromBehind ? "function" : "gate",
            Generations = answer.Generations.Select(generation => generation.Id),
            Token = new
            {
                Kind = Kind(answer.Token.Kind),
                answer.Token.Algorithm,
                answer.Token.KeyId,
                answer.Token.Issuer,
                answer.Token.Role,
                answer.Token.Project,
                answer.Token.Expires,
                answer.Token.ValidFrom,
            },
            answer.Evidence,
            answer.Remedy,
            Source = answer.Cause?.Source,
        },
        OutputJson.Page);

    private static string Kind(TokenKind kind) => kind switch
    {
        TokenKind.None => "none",
        TokenKind.Key => "key",
        TokenKind.Token => "jwt",
        _ => "no-jwt",
    };
}
