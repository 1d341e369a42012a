using System.Globalization;
using System.Net;
using Conformance.Cli.Targeting;
using Conformance.Containers;

namespace Conformance.Cli.Starting.Images;

/// <summary>Starts servers from container images, in a network of their own, with PostgreSQL beside them where they want it.</summary>
/// <param name="folder">Where the logs go.</param>
internal sealed class ImageStarter(string folder, Surroundings surroundings) : IStarter
{
    private const string DatabaseImageVariable = "CONFORMANCE_DATABASE_IMAGE";
    private const string DatabaseImage = "postgres:17";

    private ContainerWorld? world;
    private string? database;

    public IPAddress Here => world?.Gateway ?? IPAddress.Loopback;

    public Task PrepareAsync(IReadOnlyList<ServerPlan> servers, CancellationToken cancellation) => TellAsync<object?>(async () =>
    {
        world = await ContainerWorld.OpenAsync(cancellation);
        if (servers.Select(server => server.Start!).FirstOrDefault(start => start.WantsDatabase) is { } start)
        {
            var image = surroundings.Variable(DatabaseImageVariable) ?? DatabaseImage;
            database = await world.StartDatabaseAsync(new DatabaseWish(image, start.DatabaseUser, start.DatabaseSetup), cancellation);
        }

        return null;
    });

    public Task<IStartedServer> StartAsync(ServerPlan server, CompanionAddresses? companion, CancellationToken cancellation) => TellAsync<IStartedServer>(async () =>
    {
        var start = server.Start!;
        var port = start.Port ?? await world!.ExposedPortAsync(start.Image!, cancellation)
            ?? throw StopException.Usage($"the image '{start.Image}' does not say on which one port its server listens; say so with 'port' in a target file or a profile");
        var outside = FreePorts.Take();
        var url = new Uri($"http://127.0.0.1:{outside}{start.Prefix}");
        var values = Values(start, port, url, companion);
        var log = new ServerLog(Path.Combine(folder, server.Name + ".log"));
        var container = await world!.StartAsync(
            new ContainerWish(server.Name, start.Image!, port, outside, log.File)
            {
                Environment = start.Environment.ToDictionary(each => each.Key, each => Placeholders.Fill(each.Value, values, $"the variable {each.Key} of '{server.Name}'")),
                Command = [.. start.Arguments.Select(each => Placeholders.Fill(each, values, $"the command of '{server.Name}'"))],
            },
            cancellation);
        return new ImageServer(server.Name, url, log, container);
    });

    public async ValueTask DisposeAsync()
    {
        if (world is not null)
            await world.DisposeAsync();
    }

    private Dictionary<string, string?> Values(Start start, int port, Uri url, CompanionAddresses? companion) => new()
    {
        ["port"] = port.ToString(CultureInfo.InvariantCulture),
        ["config"] = start.Config,
        ["url"] = url.ToString().TrimEnd('/'),
        ["host"] = "127.0.0.1",
        ["listen"] = "0.0.0.0",
        ["jwtSecret"] = start.JwtSecret,
        ["rsaKey"] = Keys.Rsa,
        ["database"] = database,
        ["companion"] = companion is null ? null : $"http://localhost:{companion.Url.Port}",
        ["mailHost"] = companion?.Url.Host,
        ["mailPort"] = companion?.MailPort.ToString(CultureInfo.InvariantCulture),
    };

    private static async Task<T> TellAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (ContainerException exception)
        {
            throw exception.Trouble == ContainerTrouble.NoImage ? StopException.Usage(exception.Message) : StopException.NothingTested(exception.Message);
        }
    }
}
