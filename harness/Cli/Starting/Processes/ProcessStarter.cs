using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Conformance.Cli.Reports;
using Conformance.Cli.Targeting;

namespace Conformance.Cli.Starting.Processes;

/// <summary>Starts servers as local processes, each by a command that a shell runs, on a port of 127.0.0.1.</summary>
/// <param name="folder">Where the logs go.</param>
internal sealed class ProcessStarter(string folder, Surroundings surroundings) : IStarter
{
    private const string Host = "127.0.0.1";

    private static readonly string[] OurSecrets = [TargetChoice.ServiceKeyVariable, TargetChoice.JwtSecretVariable, TargetChoice.ApiKeyVariable];

    public IPAddress Here => IPAddress.Loopback;

    public Task PrepareAsync(IReadOnlyList<ServerPlan> servers, CancellationToken cancellation) => OperatingSystem.IsWindows()
        ? throw StopException.Usage("--launch needs a POSIX shell, which Windows has in WSL; or start the server yourself and name it with --url")
        : Task.CompletedTask;

    public Task<IStartedServer> StartAsync(ServerPlan server, CompanionAddresses? companion, CancellationToken cancellation)
    {
        var start = server.Start!;
        var port = start.Port is { } wanted ? Demand(server.Name, wanted) : FreePorts.Take();
        var url = new Uri($"http://{Host}:{port}{start.Prefix}");
        var values = Values(start, port, url, companion);
        var command = Placeholders.Fill(start.Command!, Placeholders.OfCommands(values), $"the command of '{server.Name}'");
        var log = new ServerLog(Path.Combine(folder, server.Name + ".log"));
        var setsid = Executables.Find("setsid", surroundings);
        string[] shell = ["-c", setsid is null ? ProcessScript.Plain : ProcessScript.InGroup, "sh", log.File, command];
        var info = setsid is null ? new ProcessStartInfo("sh", shell) : new ProcessStartInfo(setsid, ["sh", .. shell]);
        info.UseShellExecute = false;
        info.RedirectStandardInput = true;
        foreach (var secret in OurSecrets)
            info.Environment.Remove(secret);
        info.Environment["PORT"] = values["port"];
        foreach (var (name, value) in start.Environment)
            info.Environment[name] = Placeholders.Fill(value, values, $"the variable {name} of '{server.Name}'");
        try
        {
            return Task.FromResult<IStartedServer>(new ProcessServer(server.Name, url, log, Process.Start(info)!, setsid is not null, surroundings.Interrupted));
        }
        catch (Win32Exception exception)
        {
            throw StopException.NothingTested($"the server '{server.Name}' cannot be started: there is no shell: {exception.Message}");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Dictionary<string, string?> Values(Start start, int port, Uri url, CompanionAddresses? companion) => new()
    {
        ["port"] = port.ToString(CultureInfo.InvariantCulture),
        ["config"] = start.Config,
        ["url"] = url.ToString().TrimEnd('/'),
        ["host"] = Host,
        ["listen"] = Host,
        ["rsaKey"] = Keys.Rsa,
        ["jwtSecret"] = start.JwtSecret,
        ["database"] = surroundings.Variable("DATABASE_URL"),
        ["companion"] = companion?.Url.ToString().TrimEnd('/'),
        ["mailHost"] = companion is null ? null : Host,
        ["mailPort"] = companion?.MailPort.ToString(CultureInfo.InvariantCulture),
    };

    private static int Demand(string server, int port) => FreePorts.IsFree(port)
        ? port
        : throw StopException.Usage($"port {port} of the server '{server}' is taken; end what listens there, or leave 'port' out: a free one is then chosen");
}
