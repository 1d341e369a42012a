using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using NUnit.Framework;

namespace Conformance.SelfTests.Driving;

internal sealed class PatienceTests
{
    private readonly InstantTime time = new();

    [SetUp]
    public void Forget() => time.Waits.Clear();

    [TestCase("7", 7)]
    [TestCase(" 2 ", 2)]
    [TestCase("0", 0.25)]
    [TestCase("Thu, 01 Jan 2026 12:00:05 GMT", 5)]
    [TestCase("Thu, 01 Jan 2026 11:00:00 GMT", 0.25)]
    [TestCase("soon", 0.25)]
    [TestCase("-1", 0.25)]
    [TestCase(null, 0.25)]
    public async Task It_waits_as_it_is_told(string? retryAfter, double seconds)
    {
        Assert.That(await new Patience(time).WaitAsync(Refusal(retryAfter), 0, CancellationToken.None));
        Assert.That(time.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(seconds) }));
    }

    [TestCase("11")]
    [TestCase("3600")]
    [TestCase("Thu, 01 Jan 2026 13:00:00 GMT")]
    public async Task Nobody_is_waited_for_who_asks_for_too_much(string retryAfter)
    {
        Assert.That(await new Patience(time).WaitAsync(Refusal(retryAfter), 0, CancellationToken.None), Is.False);
        Assert.That(time.Waits, Is.Empty);
    }

    [Test]
    public async Task Untold_it_waits_longer_each_time_and_then_gives_up()
    {
        var patience = new Patience(time);
        var attempt = 0;
        while (await patience.WaitAsync(Refusal(null), attempt, CancellationToken.None))
            attempt++;
        Assert.That(time.Waits.Select(wait => wait.TotalSeconds), Is.EqualTo(new[] { 0.25, 0.5, 1, 2, 4, 8 }));
    }

    [Test]
    public async Task All_waits_of_a_run_together_are_bounded()
    {
        var patience = new Patience(time);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => patience.WaitAsync(Refusal("8"), 0, CancellationToken.None)));
        Assert.That(time.Waits, Has.Count.EqualTo(7));
        Assert.That(time.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait), Is.LessThanOrEqualTo(Patience.Total));
    }

    private static Response Refusal(string? retryAfter) => new(429, retryAfter is null ? [] : [new Header("Retry-After", retryAfter)], []);
}
