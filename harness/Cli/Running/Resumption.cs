using System.Globalization;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Reporting;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Cli.Running;

/// <summary>What a run that was killed or interrupted has left, to be taken over by the one that finishes it.</summary>
/// <param name="Aside">Where it stands until it is taken over.</param>
/// <param name="Saved">As it was read back; its cases are those that need not be played again.</param>
internal sealed record Resumption(string Aside, SavedRun Saved)
{
    private const string Suffix = ".resumed";

    /// <summary>Reads what is there, holds it against what is asked, and sets it aside.</summary>
    /// <exception cref="StopException">Nothing can be resumed, or it was another run.</exception>
    /// <exception cref="ResultException">It cannot be read.</exception>
    public static Resumption Begin(LiveRunRequest request, Contract contract, Target? named, string scenariosDigest, IReadOnlyList<Case> cases, Terms terms)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Out));
        Restore(folder);
        var saved = RunReader.Read(folder);
        Compare(saved.Run, request, contract, named, scenariosDigest, terms);
        var kept = Kept(saved.Run, cases);
        if (kept.Count == cases.Count)
            throw StopException.Usage($"{request.Out} holds a whole run of {Words.Count(cases.Count, "case")}: there is nothing to resume");
        Directory.Move(folder, folder + Suffix);
        return new Resumption(folder + Suffix, saved with { Source = folder + Suffix, Coverage = null, Run = saved.Run with { Cases = kept } });
    }

    /// <summary>Everything has been taken over.</summary>
    public void End()
    {
        // First its name: of a folder that is half deleted nothing could be resumed.
        var gone = Aside + ".gone";
        Directory.Move(Aside, gone);
        Directory.Delete(gone, recursive: true);
    }

    /// <summary>An earlier attempt was killed while it took over: what it had set aside is whole, what it was writing may not be.</summary>
    private static void Restore(string folder)
    {
        if (Directory.Exists(folder + Suffix + ".gone"))
            Directory.Delete(folder + Suffix + ".gone", recursive: true);
        if (!Directory.Exists(folder + Suffix))
            return;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(folder + Suffix, folder);
    }

    private static void Compare(Run run, LiveRunRequest request, Contract contract, Target? named, string scenariosDigest, Terms terms)
    {
        var servers = named is null || request.Start.IsMade ? null : string.Join(' ', named.Servers.Select(server => $"{server.Name}={server.Url}"));
        foreach (var (what, then, now) in new (string, string, string?)[]
        {
            ("contract", run.Contract, contract.Name),
            ("contract's data", run.ContractDigest, contract.Digest),
            ("set of scenarios", run.ScenariosDigest, scenariosDigest),
            ("target", run.Target, named?.Name ?? Scenarios.Running.EmbeddedTarget.Name),
            ("target's servers", string.Join(' ', run.Servers.Select(server => $"{server.Name}={server.Url}")), servers),
            ("seed", run.Seed.ToString(CultureInfo.InvariantCulture), request.Seed.ToString(CultureInfo.InvariantCulture)),
            ("filter", string.Join(' ', run.Filter), string.Join(' ', request.Filter)),
            ("shard", run.Shard?.ToString() ?? "", request.Shard?.ToString() ?? ""),
            ("gate", Word(run.Terms.Gate), Word(terms.Gate)),
            ("baseline", Short(run.Terms.Baseline), Short(terms.Baseline)),
            ("waiver file", Short(run.Terms.Waivers), Short(terms.Waivers)),
            ("--read-only", run.Terms.ReadOnly ? "on" : "off", terms.ReadOnly ? "on" : "off"),
        })
        {
            if (now is not null && then != now)
                throw StopException.Usage($"{request.Out} was made with another {what}{(then.Length + now.Length < 120 ? $" ('{then}', now '{now}')" : "")}: resume with what it was begun with, or run into another folder");
        }
    }

    private static string Word(Gate gate) => gate.ToString().ToLowerInvariant();

    private static string Short(string digest) => digest.Length == 0 ? "none" : digest[..12];

    /// <summary>Those of scenarios of which no version is missing: versions are compared with each other, so each needs its twin.</summary>
    private static List<CaseResult> Kept(Run run, IReadOnlyList<Case> cases)
    {
        var results = run.Cases.ToDictionary(result => result.Id, StringComparer.Ordinal);
        return [.. cases.GroupBy(playing => playing.Scenario.Id).Where(scenario => scenario.All(playing => results.ContainsKey(playing.Id)))
            .SelectMany(scenario => scenario).Select(playing => results[playing.Id])];
    }
}
