using Conformance.JudgingTests.Contracts;
using Conformance.Scenarios.Running;
using NUnit.Framework;

namespace Conformance.SelfTests.Contracts;

/// <summary>The catalogue against the scenarios: no code is forgotten.</summary>
public sealed class CodeAuditTests
{
    private static readonly HashSet<string> Expected =
        [.. Catalogue.Cases(Supabase.Contract).SelectMany(playing => playing.Scenario.Expected.Codes)];

    [Test]
    public void Every_code_has_a_scenario_or_a_stated_reason_why_none_can_see_it() => Assert.That(
        Supabase.Contract.Codes.Values
            .Where(code => !Expected.Contains(code.Code) && !code.Placeholder && !(code.Provokable is "impossible" or "gone" && code.How.Length > 0))
            .Select(code => code.Code),
        Is.Empty);

    [Test]
    public void Every_code_that_a_scenario_expects_is_in_the_catalogue() =>
        Assert.That(Expected.Where(code => !Supabase.Contract.Codes.ContainsKey(code)), Is.Empty);
}
