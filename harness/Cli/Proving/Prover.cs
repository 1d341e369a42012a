using System.Collections.Concurrent;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Runs;
using Conformance.Engine.Verdicts;
using Conformance.Faults;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Proving;

/// <summary>Plays the cases that show a change against a reference server that has it, in this process.</summary>
internal sealed class Prover(Contract contract)
{
    private readonly IReadOnlyList<Case> cases = Catalogue.Cases(contract);
    private readonly ContractAdapter adapter = Catalogue.Adapter(contract);

    public async Task<Proof> ProveAsync(Fault fault, CancellationToken cancellation)
    {
        if (fault.Cases.FirstOrDefault(pattern => CaseList.Filter(cases, [pattern]).Count == 0) is { } nothing)
            return new Proof(fault, [], 0, [$"no case fits {nothing}"]);
        var run = await RunAsync(fault.Config, fault.Cases, fault.Apply, cancellation);
        return new Proof(
            fault,
            run.Findings,
            run.Cases.Count(result => result.Outcome is not (Outcome.NotApplicable or Outcome.Inconclusive or Outcome.Error)),
            [.. run.Cases.Where(result => result.Outcome == Outcome.Error).Select(result => $"{result.Id}: {result.Reason}")]);
    }

    /// <summary>Proves several faults at a time; the result has their order.</summary>
    public async Task<IReadOnlyList<Proof>> ProveAsync(IReadOnlyList<Fault> faults, int atATime, Action<Proof> told, CancellationToken cancellation)
    {
        var proofs = new ConcurrentDictionary<string, Proof>();
        var several = new ParallelOptions { MaxDegreeOfParallelism = atATime, CancellationToken = cancellation };
        await Parallel.ForEachAsync(faults, several, async (fault, stop) =>
        {
            var proof = proofs[fault.Id] = await ProveAsync(fault, stop);
            told(proof);
        });
        return [.. faults.Select(fault => proofs[fault.Id])];
    }

    /// <summary>A run of some cases on one server.</summary>
    public async Task<Run> RunAsync(
        string config, IReadOnlyList<string> patterns, Func<ReferenceServerOptions, ReferenceServerOptions> change, CancellationToken cancellation)
    {
        var chosen = CaseList.Filter(cases, patterns);
        return chosen.Count > 0
            ? await RunAsync(config, chosen, change, cancellation)
            : throw new ArgumentException($"no case fits {string.Join(", ", patterns)}", nameof(patterns));
    }

    /// <inheritdoc cref="RunAsync(string, IReadOnlyList{string}, Func{ReferenceServerOptions, ReferenceServerOptions}, CancellationToken)"/>
    public async Task<Run> RunAsync(
        string config, IReadOnlyList<Case> chosen, Func<ReferenceServerOptions, ReferenceServerOptions> change, CancellationToken cancellation)
    {
        await using var target = await EmbeddedTarget.StartAsync(contract.Name, [config], change, cancellation);
        var options = new RunOptions { Target = target.Target };
        await using var session = await RunSession.OpenAsync(options, contract, adapter, chosen, new SilentListener(), cancellation);
        await Parallel.ForEachAsync(chosen, cancellation, async (playing, stop) => await session.PlayAsync(playing, stop));
        return await session.CloseAsync(hurry: cancellation);
    }
}
