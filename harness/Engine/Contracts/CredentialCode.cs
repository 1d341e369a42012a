namespace Conformance.Engine.Contracts;

/// <summary>Which codes may refuse credentials of a form.</summary>
/// <param name="Forms">The forms that it speaks of.</param>
/// <param name="Algorithms">Only tokens whose header names one of these, the empty text standing for none and <c>*</c> for every other; no list: whatever it names.</param>
/// <param name="Codes">Codes of the catalogue.</param>
public sealed record CredentialCode(IReadOnlyList<CredentialForm> Forms, IReadOnlyList<string> Algorithms, IReadOnlyList<string> Codes);
