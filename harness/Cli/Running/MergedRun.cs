using Conformance.Engine.Reporting;
using Conformance.Engine.Runs.Shards;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Running;

/// <summary>From the results of shards to one reported run.</summary>
internal static class MergedRun
{
    public static async Task<int> ExecuteAsync(MergeRequest request, Surroundings surroundings)
    {
        if (request.Folders.FirstOrDefault(folder => Place(folder) == Place(request.Out)) is { } own)
            throw StopException.Usage($"--out {request.Out} would replace the shard in {own}; name another folder");
        var shards = request.Folders.Select(RunReader.Read).ToList();
        var contract = Data.Contract(shards[0].Run.Contract);
        var run = ShardMerge.Of(shards, contract, Catalogue.Cases(contract));
        using var outputs = Outputs.Open(request.Out, contract, Earlier.Find(request.Previous, request.Out, contract.Name, run.Target));
        foreach (var shard in shards)
            outputs.Take(shard);
        return await Ending.TellAsync(run, outputs, request.AllureReport, surroundings);
    }

    private static string Place(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
