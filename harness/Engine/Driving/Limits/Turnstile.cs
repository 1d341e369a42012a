using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving.Limits;

/// <summary>What every request of a run has to pass before it is sent; one for all of the run's servers, so that no scenario can slip by.</summary>
/// <param name="readOnly">Lets only through what changes nothing; null: everything.</param>
/// <param name="budget">How many requests may be sent; null: as many as it takes.</param>
/// <param name="pace">How fast; null: as fast as it goes.</param>
public sealed class Turnstile(ReadOnly? readOnly, RequestBudget? budget, Pace? pace)
{
    /// <summary>Lets everything through at once.</summary>
    public static Turnstile Open { get; } = new(null, null, null);

    /// <summary>Waits for the request's turn.</summary>
    /// <returns>Why it may not be sent; null: it may.</returns>
    internal async Task<Withheld?> PassAsync(Request request, CancellationToken cancellation)
    {
        if (readOnly?.Refusal(request) is { } writes)
            return new Withheld(Silence.ReadOnly, writes);
        if (budget?.Take() == false)
            return new Withheld(Silence.OverBudget, budget.Says);
        if (pace is not null)
            await pace.WaitAsync(cancellation);
        return null;
    }

    internal void Answered() => budget?.Answered();
}
