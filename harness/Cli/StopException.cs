namespace Conformance.Cli;

/// <summary>Ends the command with one line that says what is wrong and how to mend it.</summary>
internal sealed class StopException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;

    public static StopException Usage(string message) => new(Cli.ExitCode.Usage, message);

    public static StopException NothingTested(string message) => new(Cli.ExitCode.NothingTested, message);
}
