using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Version;

/// <summary>Clients look for the echoed version before they read the textual code.</summary>
internal sealed class DatedErrorsEchoTheirVersion : ExchangeRule
{
    public override string Clause => "version.echo";

    public override bool AppliesTo(Exchange exchange) =>
        exchange.IsContractError() && exchange.Contract.VersionHeader is not null && exchange.Error?.Code is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var echo = exchange.Response!.Header(exchange.Contract.VersionHeader!);
        if (exchange.Version.Date is not null && (echo is null || exchange.Contract.Resolve(echo) != exchange.Version))
            yield return new Breach($"{exchange.Subject} answered an error in API version {exchange.Version} {(echo is null ? "without saying so" : "but names another")} in {exchange.Contract.VersionHeader}", echo is null ? "no echo" : "other echo");
        if (exchange.Version.Date is null && echo is not null && exchange.Contract.Resolve(echo) != exchange.Version)
            yield return new Breach($"{exchange.Subject} answered an error in the initial API version but names another in {exchange.Contract.VersionHeader}", "echo without being asked");
    }
}
