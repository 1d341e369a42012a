using Conformance.Engine.Reporting;

namespace Conformance.Cli.Running;

/// <summary>Finds the results that a run's findings are compared with; before anything of an earlier run is replaced.</summary>
internal static class Earlier
{
    /// <summary>What <c>--previous</c> names; else what stands in the results folder, if it is about the same target.</summary>
    /// <exception cref="StopException">What is named is about another contract.</exception>
    /// <exception cref="ResultException">What is named cannot be read.</exception>
    public static SavedRun? Find(string? named, string output, string contract, string target)
    {
        if (named is null)
            return Left(output) is { } left && left.Run.Contract == contract && left.Run.Target == target ? left : null;
        var earlier = RunReader.Read(named);
        return earlier.Run.Contract == contract
            ? earlier
            : throw StopException.Usage($"--previous {named} is about the contract '{earlier.Run.Contract}', this run about '{contract}'; name results of the same contract");
    }

    /// <summary>Nobody has asked for what happens to stand in the results folder: what cannot be read is none.</summary>
    private static SavedRun? Left(string output)
    {
        try
        {
            return RunReader.Read(output);
        }
        catch (ResultException)
        {
            return null;
        }
    }
}
