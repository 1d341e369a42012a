namespace Conformance.Engine.Contracts;

/// <summary>A member of a success that says again what the request said.</summary>
/// <param name="Source">Where the request says it.</param>
/// <param name="Name">Name of the path variable, of the body's member, or of the bearer token's claim.</param>
/// <param name="To">JSON Pointers (RFC 6901) into the answer: one of those that are there has to agree.</param>
/// <param name="Or">By what the request says: what the answer may say in its stead, such as what a link became when there was nobody to sign in.</param>
public sealed record Echo(EchoSource Source, string Name, IReadOnlyList<string> To, EchoForm Form, IReadOnlyDictionary<string, IReadOnlyList<string>> Or);
