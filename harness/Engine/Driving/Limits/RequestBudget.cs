using System.Globalization;

namespace Conformance.Engine.Driving.Limits;

/// <summary>So many requests and no more. What taking away will need is kept back; the clean-up itself is never refused.</summary>
/// <param name="most">At least 1; the clean-up is meant to stay within it, too.</param>
/// <param name="owed">How many requests the clean-up of what was made so far takes.</param>
public sealed class RequestBudget(int most, Func<int> owed)
{
    private readonly Lock gate = new();
    private int sent;
    private int underWay;
    private bool cleaning;

    /// <summary>A request was refused.</summary>
    public bool IsSpent { get; private set; }

    public string Says => string.Create(CultureInfo.InvariantCulture, $"the budget of {most:N0} requests (--max-requests) is spent");

    /// <summary>From now on only what was made is taken away.</summary>
    public void CleanUp() => cleaning = true;

    /// <returns>False: there is none left.</returns>
    public bool Take()
    {
        if (cleaning)
            return true;
        lock (gate)
        {
            // Each that is under way may make something, and so may this one.
            if (sent + 1 + owed() + underWay + 1 > most)
            {
                IsSpent = true;
                return false;
            }

            sent++;
            underWay++;
            return true;
        }
    }

    public void Answered()
    {
        lock (gate)
            underWay = Math.Max(0, underWay - 1);
    }
}
