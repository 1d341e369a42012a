using Conformance.Engine.Contracts;

namespace Conformance.Engine.Driving;

/// <summary>What a recording itself says a request was about; an opinion, believed only where nothing else can tell.</summary>
/// <param name="Category">Why it had to fail; null: it had to succeed.</param>
public sealed record Annotation(Category? Category);
