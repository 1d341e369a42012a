namespace Conformance.Cli.Starting;

/// <summary>How a server is started: by a command, or from an image.</summary>
internal sealed record Start
{
    /// <summary>What a shell runs; null: it comes from <see cref="Image"/>.</summary>
    public string? Command { get; init; }

    public string? Image { get; init; }

    /// <summary>What a container runs in place of its image's own command; empty: that.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The name of the configuration, which <c>{config}</c> stands for.</summary>
    public string Config { get; init; } = "default";

    /// <summary>The first release that knows the configuration; null: all do.</summary>
    public Version? Since { get; init; }

    /// <summary>Variables of the server's environment; placeholders in them are filled in as it is started.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The secret that <c>{jwtSecret}</c> stands for.</summary>
    public string? JwtSecret { get; init; }

    /// <summary>The port that the server must listen on; null: a free one. In a container the one it listens on there.</summary>
    public int? Port { get; init; }

    /// <summary>What the API's paths begin with, such as <c>/auth/v1</c>.</summary>
    public string Prefix { get; init; } = "";

    public Readiness Readiness { get; init; } = new();

    /// <summary>It prepares the database that others share: they are started when it is ready.</summary>
    public bool PreparesDatabase { get; init; }

    public string DatabaseUser { get; init; } = "postgres";

    public IReadOnlyList<string> DatabaseSetup { get; init; } = [];

    /// <summary>It is given a PostgreSQL database, which <c>{database}</c> stands for.</summary>
    public bool WantsDatabase => Environment.Values.Any(value => value.Contains("{database}", StringComparison.Ordinal));

    /// <summary>Mail goes to a companion's mail server, which <c>{mailHost}</c> and <c>{mailPort}</c> stand for.</summary>
    public bool WantsCompanion => Environment.Values.Any(value => value.Contains("{mail", StringComparison.Ordinal) || value.Contains("{companion}", StringComparison.Ordinal));
}
