namespace Conformance.Engine.Driving.Shapes;

/// <summary>A member of an object.</summary>
/// <param name="Shape">What stands there.</param>
/// <param name="IsOptional">It was seen to be missing, too.</param>
public sealed record ShapeMember(Shape Shape, bool IsOptional);
