using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Rules;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Verdicts;

/// <summary>Holds exchanges against every rule whose clause the contract has.</summary>
/// <param name="contract">What was promised.</param>
/// <param name="redactor">Keeps secrets out of findings.</param>
/// <param name="baseUrl">Where a server's requests go, for the line that reproduces them.</param>
public sealed class Judge(Contract contract, Redactor redactor, Func<Exchange, Uri> baseUrl)
{
    private readonly IReadOnlyList<ExchangeRule> exchangeRules = RuleRegistry.For<ExchangeRule>(contract);
    private readonly IReadOnlyList<PairRule> pairRules = RuleRegistry.For<PairRule>(contract);
    private readonly IReadOnlyList<ReleaseRule> releaseRules = RuleRegistry.For<ReleaseRule>(contract);

    /// <summary>What every rule that applies says.</summary>
    /// <param name="caseId">The case that the exchange belongs to.</param>
    public JudgedExchange Exchange(Exchange exchange, string caseId) => new(
        exchange,
        [.. exchangeRules
            .Where(rule => rule.AppliesTo(exchange) && (rule.SpeaksOfAnyAnswer || !exchange.Answered()))
            .Select(rule => new RuleVerdict(rule.Id, contract.Clauses[rule.Clause], [.. rule.Check(exchange).Select(breach => Finding(rule, exchange, breach, caseId))]))]);

    /// <summary>What the rules about pairs say of the same request under two API versions.</summary>
    public IReadOnlyList<RuleVerdict> Pair(Exchange earlier, Exchange later, string caseId) =>
        [.. pairRules.Select(rule => new RuleVerdict(
            rule.Id, contract.Clauses[rule.Clause], [.. rule.Check(earlier, later).Select(breach => Finding(rule, later, breach, caseId))]))];

    /// <summary>What the rules about releases say of how a condition's answer has changed.</summary>
    /// <param name="exchange">The probe, or the request that the operation would have got.</param>
    public IReadOnlyList<RuleVerdict> Release(Exchange exchange, Transition transition, string caseId) =>
        [.. releaseRules.Select(rule => new RuleVerdict(
            rule.Id, contract.Clauses[rule.Clause], [.. rule.Check(transition).Select(breach => Finding(rule, exchange, breach, caseId))]))];

    /// <summary>Whether a finding is about two answers rather than one.</summary>
    public bool IsOfPairs(Finding finding) => pairRules.Any(rule => rule.Id == finding.Rule);

    private Finding Finding(Rule rule, Exchange exchange, Breach breach, string caseId) => new()
    {
        Fingerprint = Hash.Short($"{contract.Name}\n{rule.Id}\n{breach.Subject ?? exchange.Subject}\n{breach.Aspect}", 16),
        Cause = Hash.Short($"{contract.Name}\n{rule.Id}\n{(rule.IsOneMistake ? "" : breach.Subject ?? exchange.Subject)}\n{breach.Cause ?? breach.Aspect}", 16),
        Rule = rule.Id,
        Clause = rule.Clause,
        Severity = contract.Clauses[rule.Clause].Severity,
        Server = exchange.Server,
        Operation = breach.Subject ?? exchange.Subject,
        Scenario = exchange.Scenario,
        ApiVersion = exchange.Version.Id,
        Message = PlainText.Line(redactor.Clean(breach.Message)),
        Status = exchange.Response?.Status,
        Code = exchange.Error?.Code,
        Curl = CurlLine.Of(exchange.Request, baseUrl(exchange), redactor),
        Cases = [caseId],
    };
}
