using Conformance.Cli.Profiles;
using Conformance.Cli.Targeting;
using Conformance.Cli.Usage;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Targets;

namespace Conformance.Cli.Starting;

/// <summary>Which servers are started for <c>--launch</c> or <c>--image</c>: one for each configuration that the scenarios need.</summary>
internal static class StartChoice
{
    /// <exception cref="StopException">The options contradict each other, or name what there is not.</exception>
    public static void Check(StartRequest request, TargetRequest target)
    {
        if (request is { Command: not null, Image: not null })
            throw StopException.Usage("--launch and --image exclude each other; a target file can name servers of both kinds");
        if (request.IsMade && (target.Url ?? target.File) is not null)
            throw StopException.Usage($"{(request.Command is null ? "--image" : "--launch")} and {(target.Url is null ? "--target" : "--url")} exclude each other; name the server in one place");
        var tells = request switch
        {
            { Profile: not null } => "--profile",
            { Configs.Count: > 0 } => "--configs",
            { Seconds: not null } => "--ready-within",
            _ => null,
        };
        if (!request.IsMade && tells is not null)
            throw StopException.Usage($"{tells} says how servers are started; say what to start with --launch or --image");
    }

    public static TargetPlan Plan(StartRequest request, TargetRequest target, Contract contract, IReadOnlyList<Case> cases, Surroundings surroundings)
    {
        var profile = Profiles.Profiles.Find(request.Profile ?? Fitting(request), contract.Name);
        var chosen = Choose(profile, request.Configs, cases.SelectMany(each => each.Scenario.Needs).ToHashSet(StringComparer.Ordinal));
        if (chosen.Count > 1 && request.Command is { } command && !command.Contains(Placeholders.Config, StringComparison.Ordinal) && profile.Name == Profiles.Profiles.Serve)
            throw StopException.Usage($"the command does not say which configuration it starts: put {Placeholders.Config} where its name belongs");
        chosen = request.Configs.Count > 0 ? chosen : Means.Fit(chosen, surroundings);
        var keys = Keys.Of(profile, target, surroundings);
        var name = request.Image ?? "the server that was launched";
        return new TargetPlan(name, contract.Name, [.. chosen.Select((config, index) => new ServerPlan(new ServerAddress(config.Name, ServerPlan.Nowhere)
        {
            ApiKey = keys.ApiKey,
            ServiceKey = keys.ServiceKey,
            JwtSecret = keys.JwtSecret,
            Generation = target.Generation,
            Settings = TargetSettings.Read(target.Settings, surroundings.Variable),
            Declared = config.Capabilities,
        })
        {
            Start = Start(profile, config, keys.JwtSecret) with
            {
                Command = request.Command,
                Image = request.Image,
                Port = request.Image is null ? null : profile.Port,
                PreparesDatabase = profile.PreparesDatabase && index == 0,
                Readiness = (profile.Readiness ?? new Readiness()) is var readiness && request.Seconds is { } seconds ? readiness with { Seconds = seconds } : readiness,
            },
        })]);
    }

    /// <summary>How a server of a profile's configuration is started, but for what starts it.</summary>
    public static Start Start(Profile profile, ProfileConfiguration config, string? jwtSecret) => new()
    {
        Config = config.Name,
        Arguments = profile.Command,
        Since = config.Since,
        DatabaseUser = profile.DatabaseUser,
        DatabaseSetup = profile.DatabaseSetup,
        Environment = Merge(profile.Environment, config.Environment),
        JwtSecret = jwtSecret,
        Prefix = profile.Prefix,
        Readiness = profile.Readiness ?? new Readiness(),
    };

    public static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> general, IReadOnlyDictionary<string, string> special)
    {
        var merged = new Dictionary<string, string>(general);
        foreach (var (name, value) in special)
            merged[name] = value;
        return merged;
    }

    /// <summary>A command that asks for a configuration's name means those of the reference server, unless a profile says otherwise.</summary>
    private static string Fitting(StartRequest request) =>
        request.Image is not null ? ImageProfiles.Fitting(request.Image)
        : request.Command!.Contains(Placeholders.Config, StringComparison.Ordinal) ? Profiles.Profiles.Serve
        : Profiles.Profiles.Any;

    private static IReadOnlyList<ProfileConfiguration> Choose(Profile profile, IReadOnlyList<string> wanted, HashSet<string> needs)
    {
        var names = profile.Configurations.Select(config => config.Name).ToList();
        if (wanted.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw StopException.Usage($"--configs: the profile '{profile.Name}' has no configuration '{unknown}'{Suggest.DidYouMean(unknown, names)}; it has {string.Join(", ", names)}");
        return [.. profile.Configurations.Where((config, index) => wanted.Count > 0 ? wanted.Contains(config.Name) : index == 0 || config.IsFor(needs))];
    }
}
