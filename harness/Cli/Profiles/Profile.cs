using System.Text.Json.Serialization;
using Conformance.Cli.Starting;

namespace Conformance.Cli.Profiles;

/// <summary>How a kind of server is told its configuration.</summary>
internal sealed record Profile
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Name { get; init; }

    /// <summary>For readers.</summary>
    public string? About { get; init; }

    /// <summary>The contract that this kind of server keeps; null: any.</summary>
    public string? Contract { get; init; }

    /// <summary>What a container runs in place of its image's own command; empty: that.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The port that the server listens on in a container.</summary>
    public int? Port { get; init; }

    public string Prefix { get; init; } = "";

    public Readiness? Readiness { get; init; }

    /// <summary>Servers of this kind prepare the database that they share as they start: the first is started alone.</summary>
    public bool PreparesDatabase { get; init; }

    /// <summary>The role by which servers use a database of ours.</summary>
    public string DatabaseUser { get; init; } = "postgres";

    /// <summary>What a superuser says to that database first.</summary>
    public IReadOnlyList<string> DatabaseSetup { get; init; } = [];

    /// <summary>Variables of every configuration.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>At least one; the first is what a server is where nothing is said.</summary>
    public required IReadOnlyList<ProfileConfiguration> Configurations { get; init; }
}
