using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using Conformance.Engine.Runs;
using Conformance.Faults;

namespace Conformance.Cli.Proving;

/// <summary>Proves faults, tells what is not as it should be, and writes the matrix.</summary>
internal static class FaultRun
{
    public static async Task<int> ExecuteAsync(Contract contract, FaultWishes wishes, Surroundings surroundings)
    {
        var faults = Choose(contract, wishes);
        var prover = new Prover(contract);
        var proofs = await prover.ProveAsync(faults, wishes.AtATime, proof => Tell(proof, surroundings.Out), surroundings.Interrupted);
        var wrong = proofs.Count(proof => !proof.IsExact);
        await surroundings.Out.WriteLineAsync($"{proofs.Count} faults: {proofs.Count - wrong} noticed by exactly the rules that must, {wrong} not");
        if (wishes.Out is { } file)
            await WriteAsync(file, KillMatrix.Of(contract, proofs));
        return wrong == 0 ? ExitCode.Kept : ExitCode.Broken;
    }

    private static IReadOnlyList<Fault> Choose(Contract contract, FaultWishes wishes)
    {
        var chosen = IdFilter.Apply(FaultCatalogue.Of(contract.Name), wishes.Filter, fault => fault.Id);
        if (chosen.Count == 0)
            throw StopException.NothingTested($"{contract.Name} has no fault that fits; `conformance list faults` shows all");
        return wishes.Sample is not { } size
            ? chosen
            : [.. chosen.OrderBy(fault => Hash.Stable($"{wishes.Seed}/{fault.Id}")).Take(size).OrderBy(fault => fault.Id, StringComparer.Ordinal)];
    }

    private static void Tell(Proof proof, TextWriter output)
    {
        lock (output)
        {
            if (proof.Complaint is { } complaint)
                output.WriteLine(complaint);
            foreach (var other in proof.Findings.Where(finding => !proof.Fault.Rules.Contains(finding.Rule)).Take(3))
                output.WriteLine($"  {other.Rule}: {other.Message} ({other.Cases[0]})");
            foreach (var failure in proof.Failures)
                output.WriteLine($"{proof.Fault.Id}: {failure}");
        }
    }

    private static async Task WriteAsync(string file, string text)
    {
        try
        {
            await File.WriteAllTextAsync(file, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw StopException.Usage($"--out {file} cannot be written: {exception.Message}");
        }
    }
}
