using Conformance.Engine.Contracts;

namespace Conformance.Engine.Generation.Families;

/// <summary>
/// The request is right but for its caller. "You must use this code if security headers or inputs are missing,
/// and are not valid to some extent"; a known caller without the right is another matter: "Once security payloads have been validated".
/// </summary>
internal sealed class WrongCredentials : OperationFamily
{
    /// <summary>The scheme of contracts' data that only some known callers may use.</summary>
    private const string Privileged = "admin";

    private static readonly (Credential Credential, string Detail, string Sentence)[] Unusable =
    [
        (Credential.Missing, "missing", "no Authorization header"),
        (Credential.Empty, "empty", "an Authorization header with a scheme and nothing behind it"),
        (Credential.WrongScheme, "wrong-scheme", "the right token under the scheme Basic"),
        (Credential.NoScheme, "no-scheme", "the right token without a scheme"),
        (Credential.Garbage, "garbage", "three parts between dots that are no token"),
        (Credential.NotAToken, "not-a-token", "a word in place of a token"),
        (Credential.WrongSignature, "wrong-signature", "the right token with another signature"),
        (Credential.Truncated, "truncated", "the right token cut short"),
        (Credential.Unsigned, "unsigned", "the right claims without a signature (alg: none)"),
        (Credential.ForeignSecret, "foreign-secret", "the right claims signed with another secret"),
        (Credential.Expired, "expired", "the right claims, rightly signed, expired an hour ago"),
    ];

    protected override string Name => "credential";

    protected override IEnumerable<DerivedCase> Of(Contract contract, Operation operation)
    {
        if (operation.Security is null)
            yield break;

        // OAuth lets a client name itself in the body instead (RFC 6749 §2.3.1), so a server may find the body wanting first.
        var expected = operation.Errors == ErrorForm.OAuth
            ? new Expectation([Category.MissingOrInvalidCredentials, Category.BadInput, Category.StateConflict], [], false)
            : Expectation.Fail(Category.MissingOrInvalidCredentials);
        foreach (var (credential, detail, sentence) in Unusable)
        {
            var derived = Case(operation, detail, sentence, expected) with { Credential = credential, AsksWhetherServed = credential == Credential.Missing && operation.Since is null };
            yield return credential == Credential.Expired ? derived with { Needs = [.. derived.Needs, "jwt-secret"] } : derived;
        }

        if (operation.Security == Privileged)
            yield return Case(operation, "wrong-role", "a valid token of a caller who may not do this", Expectation.Fail(Category.NotPermitted)) with { Credential = Credential.WrongRole };
    }
}
