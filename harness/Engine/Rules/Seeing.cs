using System.Globalization;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules;

/// <summary>What rules ask of an exchange.</summary>
internal static class Seeing
{
    /// <summary>Status and code in words, such as <c>403 bad_jwt</c>; the same in every run.</summary>
    public static string Seen(this Exchange exchange)
    {
        var status = exchange.Response?.Status.ToString(CultureInfo.InvariantCulture) ?? "no answer";
        return exchange.Error?.Code is { } code ? $"{status} {code}" : status;
    }

    /// <summary>The code in the member where the asked version has it: one that stands elsewhere is a matter of encoding.</summary>
    public static string? OwnCode(this Exchange exchange) =>
        exchange.Error is { InRedirect: true } redirected ? redirected.Code : exchange.Version.Errors.Code is { } member ? exchange.Body.Text(member) : null;

    public static bool IsError(this Exchange exchange) => exchange.Response is { Status: >= 400 };

    /// <summary>
    /// An error in the contract's own form: not RFC 6749's, not SCIM's, and not a gateway's. An answer that reaches no operation
    /// is one if it has a code: who speaks the contract's language there has to speak it right.
    /// </summary>
    public static bool IsContractError(this Exchange exchange) =>
        exchange.IsError() && !Gateways.Spoke(exchange)
        && (exchange.Operation is null ? exchange.Catalogued() is not null : exchange.Operation.Errors is ErrorForm.Json or ErrorForm.Redirect);

    /// <summary>The body is an error in the form of the asked version; what a HEAD request asks for nobody can see.</summary>
    public static bool HasOwnForm(this Exchange exchange) =>
        !exchange.CanHaveBody() || (exchange.Body is { } body && exchange.Contract.Schemas.Check(exchange.Version.Errors.Schema, body).Count == 0);

    /// <summary>An answer to HEAD has no body to look at (RFC 9110 §9.3.2).</summary>
    public static bool CanHaveBody(this Exchange exchange) =>
        exchange.Request.Method is not "HEAD" && exchange.Response is { Status: not (204 or 304) };

    /// <summary>The catalogue's entry for the code that was seen.</summary>
    public static ErrorCode? Catalogued(this Exchange exchange) =>
        exchange.Error?.Code is { } code && exchange.Contract.Codes.TryGetValue(code, out var entry) ? entry : null;
}
