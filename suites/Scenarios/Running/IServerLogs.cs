namespace Conformance.Scenarios.Running;

/// <summary>What servers that were started for the run have written, for the report on a case that failed.</summary>
public interface IServerLogs
{
    /// <summary>Remembers how far each log is.</summary>
    IReadOnlyDictionary<string, long> Mark();

    /// <summary>What a server has written since; null: nothing, or it is none of those that were started.</summary>
    string? Since(IReadOnlyDictionary<string, long> mark, string server);
}
