using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Stability;

/// <summary>A condition never moves between success and refusal.</summary>
internal sealed class ConditionsKeepTheirClass : ExchangeRule
{
    public override string Clause => "stability.condition-class";

    public override bool SpeaksOfAnyAnswer => true;

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { IsProbe: true, Response: { IsServerError: false }, Expected: not null, Scenario: not null, Operation: not null }
        && !Excuses.Has(exchange) && !IsAnothersMatter(exchange.Expected.Categories, exchange.Operation);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var refused = exchange.Error is not null && !exchange.Answered();
        if (exchange.Expected!.MustSucceed && refused)
            yield return new Breach($"{exchange.Subject} answered {exchange.Seen()} to a request that must succeed", $"{exchange.Scenario} {exchange.Seen()}");
        if (!exchange.Expected.MaySucceed && !refused)
            yield return new Breach($"{exchange.Subject} answered {exchange.Seen()} where it must refuse: {exchange.Expected.Says}", $"{exchange.Scenario} {exchange.Seen()}");
    }

    /// <summary>Bad input and bad credentials that succeed break clauses of their own; how much a limit lets through, nobody promised.</summary>
    private static bool IsAnothersMatter(IReadOnlyList<Category> categories, Operation operation) =>
        categories.Any(category => category is Category.BadInput or Category.RateLimited
            || (category == Category.MissingOrInvalidCredentials && operation.Security is not null));
}
