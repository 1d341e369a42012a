namespace Conformance.Engine.Verdicts.Releases;

/// <summary>A member or parameter of a request that came with a later release than its operation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Since">The first release that knows it; earlier ones ignore it.</param>
public sealed record LaterMember(string Name, string Since);
