namespace Conformance.Cli.Starting;

/// <summary>What the command line says of servers that are to be started.</summary>
/// <param name="Command">What a shell runs; null: none.</param>
/// <param name="Image">Null: none.</param>
/// <param name="Profile">Name or path; null: the one that fits.</param>
/// <param name="Configs">The only configurations that are wanted; empty: those that the scenarios need.</param>
/// <param name="Seconds">How long a server may take to be ready; null: as the profile has it.</param>
internal sealed record StartRequest(string? Command, string? Image, string? Profile, IReadOnlyList<string> Configs, int? Seconds)
{
    public bool IsMade => Command is not null || Image is not null;
}
