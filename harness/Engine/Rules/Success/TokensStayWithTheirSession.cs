using System.Text.Json;
using Conformance.Engine.Contracts.Agreements;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>A refreshed token is of the session and the user that the refresh token was of; who signs in anew has a session of their own.</summary>
internal sealed class TokensStayWithTheirSession : TokenRule
{
    private const string Session = "session_id";

    private static readonly string[] Staying = [Session, "sub", "aal"];

    public override string Clause => "tokens.session";

    public override bool AppliesTo(Exchange exchange) => base.AppliesTo(exchange) && exchange.Earlier.Count > 0;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var claims = Claims(exchange);
        if (Ways(exchange).Refreshes.TryGetValue(exchange.Operation!.Id, out var member) && Shown(exchange, member) is { } shown)
        {
            var other = Differing(ClaimsOf(exchange.Earlier.LastOrDefault(earlier => earlier.Body.Text(member) == shown)), claims)
                .Select(name => new Breach($"{exchange.Subject} brings a token whose {name} is not that of the session that was refreshed", $"claim {name}"));
            return exchange.Body.Text(member) == shown && !exchange.Earlier.Any(earlier => Shown(earlier, member) == shown)
                ? other.Append(new Breach($"{exchange.Subject} exchanged a {member} for itself", $"same {member}"))
                : other;
        }

        return IsNew(exchange) && claims.Text(Session) is { } id && exchange.Earlier.Any(earlier => IsNew(earlier) && ClaimsOf(earlier).Text(Session) == id)
            ? [new Breach($"{exchange.Subject} brings a token of the session that an earlier sign-in began", "another's session")]
            : [];
    }

    private static IEnumerable<string> Differing(JsonElement? before, JsonElement? now) =>
        Staying.Where(name => before.Text(name) is { } was && now.Text(name) is { } claimed && was != claimed);

    private static SessionWays Ways(Exchange exchange) => exchange.Contract.Agreements.Sessions;

    private static bool IsNew(Exchange exchange) => exchange.Operation is { } operation && Ways(exchange).Begins.Contains(operation.Id);

    private static string? Shown(Exchange exchange, string member) => JsonText.Parse(exchange.Request.Body).Text(member) is { Length: > 0 } shown ? shown : null;

    private static JsonElement? ClaimsOf(Exchange? earlier) => earlier is { Response: not null, Error: null } ? Claims(earlier) : null;
}
