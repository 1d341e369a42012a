using System.Diagnostics;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.House;

namespace Conformance.SelfTests.FourthContract;

/// <summary>
/// A copy of the built command in which the page's files stand: the data in its schemas folder, the scenarios compiled
/// together with those that there are. Every other assembly is the very one that was built.
/// </summary>
internal sealed class ExtendedCommand : IDisposable
{
    private const string Scenarios = "Conformance.Scenarios";

    private readonly Scratch scratch = new();

    private string Folder => scratch.Path("command");

    public static async Task<ExtendedCommand> MakeAsync()
    {
        var command = new ExtendedCommand();
        var built = Path.Combine(Repository.Root, "harness/Cli/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");
        Copy(built, command.Folder);
        AddingAContractPage.Write("schemas/", Path.Combine(command.Folder, "schemas"));
        AddingAContractPage.Write("suites/Scenarios/", command.scratch.Path("scenarios"));
        var project = command.scratch.File($"scenarios/{Scenarios}.csproj", Project(built));
        var compiled = await RunAsync(["build", project, "--nologo", "-v", "q", "-o", command.scratch.Path("compiled")], CancellationToken.None);
        if (compiled.Code != 0)
            throw new InvalidOperationException(compiled.Out + compiled.Error);
        File.Copy(Path.Combine(command.scratch.Path("compiled"), $"{Scenarios}.dll"), Path.Combine(command.Folder, $"{Scenarios}.dll"), overwrite: true);
        return command;
    }

    public Task<CommandRun> RunAsync(params IEnumerable<string> arguments) => RunAsync([Path.Combine(Folder, "conformance.dll"), .. arguments], CancellationToken.None);

    public void Dispose() => scratch.Dispose();

    private static string Project(string built) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <LangVersion>latest</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <RunAnalyzers>false</RunAnalyzers>
            <GenerateDependencyFile>false</GenerateDependencyFile>
          </PropertyGroup>
          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <Reference Include="{built}/*.dll" Exclude="{built}/{Scenarios}.dll;{built}/conformance.dll" Private="false" />
            <Compile Include="{Repository.Root}/suites/Scenarios/**/*.cs" Exclude="{Repository.Root}/suites/Scenarios/bin/**;{Repository.Root}/suites/Scenarios/obj/**" />
            <EmbeddedResource Include="{Repository.Root}/suites/Scenarios/Effort/*.json" LogicalName="effort/%(Filename).json" />
          </ItemGroup>
        </Project>
        """;

    private static async Task<CommandRun> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromMinutes(3));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
        await process.WaitForExitAsync(deadline.Token);
        return new CommandRun(process.ExitCode, await output, await error);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
