using Conformance.Cli;

namespace Conformance.SelfTests.Cli;

/// <summary>The command, in process, as a pipe would see it.</summary>
internal sealed record CommandRun(int Code, string Out, string Error)
{
    /// <summary>What <c>dotnet</c> runs.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "conformance.dll");

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<CommandRun> Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Application.RunAsync(args, new Surroundings(output, error));
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>As a process of its own.</summary>
    public static async Task<CommandRun> OfProcess(params string[] args)
    {
        using var process = CommandProcess.Start(args);
        return await process.EndAsync();
    }
}
