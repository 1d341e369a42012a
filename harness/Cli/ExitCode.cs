namespace Conformance.Cli;

/// <summary>What the command says to whoever started it.</summary>
internal static class ExitCode
{
    public const int Kept = 0;
    public const int Broken = 1;
    public const int Usage = 2;
    public const int NothingTested = 3;
    public const int Failed = 4;

    public const string Legend = """
        Exit codes:
          0  every promise that was tested is kept
          1  a promise is broken, or a waiver is stale
          2  wrong usage or configuration; no place to write to
          3  nothing was tested, or the target cannot be reached
          4  the harness itself failed, or was interrupted before it saw a broken promise
        """;
}
