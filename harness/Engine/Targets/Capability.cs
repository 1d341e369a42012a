namespace Conformance.Engine.Targets;

/// <summary>Something that a server can do or not, and how that is known.</summary>
/// <param name="Name">As scenarios name it in their needs, such as <c>mfa-totp</c>.</param>
/// <param name="On">Whether the server has it.</param>
/// <param name="Evidence">One line: where it was seen, such as <c>GET /settings says external.phone = false</c>.</param>
/// <param name="Unlock">What the caller can give to switch it on; null: it is the server's own matter.</param>
public sealed record Capability(string Name, bool On, string Evidence, string? Unlock = null);
