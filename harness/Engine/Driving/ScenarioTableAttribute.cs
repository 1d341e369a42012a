namespace Conformance.Engine.Driving;

/// <summary>
/// Makes a method <c>static IEnumerable&lt;ScenarioRow&gt; Name(Contract contract)</c> a table of scenarios:
/// one situation on each of many operations.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScenarioTableAttribute : Attribute;
