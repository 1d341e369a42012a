using System.Runtime.CompilerServices;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.EdgeFunctions.Adapter;

/// <summary>What a run remembers of one gate.</summary>
internal sealed class GateMemory
{
    private static readonly ConditionalWeakTable<Server, GateMemory> Known = [];

    /// <summary>A token that the gate takes; null: none is at hand.</summary>
    public string? RightToken { get; set; }

    public static GateMemory Of(Stage stage) => Known.GetValue(stage.Server, _ => new GateMemory());
}
