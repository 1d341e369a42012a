using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>Messages are nobody's promise; but where a version has no codes, nothing else tells whoever reads them what to mend.</summary>
internal sealed class MessagesTellTheCause : ExchangeRule
{
    public override string Clause => "errors.message-tells-cause";

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Version.Errors.Code: null, Operation.Security: not null, IsGuarded: true, Error: { Code: null, Message: not null, InRedirect: false } }
        && exchange.CanHaveBody()
        && exchange.Version.Policy.For(Category.MissingOrInvalidCredentials).Contains(exchange.Response!.Status)
        && Patterns(exchange).Any();

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!Patterns(exchange).Any(pattern => pattern.IsMatch(exchange.Error!.Message!)))
            yield return new Breach(
                $"{exchange.Subject} answered {exchange.Seen()} with a message that does not tell the cause, which others call {string.Join(" or ", Causes(exchange))}",
                $"{exchange.Seen()} {string.Join(' ', Causes(exchange))}");
    }

    /// <summary>The codes that a version with codes would answer with.</summary>
    private static IReadOnlyList<string> Causes(Exchange exchange) =>
        exchange.Expected is { Codes: { Count: > 0 } codes } ? codes : Credentials.CodesFor(exchange);

    private static IEnumerable<System.Text.RegularExpressions.Regex> Patterns(Exchange exchange) =>
        Causes(exchange).SelectMany(code => exchange.Contract.Codes[code].Messages);
}
