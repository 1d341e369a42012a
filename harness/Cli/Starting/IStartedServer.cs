namespace Conformance.Cli.Starting;

/// <summary>A server of ours that runs; disposing of it ends it.</summary>
internal interface IStartedServer : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Where the API is.</summary>
    Uri Url { get; }

    ServerLog Log { get; }

    /// <summary>Done when the server ends by itself: how, in words, such as <c>ended with exit code 1</c>.</summary>
    Task<string> Ended { get; }
}
