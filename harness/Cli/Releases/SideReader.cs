using Conformance.Cli.Running;
using Conformance.Cli.Targeting;
using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Engine.Reporting.Releases;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Cli.Releases;

/// <summary>Reads the two sides of a comparison, or plays them.</summary>
internal sealed class SideReader(CompareRequest request, Surroundings surroundings)
{
    /// <summary>The contract that the sides are about.</summary>
    /// <exception cref="StopException">They are about different ones.</exception>
    public Contract Contract()
    {
        var told = new[] { request.Before, request.After }.Select(word => (word, contract: Told(word))).Where(side => side.contract is not null).ToList();
        if (request.Live.Target.Contract is { } named)
            told.Insert(0, ("--contract", named));
        return told.FirstOrDefault(side => side.contract != told[0].contract) is { word: not null } other
            ? throw StopException.Usage($"{told[0].word} is about the contract '{told[0].contract}', {other.word} about '{other.contract}'; compare what is of one contract")
            : Data.Contract(told.Count > 0 ? told[0].contract : null);
    }

    /// <param name="word">As on the command line.</param>
    /// <param name="place">Where the results of what is played go, below <c>--out</c>.</param>
    /// <param name="contract">What both sides are held against.</param>
    public async Task<Side> ReadAsync(string word, string place, Contract contract)
    {
        switch (SideKinds.Of(word))
        {
            case SideKind.Baseline or SideKind.Release:
                return new Side(RecordedReleases.Read(word, contract.Name), null);
            case SideKind.Results:
                return Read(word, contract);
            case SideKind.Url:
                return await PlayAsync(request.Live.Target with { Url = word, Contract = contract.Name }, place, contract);
            case SideKind.Target:
                return await PlayAsync(new TargetRequest(null, null, null, null, word, contract.Name), place, contract);
            default:
                return await PlayAsync(new TargetRequest(null, null, null, null, null, contract.Name), place, contract);
        }
    }

    private static string? Told(string word) => SideKinds.Of(word) switch
    {
        SideKind.Results => RunReader.Read(word).Run.Contract,
        SideKind.Baseline => BaselineFile.Read(word).Contract,
        _ => null,
    };

    private async Task<Side> PlayAsync(TargetRequest target, string place, Contract contract)
    {
        var folder = Path.Combine(request.Live.Out, place);
        var run = await LiveRun.PlayAsync(request.Live with { Target = target, Out = folder }, surroundings);
        return run.Interrupted is { } why ? throw new StopException(ExitCode.Failed, $"{run.Target}: {why}; nothing is compared") : Read(folder, contract);
    }

    private static Side Read(string results, Contract contract)
    {
        var saved = RunReader.Read(results);
        return new Side(Baselines.Of(saved.Run, contract), saved);
    }
}
