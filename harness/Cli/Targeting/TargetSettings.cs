using Conformance.Cli.Usage;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Cli.Targeting;

/// <summary>What a target tells of its servers beside credentials and capabilities.</summary>
internal static class TargetSettings
{
    private const string Environment = "env:";

    /// <summary>From the command line, each <c>NAME=VALUE</c>.</summary>
    /// <exception cref="StopException">One is not of that form, stands twice, or names a variable that is not set.</exception>
    public static IReadOnlyDictionary<string, string> Read(IReadOnlyList<string> given, Func<string, string?> variable)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in given)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at < 1 || at == text.Length - 1)
                throw StopException.Usage($"--set wants NAME=VALUE, not '{(at < 1 ? text : text[..at] + "=")}'");
            if (!settings.TryAdd(text[..at], Value(text[..at], text[(at + 1)..], variable)))
                throw StopException.Usage($"--set {text[..at]} stands twice");
        }

        return settings;
    }

    /// <summary>Holds a target's settings and generations to what the contract knows.</summary>
    /// <exception cref="StopException">A server has one that nobody would read.</exception>
    public static void Check(TargetPlan? target, Contract contract, ContractAdapter adapter)
    {
        foreach (var server in target?.Servers.Select(plan => plan.Told) ?? [])
        {
            if (server.Settings.Keys.FirstOrDefault(name => !adapter.Settings.ContainsKey(name)) is { } unknown)
                throw StopException.Usage($"the contract '{contract.Name}' knows no setting '{unknown}'{Suggest.DidYouMean(unknown, adapter.Settings.Keys)}; {Known(adapter)}");
            if (server.Generation is { } generation && contract.VersionsAreGenerations && contract.Versions.All(version => version.Id != generation) && contract.VersionOf(generation) is null)
                throw StopException.Usage($"the contract '{contract.Name}' has no generation '{generation}'{Suggest.DidYouMean(generation, contract.Versions.Select(version => version.Id))}; it has {string.Join(", ", contract.Versions)}{(contract.Versions.Any(version => version.Since is not null) ? "; a release's number will do" : "")}");
            if (server.Generation is not null && !contract.VersionsAreGenerations)
                throw StopException.Usage($"the contract '{contract.Name}' has no generations: {(contract.VersionHeader is { } header ? $"a request chooses its API version by {header}" : "it has one version")}; leave 'generation' out");
        }
    }

    private static string Known(ContractAdapter adapter) =>
        adapter.Settings.Count == 0 ? "it knows none" : $"known: {string.Join(", ", adapter.Settings.Keys)} (`conformance list settings` says what each is)";

    private static string Value(string name, string value, Func<string, string?> variable) =>
        !value.StartsWith(Environment, StringComparison.Ordinal)
            ? value
            : variable(value[Environment.Length..]) ?? throw StopException.Usage($"--set {name} names the environment variable {value[Environment.Length..]}, which is not set");
}
