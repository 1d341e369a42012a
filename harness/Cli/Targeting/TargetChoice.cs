using Conformance.Engine.Targets;

namespace Conformance.Cli.Targeting;

/// <summary>Which target the options mean.</summary>
internal static class TargetChoice
{
    public const string ServiceKeyVariable = "CONFORMANCE_SERVICE_KEY";
    public const string JwtSecretVariable = "CONFORMANCE_JWT_SECRET";
    public const string ApiKeyVariable = "CONFORMANCE_API_KEY";

    /// <summary>Null: the embedded reference server, or servers that options say how to start.</summary>
    /// <exception cref="StopException">The options contradict each other, or one cannot be used.</exception>
    public static TargetPlan? Read(TargetRequest request, Surroundings surroundings)
    {
        if (request is { Url: not null, File: not null })
            throw StopException.Usage("--url and --target exclude each other; name the server in one place");
        if (request.File is { } file)
        {
            if (request.Tells is { } told)
                throw StopException.Usage($"{told} go into the target file when --target is given (\"serviceKey\": \"env:NAME\" reads one from the environment)");
            return TargetFile.Read(file, request.Contract, surroundings);
        }

        if (request.Url is null)
        {
            return request.Tells is { } told && !request.StartsServers
                ? throw StopException.Usage($"{told} without --url: the embedded reference server brings its own; name the server with --url")
                : null;
        }

        if (TargetUrls.Mistake(request.Url) is { } mistake)
            throw StopException.Usage($"--url {mistake}");
        return new TargetPlan(request.Url, request.Contract ?? Data.DefaultContract,
        [
            new ServerPlan(new ServerAddress("default", new Uri(request.Url))
            {
                ServiceKey = request.ServiceKey ?? surroundings.Variable(ServiceKeyVariable),
                JwtSecret = request.JwtSecret ?? surroundings.Variable(JwtSecretVariable),
                ApiKey = request.ApiKey ?? surroundings.Variable(ApiKeyVariable),
                Settings = TargetSettings.Read(request.Settings, surroundings.Variable),
                Generation = request.Generation,
            }),
        ]);
    }
}
