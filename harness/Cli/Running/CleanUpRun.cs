using Conformance.Cli.Targeting;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Running;

/// <summary>Takes away what killed runs left on a target.</summary>
internal static class CleanUpRun
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static async Task<int> ExecuteAsync(TargetRequest request, string? mark, bool dryRun, Surroundings surroundings)
    {
        if (mark is not null && (mark.Length == 0 || !mark.All(char.IsAsciiLetterOrDigit)))
            throw StopException.Usage("--mark must be letters and digits, such as 1f3a9c27");
        var plan = TargetChoice.Read(request, surroundings) ?? throw StopException.Usage("cleanup: name the server with --url or --target");
        var target = plan.AsItIs();
        var contract = Data.Contract(target.Contract);
        var found = await Sweeping.RunAsync(target, contract, Catalogue.Adapter(contract), mark, dryRun, Timeout, surroundings.Interrupted);
        foreach (var leftover in found)
            await surroundings.Out.WriteLineAsync($"{(leftover.Refusal is { } refusal ? $"still there ({refusal})" : dryRun ? "would be deleted" : "deleted")}: {Words.Line(leftover.What)}");
        var refused = found.Count(leftover => leftover.Refusal is not null);
        await surroundings.Out.WriteLineAsync(found.Count == 0
            ? $"Nothing of ours is on {target.Name}"
            : $"{Words.Count(found.Count, "thing")} of ours on {target.Name}, {(dryRun ? "none deleted (--dry-run)" : $"{found.Count - refused} deleted")}");
        return refused > 0 ? ExitCode.Broken : ExitCode.Kept;
    }
}
