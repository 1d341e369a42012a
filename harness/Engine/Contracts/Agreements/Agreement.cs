namespace Conformance.Engine.Contracts.Agreements;

/// <summary>Two parts of a success that say the same thing, or cannot both be so.</summary>
/// <param name="In">Where the object stands of which it is said; pointers in which <c>*</c> stands for every entry of a list, "" being the body.</param>
/// <param name="Where">Members that the object must have, each with one of the values.</param>
/// <param name="One">Pointer within the object.</param>
/// <param name="Other">Another, which may have <c>*</c>; "" where the kind needs none.</param>
/// <param name="Says">What is so where it is kept, for messages: a clause that follows "although".</param>
public sealed record Agreement(
    IReadOnlyList<string> In, IReadOnlyDictionary<string, IReadOnlyList<string>> Where, AgreementKind Kind, string One, string Other, string Says);
