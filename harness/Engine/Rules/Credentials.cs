using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Rules;

/// <summary>What the credentials of a request look like, before anything is verified.</summary>
/// <param name="Form">Their form.</param>
/// <param name="Algorithm">The <c>alg</c> of a token's header; null: it names none, or there is no token.</param>
public sealed record Credentials(CredentialForm Form, string? Algorithm)
{
    private const string Scheme = "Bearer";

    public static Credentials Of(Request request)
    {
        var sent = Sent(request);
        if (sent.All(value => value.Trim().Length == 0))
            return new Credentials(CredentialForm.Missing, null);
        return sent is [var only] && only.Split(' ') is [Scheme, { Length: > 0 } token] ? OfToken(token) : new Credentials(CredentialForm.NotBearer, null);
    }

    public static Credentials OfToken(string token)
    {
        if (Tokens.AnyHeader(token) is not { } header)
            return new Credentials(CredentialForm.NoToken, null);
        var whole = token.Split('.') is [_, _, { Length: > 0 }] && Tokens.Claims(token) is not null;
        return new Credentials(whole ? CredentialForm.Token : CredentialForm.BrokenToken, ((JsonElement?)header).Text("alg"));
    }

    /// <summary>The codes that may refuse the credentials of a request; empty: the contract ties none to them, or nothing can be seen of them.</summary>
    public static IReadOnlyList<string> CodesFor(Exchange exchange)
    {
        var contract = exchange.Contract;
        // What was masked may have been anything, and what a key is worth only the server knows.
        if (Sent(exchange.Request).Any(value => value.Contains(Redactor.Mask, StringComparison.Ordinal) || value.Split(' ').Any(contract.Credentials.IsOpaqueKey)))
            return [];
        var (form, algorithm) = Of(exchange.Request);
        return contract.Credentials.For(form, algorithm);
    }

    private static List<string> Sent(Request request) => [.. request.Headers.Where(header => header.Is("Authorization")).Select(header => header.Value)];
}
