using System.CommandLine;
using Conformance.Cli.Usage;
using Conformance.Cli.Verbs;

namespace Conformance.Cli;

/// <summary>The command: from arguments to an exit code. Nothing that it is given makes it throw.</summary>
internal static class Application
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings)
    {
        try
        {
            var root = Root.Make(surroundings);
            var parsed = root.Parse(DefaultVerb.Apply(root, args));
            UsageErrors.ThrowIfAny(parsed);
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                // Interrupts are ours: the library's own handling would end the process before the clean-up.
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var (code, line) = Failures.Read(exception);
            await surroundings.Error.WriteLineAsync($"conformance: {line}");
            if (code == ExitCode.Failed && surroundings.Variable("CONFORMANCE_TRACE") is not null)
                await surroundings.Error.WriteLineAsync(exception.ToString());
            return code;
        }
    }
}
