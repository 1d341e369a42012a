using NUnit.Framework;

namespace Conformance.JudgingTests.Rules;

/// <summary>An exchange that breaks rules.</summary>
/// <param name="Sentence">What the server does wrong.</param>
/// <param name="Breaks">Ids of exactly the rules that say so, once for each finding.</param>
internal sealed record Situation(string Sentence, Answering Told, params string[] Breaks)
{
    public TestCaseData Test() => new TestCaseData(this).SetArgDisplayNames(Sentence);
}

/// <summary>An exchange that breaks no rule, and nearly does.</summary>
/// <param name="Rule">Id of the rule that it comes near to.</param>
/// <param name="IsJudged">Whether that rule looks at it and finds it right, or leaves it alone.</param>
internal sealed record NearMiss(string Rule, bool IsJudged, string Sentence, Answering Told)
{
    public static NearMiss Kept(string rule, string sentence, Answering told) => new(rule, true, sentence, told);

    public static NearMiss Beyond(string rule, string sentence, Answering told) => new(rule, false, sentence, told);

    public TestCaseData Test() => new TestCaseData(this).SetArgDisplayNames($"{Rule}: {Sentence}");
}
