using System.Globalization;

namespace Conformance.Engine.Rules.Releases;

/// <summary>What a release answers where a condition is met. Messages are no part of it: they may change at will.</summary>
/// <param name="Category">A category's id, <c>success</c>, <c>uncatalogued</c>, or <c>unanswered</c>.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">The textual code; null where there is none.</param>
/// <param name="OAuthError">RFC 6749's parameter <c>error</c>, where the operation reports its errors so.</param>
/// <param name="Shape">The form of the answer, of an error what goes beyond its API version's encoding; null: nothing does.</param>
public sealed record Behaviour(string Category, int Status, string? Code, string? OAuthError, string? Shape)
{
    public const string Success = "success";

    public const string Uncatalogued = "uncatalogued";

    /// <summary>The category of no answer at all.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>Stands where a status would: the server closed the connection without an answer.</summary>
    public const int NoStatus = 0;

    /// <summary>Names of the answer's headers that tell something, sorted, with blanks between them; null: none does, or they were not recorded.</summary>
    public string? Headers { get; init; }

    public AnswerClass Class => Status switch
    {
        NoStatus => AnswerClass.Unanswered,
        >= 500 => AnswerClass.ServerError,
        >= 400 => AnswerClass.ClientError,
        _ => Category == Success ? AnswerClass.Success : AnswerClass.RedirectedError,
    };

    /// <summary>What a router says of a path or method that it does not have.</summary>
    public bool IsRouters => Status is 404 or 405 && Code is null && OAuthError is null;

    /// <summary>A number in a code's place is no word for anything.</summary>
    private string? Word => Code is { Length: > 0 } code && code.All(char.IsAsciiDigit) ? $"with the number {code}" : Code;

    /// <summary>Such as <c>422 weak_password</c>, <c>200</c>, <c>400 (error invalid_grant)</c>, <c>404 without a code</c>, <c>no answer</c>.</summary>
    public string Says
    {
        get
        {
            if (Status == NoStatus)
                return "no answer";
            var status = Status.ToString(CultureInfo.InvariantCulture);
            if (Class == AnswerClass.Success)
                return status;
            var oauth = OAuthError is null ? "" : $" (error {OAuthError})";
            return Code is null && OAuthError is null ? $"{status} without a code" : $"{status} {Word}".TrimEnd() + oauth;
        }
    }
}
