using System.CommandLine;
using Conformance.Cli.Starting;
using Conformance.Cli.Usage;

namespace Conformance.Cli.Verbs;

/// <summary>The options that say how servers are started.</summary>
internal sealed class StartOptions
{
    private readonly Option<string?> launch = new("--launch") { HelpName = "COMMAND", Description = "Start the server: a shell runs COMMAND once per configuration that the cases need, with PORT in its environment; {port}, {config}, {host} and {url} in it are filled in." };
    private readonly Option<string?> image = new("--image") { HelpName = "IMAGE", Description = "Start the server from a container image, with what it needs beside it, once per configuration that the cases need." };
    private readonly Option<string?> profile = new("--profile") { HelpName = "NAME|FILE", Description = $"How the server is told its configuration: {string.Join(", ", Profiles.Profiles.Names)}, or a file (schemas/profile.schema.json). [default: the one that fits]" };
    private readonly Option<string[]> configs = new("--configs") { HelpName = "NAMES", Description = "Start these configurations of the profile only, separated by commas.", DefaultValueFactory = _ => [] };
    private readonly Option<int?> ready = Numbers.Optional("--ready-within", "SECONDS", "How long a server may take to be ready. [default: as its profile has it, or 60]", 1, 3600);

    public IReadOnlyList<Option> All => [launch, image, profile, configs, ready];

    public StartRequest Read(ParseResult parsed) => new(
        parsed.GetValue(launch),
        parsed.GetValue(image),
        parsed.GetValue(profile),
        [.. (parsed.GetValue(configs) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        parsed.GetValue(ready));
}
