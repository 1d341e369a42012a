using Conformance.Cli.Targeting;
using Conformance.Cli.Usage;
using Conformance.ReferenceServers;

namespace Conformance.Cli.Profiles;

/// <summary>The profiles that come with the command, and those that a path names.</summary>
internal static class Profiles
{
    /// <summary>The configurations of <c>conformance serve</c>, told by its option <c>--config</c>.</summary>
    public const string Serve = "serve";

    /// <summary>A server of which nothing is known: one configuration, no variables of its own.</summary>
    public const string Any = "any";

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "profiles");

    public static IReadOnlyList<string> Names =>
        [Any, Serve, .. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <param name="name">A name, or the path of a profile.</param>
    /// <param name="contract">The contract that is to be tested.</param>
    /// <exception cref="StopException">There is none, or it cannot be used.</exception>
    public static Profile Find(string name, string contract)
    {
        var profile = name switch
        {
            Any => new Profile { Name = Any, Configurations = [new ProfileConfiguration { Name = "default" }] },
            Serve => OfServe(contract),
            _ when File.Exists(Path.Combine(Folder, name + ".json")) => ProfileFile.Read(Path.Combine(Folder, name + ".json")),
            _ when File.Exists(name) => ProfileFile.Read(name),
            _ => throw StopException.Usage($"there is no profile '{name}'{Suggest.DidYouMean(name, Names)}; name one of {string.Join(", ", Names)}, or give the path of one"),
        };
        return profile.Contract is { } kept && kept != contract
            ? throw StopException.Usage($"the profile '{name}' is for servers of the contract '{kept}', not '{contract}'; choose another with --profile")
            : profile;
    }

    private static Profile OfServe(string contract) => !ReferenceServer.Contracts.Contains(contract)
        ? throw StopException.Usage($"the contract '{contract}' has no reference server that could be started; choose another profile than '{Serve}'")
        : new Profile
        {
            Name = Serve,
            Contract = contract,
            Port = 9999,
            Command = ["serve", "--contract", contract, "--config", "{config}", "--listen", "{listen}", "--port", "{port}"],
            Environment = new Dictionary<string, string> { [TargetChoice.JwtSecretVariable] = "{jwtSecret}" },
            Configurations = [.. ReferenceServer.Configs(contract).Select(config => new ProfileConfiguration
            {
                Name = config,
                Capabilities = ReferenceServer.Capabilities(contract, config).ToDictionary(name => name, _ => true),
            })],
        };
}
