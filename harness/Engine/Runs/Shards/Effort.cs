using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Runs.Shards;

/// <summary>What cases of each area have been measured to cost on the reference server; data that comes with the scenarios.</summary>
/// <param name="Areas">Per area.</param>
/// <param name="Slow">Milliseconds per case of scenarios that take far longer than their area's others: they wait for something to expire.</param>
public sealed record Effort(IReadOnlyDictionary<string, AreaEffort> Areas, IReadOnlyDictionary<string, double> Slow)
{
    /// <summary>Stands in for an area that was never measured.</summary>
    private static readonly AreaEffort Unknown = new(10, 4, 0.5, 0.2);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, WriteIndented = true, NewLine = "\n" };

    /// <summary>Nothing was measured: all cases cost the same.</summary>
    public static Effort None { get; } = new(new Dictionary<string, AreaEffort>(), new Dictionary<string, double>());

    /// <exception cref="JsonException">It says something else.</exception>
    public static Effort Read(Stream json) => JsonSerializer.Deserialize<Effort>(json, Json) ?? throw new JsonException("null");

    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];

    /// <summary>Milliseconds of one case.</summary>
    public double MsOf(Scenario scenario) => Slow.TryGetValue(scenario.Id, out var ms) ? ms : Of(scenario).Ms;

    public AreaEffort Of(Scenario scenario) => Areas.GetValueOrDefault(scenario.Area, Unknown);
}
