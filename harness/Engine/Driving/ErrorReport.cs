using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Engine.Contracts;

namespace Conformance.Engine.Driving;

/// <summary>An error as the client can read it.</summary>
/// <param name="Code">The textual code, cut and made printable where it could be none; null where there is none.</param>
/// <param name="Message">The message for people; null where there is none.</param>
/// <param name="InRedirect">It came in the query or fragment of a Location header.</param>
public sealed partial record ErrorReport(string? Code, string? Message, bool InRedirect)
{
    /// <summary>RFC 6749's parameter <c>error</c>, where the operation reports its errors so, or this one has no code and that form; null where there is none.</summary>
    public string? OAuthError { get; private init; }

    internal static ErrorReport? Read(Exchange exchange)
    {
        if (exchange.Response is not { } response)
            return null;
        var isOAuth = exchange.Operation?.Errors == ErrorForm.OAuth;
        if (response.IsRedirect)
            return Redirected(response.Header("Location"), isOAuth);
        if (response.Status < 400)
            return null;
        var code = PlainText.Short(CodeOf(exchange, response));
        var error = PlainText.Short(exchange.Body.Text("error"));
        return new ErrorReport(code, MessageOf(exchange), false)
        {
            OAuthError = isOAuth || (code is null && response.Status is (400 or 401) && IsOAuth(error, exchange.Body.Text("error_description"))) ? error : null,
        };
    }

    /// <summary>RFC 6749 §5.2, of 400 and 401: beside a description any text stands for the reason; alone, only a word does, for it may be a message.</summary>
    private static bool IsOAuth(string? error, string? description) => error is not null && (description is not null || Word().IsMatch(error));

    /// <summary>The code in the asked version's member, else in any other version's: a wrong encoding must not hide which error it was. An answer to HEAD has only its header.</summary>
    private static string? CodeOf(Exchange exchange, Response response) =>
        Member(exchange, encoding => encoding.Code)
        ?? (exchange.Request.Method == "HEAD" && exchange.Contract.ErrorCodeHeader is { } header ? response.Header(header) : null);

    private static string? MessageOf(Exchange exchange) => Member(exchange, encoding => encoding.Message);

    private static string? Member(Exchange exchange, Func<ErrorEncoding, string?> member) =>
        exchange.Contract.Versions.Prepend(exchange.Version)
            .Select(version => member(version.Errors) is { } name ? exchange.Body.Text(name) : null)
            .FirstOrDefault(text => text is not null);

    private static ErrorReport? Redirected(string? location, bool isOAuth)
    {
        if (location is null)
            return null;
        var parameters = RedirectParameters.Read(location);
        if (!parameters.ContainsKey("error") && !parameters.ContainsKey("error_code"))
            return null;
        var code = PlainText.Short(parameters.GetValueOrDefault("error_code"));
        var (error, description) = (PlainText.Short(parameters.GetValueOrDefault("error")), parameters.GetValueOrDefault("error_description"));
        return new ErrorReport(code, description, true) { OAuthError = isOAuth || (string.IsNullOrEmpty(code) && IsOAuth(error, description)) ? error : null };
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Word();
}
