using System.Text.Json;
using Conformance.Engine.Contracts;

namespace Conformance.Engine.Driving;

/// <summary>An error as the client can read it.</summary>
/// <param name="Code">The textual code, cut and made printable where it could be none; null where there is none.</param>
/// <param name="Message">The message for people; null where there is none.</param>
/// <param name="InRedirect">It came in the query or fragment of a Location header.</param>
public sealed record ErrorReport(string? Code, string? Message, bool InRedirect)
{
    /// <summary>RFC 6749's parameter <c>error</c>, where the operation reports its errors so; null where there is none.</summary>
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
        return new ErrorReport(PlainText.Short(CodeOf(exchange, response)), MessageOf(exchange), false)
        {
            OAuthError = isOAuth ? PlainText.Short(exchange.Body.Text("error")) : null,
        };
    }

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
        return parameters.ContainsKey("error") || parameters.ContainsKey("error_code")
            ? new ErrorReport(PlainText.Short(parameters.GetValueOrDefault("error_code")), parameters.GetValueOrDefault("error_description"), true)
            {
                OAuthError = isOAuth ? PlainText.Short(parameters.GetValueOrDefault("error")) : null,
            }
            : null;
    }
}
