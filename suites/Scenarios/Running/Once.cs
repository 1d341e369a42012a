namespace Conformance.Scenarios.Running;

/// <summary>Something made once, by whoever asks first, and again when it has gone stale; a failure is not kept.</summary>
internal sealed class Once<T>
{
    private readonly Lock gate = new();
    private Task<T>? making;

    public Task<T> GetAsync(Func<Task<T>> make, Func<T, bool> isFresh)
    {
        lock (gate)
        {
            if (making is null or { IsFaulted: true } or { IsCanceled: true } || (making.IsCompletedSuccessfully && !isFresh(making.Result)))
                making = make();
            return making;
        }
    }

    public Task<T> GetAsync(Func<Task<T>> make) => GetAsync(make, _ => true);
}
