using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>Where a password buys a token, the answer has the token and says of which type it is.</summary>
internal sealed class TokenResponsesHaveTheirShape : ExchangeRule
{
    private const string Schema = "token";

    public override string Clause => "token.shape";

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Operation.IssuesTokens: true, Response.IsSuccess: true } && exchange.Request.Method == exchange.Operation.Method && exchange.Contract.Schemas.Contains(Schema);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        IReadOnlyList<SchemaMisfit> misfits = exchange.Body is { } body ? exchange.Contract.Schemas.Check(Schema, body) : [new SchemaMisfit("", "type", "is no JSON")];
        if (misfits.Count > 0)
            yield return new Breach($"{exchange.Subject} answered {exchange.Response!.Status} with something that is no token response: {misfits[0]}", $"{exchange.Response.Status} {misfits[0].Keyword}");
    }
}
