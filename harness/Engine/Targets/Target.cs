namespace Conformance.Engine.Targets;

/// <summary>What is under test: one server, or several of the same release with other configurations.</summary>
/// <param name="Name">For reports.</param>
/// <param name="Contract">The contract it is held against.</param>
/// <param name="Servers">At least one.</param>
public sealed record Target(string Name, string Contract, IReadOnlyList<ServerAddress> Servers);
