using Conformance.Cli.Starting;
using Conformance.Engine.Targets;

namespace Conformance.Cli.Targeting;

/// <summary>A server of a target: one that is there, or one that is to be started.</summary>
/// <param name="Told">What is told of it; its URL counts only where the server is there.</param>
internal sealed record ServerPlan(ServerAddress Told)
{
    /// <summary>Where a server is that is yet to be started.</summary>
    public static Uri Nowhere { get; } = new("http://not-started.invalid");

    /// <summary>How it is started; null: it is there.</summary>
    public Start? Start { get; init; }

    /// <summary>Short, unique in the target.</summary>
    public string Name => Told.Name;

    public ServerAddress At(Uri url, Uri? companion) => Told with { Url = url, Companion = companion ?? Told.Companion };
}
