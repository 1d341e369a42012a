using Conformance.Cli.Usage;
using NUnit.Framework;

namespace Conformance.SelfTests.Cli;

public sealed class SuggestTests
{
    private static readonly string[] Verbs = ["run", "check", "list", "explain", "serve"];

    [TestCase("rnu", ExpectedResult = "run")]
    [TestCase("chekc", ExpectedResult = "check")]
    [TestCase("EXPLAIN", ExpectedResult = "explain")]
    [TestCase("lst", ExpectedResult = "list")]
    [TestCase("compare", ExpectedResult = null)]
    [TestCase("", ExpectedResult = null)]
    public string? The_nearest_word_is_suggested_when_one_is_near(string given) => Suggest.Nearest(given, Verbs);

    [TestCase("", "abc", 3)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("ab", "ba", 1)]
    public void Distance_counts_changes(string one, string other, int changes) => Assert.That(Suggest.Distance(one, other), Is.EqualTo(changes));
}
