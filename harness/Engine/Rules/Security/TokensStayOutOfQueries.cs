using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Security;

/// <summary>Queries stay in histories and logs and are passed on as referrer; fragments never leave the browser.</summary>
internal sealed class TokensStayOutOfQueries : ExchangeRule
{
    private static readonly string[] Secrets = ["access_token", "refresh_token", "id_token", "provider_token", "provider_refresh_token"];

    public override string Clause => "security.no-token-in-query";

    public override bool AppliesTo(Exchange exchange) => exchange is { Response.IsRedirect: true, Operation: not null };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var query = RedirectParameters.Read((exchange.Response!.Header("Location") ?? "").Split('#')[0]);
        return Secrets.Where(query.ContainsKey).Select(name => new Breach($"{exchange.Subject} leads on with {name} in the query of the address", $"query {name}"));
    }
}
