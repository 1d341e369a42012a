using Conformance.Cli;

namespace Conformance.SelfTests.Cli;

/// <summary>The command, in process, as a pipe would see it.</summary>
internal sealed record CommandRun(int Code, string Out, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<CommandRun> Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Application.RunAsync(args, new Surroundings(output, error));
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
