using Conformance.Engine.Driving;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;
using Conformance.Engine.Runs.Shards;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Generation;

namespace Conformance.SelfTests.Runs;

/// <summary>Runs in one piece and in parts, each written to a folder.</summary>
internal static class Shards
{
    public static async Task WriteAsync(string folder, Target target, IReadOnlyList<Case> cases, Shard? shard, string? waivers = null)
    {
        var contract = TheContract.Load();
        using var outputs = Outputs.Open(folder, contract);
        var options = new RunOptions { Target = target, Shard = shard, Waivers = waivers, ScenariosDigest = CaseList.Digest(Catalogue.Cases(contract)) };
        var part = shard is null ? cases : Sharding.Pick(cases, shard, Catalogue.Effort(contract));
        outputs.Write(await PlayedRun.OfAsync(options, part, new OutputListener(outputs)));
    }
}
