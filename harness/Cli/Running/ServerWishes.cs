using Conformance.Cli.Usage;
using Conformance.ReferenceServers;

namespace Conformance.Cli.Running;

/// <summary>What kind of reference server is asked for; the keys are a file's path.</summary>
internal sealed record ServerWishes(string Config, int Port, string? JwtSecret, string? JwtKeys)
{
    /// <exception cref="StopException">A wish cannot be granted.</exception>
    public ReferenceServerOptions Read(string contract)
    {
        var configs = ReferenceServer.Configs(contract);
        if (!configs.Contains(Config))
            throw StopException.Usage($"unknown configuration '{Config}'{Suggest.DidYouMean(Config, configs)}; known: {string.Join(", ", configs)}");
        if (JwtSecret is "")
            throw StopException.Usage("--jwt-secret must not be empty");
        return new ReferenceServerOptions { Config = Config, Port = Port, JwtSecret = JwtSecret, JwtKeys = ReadKeys() };
    }

    private string? ReadKeys()
    {
        try
        {
            return JwtKeys is null ? null : File.ReadAllText(JwtKeys);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw StopException.Usage($"--jwt-keys {JwtKeys} cannot be read: {exception.Message}");
        }
    }
}
