namespace Conformance.SelfTests.ReferenceServers;

/// <summary>A clock that goes on when the test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan span) => now += span;
}
