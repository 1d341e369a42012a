using System.Net;
using Conformance.Cli.Usage;
using Conformance.Faults;
using Conformance.Hostile;
using Conformance.ReferenceServers;

namespace Conformance.Cli.Running;

/// <summary>What kind of reference server is asked for; the keys are a file's path.</summary>
/// <param name="Config">Null: the one in which the fault shows, or else the default.</param>
internal sealed record ServerWishes(string? Config, int Port, string? JwtSecret, string? JwtKeys, string? Fault, string? Hostile, int After)
{
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <exception cref="StopException">A wish cannot be granted.</exception>
    public ReferenceServerOptions Read(string contract)
    {
        var fault = Find(contract);
        var (config, configs) = (Config ?? fault?.Config ?? "default", ReferenceServer.Configs(contract));
        if (!configs.Contains(config))
            throw StopException.Usage($"unknown configuration '{config}'{Suggest.DidYouMean(config, configs)}; known: {string.Join(", ", configs)}");
        if (JwtSecret is "")
            throw StopException.Usage("--jwt-secret must not be empty");
        var options = new ReferenceServerOptions { Config = config, Address = Hostile is null ? Listen : IPAddress.Loopback, Port = Hostile is null ? Port : 0, JwtSecret = JwtSecret, JwtKeys = ReadKeys() };
        return fault is null ? options : fault.Apply(options);
    }

    /// <returns>What the server before the reference server does; null: there is none.</returns>
    /// <exception cref="StopException">There is no such behaviour.</exception>
    public Behaviour? Disturbance() => Hostile is null
        ? null
        : Library.All.FirstOrDefault(behaviour => behaviour.Id == Hostile)
          ?? throw StopException.Usage($"there is no hostile server '{Hostile}'{Suggest.DidYouMean(Hostile, Library.All.Select(behaviour => behaviour.Id))}; known: {string.Join(", ", Library.All.Select(behaviour => behaviour.Id))}");

    private Fault? Find(string contract)
    {
        var faults = FaultCatalogue.Of(contract);
        return Fault is null
            ? null
            : faults.FirstOrDefault(fault => fault.Id == Fault)
              ?? throw StopException.Usage($"{contract} has no fault '{Fault}'{Suggest.DidYouMean(Fault, faults.Select(fault => fault.Id))}; `conformance list faults` shows all");
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
