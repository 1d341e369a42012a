using System.Collections.Concurrent;
using System.Globalization;
using Conformance.Engine.Verdicts;
using Conformance.Hostile;
using Conformance.SelfTests.Driving;
using NUnit.Framework;

namespace Conformance.SelfTests.Hostile;

/// <summary>
/// Whatever a server does, a run ends, in time, with one line of reason for each case that it could not judge, and blames nobody
/// for what was no answer of the server's.
/// </summary>
internal sealed class HostileTests
{
    private static readonly string[] Filter = ["derived/user/user_get/credential/empty", "derived/user/user_get/credential/missing", "derived/user/user_get/credential/garbage", "derived/discovery/health"];

    /// <summary>What answers in good HTTP to some requests only, and may break a clause with it: there a failure is true, though not sure.</summary>
    private static readonly HashSet<string> MayFail = ["swapped-answers", "retry-at-once", "retry-in-a-century", "retry-in-nonsense", "retry-on-a-date"];

    /// <summary>What no client need take amiss.</summary>
    private static readonly HashSet<string> Harmless =
        ["binary-header", "close-behind-the-back", "cookie-flood", "headers-that-contradict", "large-header", "poison", "sometimes-closes", "thousands-of-headers", .. Tokens.Ids];

    private static readonly SemaphoreSlim Hands = new(4);

    /// <summary>All are played at the same time: most of it is waiting.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Task<HostileRun>>> Runs = new(StringComparer.Ordinal);

    private static IEnumerable<TestCaseData> Later => Library.All.Where(behaviour => behaviour.CanComeLater).Select(behaviour => new TestCaseData(behaviour.Id));

    private static IEnumerable<TestCaseData> All => Library.All.Select(behaviour => new TestCaseData(behaviour.Id));

    [OneTimeSetUp]
    public void Begin()
    {
        foreach (var behaviour in Library.All)
        {
            foreach (var later in behaviour.CanComeLater ? new[] { false, true } : [false])
                _ = Of(behaviour.Id, later);
        }
    }

    [Test]
    public void There_are_at_least_forty_and_each_says_what_it_does()
    {
        Assert.That(Library.All, Has.Count.GreaterThanOrEqualTo(40));
        Assert.That(Library.All.Select(behaviour => behaviour.Id), Is.Unique);
        Assert.That(Library.All.Select(behaviour => behaviour.Says), Is.Unique.And.All.Not.Empty);
    }

    [TestCaseSource(nameof(All))]
    public async Task From_the_first_byte_on(string id)
    {
        var run = await Of(id, later: false);
        Assert.That(run.Struck, Is.GreaterThan(0), "it was hostile");
        if (run.Refused is { } line)
            Assert.That(line, Is.Not.Empty.And.Matches(@"^[^\p{C}]{20,600}$"));
        else
            Plain(run.Run!);
        Assert.That(run.Took, Is.LessThan(TimeSpan.FromSeconds(40)));
    }

    [TestCaseSource(nameof(Later))]
    public async Task After_it_was_recognised(string id)
    {
        var run = await Of(id, later: true);
        Assert.That(run.Refused, Is.Null);
        Plain(run.Run!);
        Assert.That(run.Run!.Cases, Has.Count.EqualTo(HostileRun.Cases(Filter).Count), "no result is lost");
        Assert.That(run.Took, Is.LessThan(TimeSpan.FromSeconds(40)));
        if (Harmless.Contains(id))
            Assert.That(Outcomes(run.Run), Is.All.EqualTo(Outcome.Pass));
        else if (!MayFail.Contains(id))
            Assert.That(run.Run.Cases.Where(result => result.Outcome == Outcome.Fail).Select(result => $"{result.Id}: {result.Reason}"), Is.Empty);
        if (!Harmless.Contains(id) && !id.StartsWith("sometimes", StringComparison.Ordinal) && !id.Contains("again", StringComparison.Ordinal) && id is not ("crash-and-come-back" or "hang-on-connect" or "one-at-a-time"))
            Assert.That(Outcomes(run.Run), Has.Some.Matches<Outcome>(outcome => outcome is Outcome.Error or Outcome.Inconclusive or Outcome.Fail));
    }

    [TestCaseSource(typeof(Tokens), nameof(Tokens.Ids))]
    public async Task A_token_that_is_odd_fails_what_it_breaks_and_nothing_of_ours(string id)
    {
        var run = await HostileRun.Of(Library.Find(id), later: true, ["token/password/right-password", "user/read@", "logout/local@", "derived/user/user_get/credential/"], seconds: 15);
        Plain(run.Run!);
        Assert.That(run.Struck, Is.GreaterThan(0));
        Assert.That(Outcomes(run.Run!), Has.Some.Not.EqualTo(Outcome.Pass));
    }

    [TestCase("crash-and-come-back")]
    [TestCase("crash-again-and-again")]
    public async Task Who_comes_back_is_waited_for(string id)
    {
        var run = await Of(id, later: true);
        Assert.That(run.Run!.Cases.Where(result => result.Outcome is not (Outcome.Pass or Outcome.Inconclusive)).Select(result => $"{result.Id}: {result.Reason}"), Is.Empty);
        Assert.That(run.Run.Count(Outcome.Pass), Is.GreaterThan(run.Run.Cases.Count / 2));
    }

    private static Task<HostileRun> Of(string id, bool later) => Runs.GetOrAdd(
        string.Create(CultureInfo.InvariantCulture, $"{id} {later}"), _ => new Lazy<Task<HostileRun>>(() => Task.Run(() => PlayAsync(Library.Find(id), later)))).Value;

    private static async Task<HostileRun> PlayAsync(Behaviour behaviour, bool later)
    {
        await Hands.WaitAsync();
        try
        {
            return await HostileRun.Of(behaviour, later, Filter, seconds: IsSlow(behaviour.Id) ? 2 : 15, time: behaviour.Id.StartsWith("crash-", StringComparison.Ordinal) ? null : new InstantTime());
        }
        finally
        {
            Hands.Release();
        }
    }

    private static bool IsSlow(string id) =>
        new[] { "hang", "drip", "answer-before", "http2", "claims" }.Any(word => id.Contains(word, StringComparison.Ordinal));

    private static IEnumerable<Outcome> Outcomes(Run run) => run.Cases.Select(result => result.Outcome).Where(outcome => outcome != Outcome.NotApplicable);

    /// <summary>Each case that did not pass says why, on one line that can be read.</summary>
    private static void Plain(Run run)
    {
        Assert.That(run.Cases.Where(result => result.Outcome != Outcome.Pass).Select(result => result.Reason), Is.All.Matches(@"^[^\p{C}]{10,2500}$"));
        Assert.That(run.Findings.Select(finding => finding.Message), Is.All.Matches(@"^[^\p{C}]{10,2500}$"));
        Assert.That(run.Cases.Where(result => result.Reason?.Contains("harness failed", StringComparison.Ordinal) == true || result.Reason?.Contains("scenario failed", StringComparison.Ordinal) == true).Select(result => result.Reason), Is.Empty);
    }
}
