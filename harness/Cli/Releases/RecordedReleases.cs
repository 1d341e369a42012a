using Conformance.Cli.Usage;
using Conformance.Engine.Reporting.Releases;
using Conformance.Engine.Verdicts.Releases;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Releases;

/// <summary>The baselines that come with the command: <c>schemas/CONTRACT/baselines/RELEASE.json</c>.</summary>
internal static class RecordedReleases
{
    public static IReadOnlyList<string> Names(string contract) =>
        Directory.Exists(Folder(contract)) ? [.. Directory.EnumerateFiles(Folder(contract), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)] : [];

    public static string File(string contract, string release) => Path.Combine(Folder(contract), release + ".json");

    /// <summary>What a file, or else the name of a release, stands for.</summary>
    /// <exception cref="StopException">There is neither, or it is of another contract.</exception>
    public static Baseline Read(string fileOrRelease, string contract)
    {
        var names = Names(contract);
        var file = names.Contains(fileOrRelease) ? File(contract, fileOrRelease) : fileOrRelease;
        if (!System.IO.File.Exists(file))
            throw StopException.Usage($"{fileOrRelease}: there is no such baseline{Suggest.DidYouMean(fileOrRelease, names)}; give a file that `conformance baseline` has written{(names.Count > 0 ? $", or one of {string.Join(", ", names)}" : "")}");
        var baseline = BaselineFile.Read(file);
        return baseline.Contract == contract
            ? baseline
            : throw StopException.Usage($"{fileOrRelease} is a baseline of the contract '{baseline.Contract}', not of '{contract}'; name one of the same contract, or give --contract {baseline.Contract}");
    }

    private static string Folder(string contract) => Path.Combine(SchemasFolder.Path, contract, "baselines");
}
