using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using Conformance.Scenarios.FastApi.Steps;

namespace Conformance.Scenarios.FastApi.Tokens;

/// <summary>A password buys a token: OAuth2PasswordRequestForm, and what the tutorials answer.</summary>
[ScenariosOf(FastApi.Contract, "token")]
internal static class TokenRequests
{
    private static readonly Expectation Unknown = new([Category.MissingOrInvalidCredentials, Category.StateConflict], [], false);

    private static readonly Expectation Invalid = Expectation.Fail(Category.BadInput);

    private static readonly Expectation Odd = new([Category.BadInput, Category.MissingOrInvalidCredentials, Category.StateConflict], [], false);

    /// <summary>The permissive form and the strict one differ; an application may read JSON, too.</summary>
    private static readonly Expectation MayBeInvalid = Expectation.MayFail(Category.BadInput);

    private static readonly (string Name, string Says, Expectation Expected, Func<CredentialSet, IEnumerable<(string Name, string? Value)>> Form)[] OfSomebody =
    [
        ("right", "the right user name and password", Expectation.Success, lent => [("grant_type", "password"), .. Person(lent), ("scope", lent.Scope)]),
        ("no-grant-type", "no grant_type", MayBeInvalid, Person),
        ("empty-grant-type", "an empty grant_type", MayBeInvalid, lent => [("grant_type", ""), .. Person(lent)]),
        ("other-grant-type", "another grant_type than password", MayBeInvalid, lent => [("grant_type", "client_credentials"), .. Person(lent)]),
        ("odd-scope", "a scope that nobody has", new([Category.BadInput, Category.NotPermitted, Category.StateConflict], [], true), lent => [("grant_type", "password"), .. Person(lent), ("scope", "conformance:nothing")]),
        ("wrong-password", "the right user name and another password", Unknown, lent => [("grant_type", "password"), ("username", lent.Username), ("password", lent.Password + "x")]),
        ("case-of-the-password", "the password in capital letters", Unknown, lent => [("grant_type", "password"), ("username", lent.Username), ("password", Capital(lent.Password!))]),
        ("missing-password", "no password", Invalid, lent => [("grant_type", "password"), ("username", lent.Username)]),
        ("empty-password", "an empty password", Odd, lent => [("grant_type", "password"), ("username", lent.Username), ("password", "")]),
    ];

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Lent(Contract contract) =>
        contract.Operations.Where(operation => operation.IssuesTokens).SelectMany(endpoint => Buyers(contract).SelectMany(scheme => OfSomebody.Select(each =>
            Row(endpoint, each.Name, each.Says, each.Expected, FastApi.Need(scheme), stage => Lending.Form(each.Form(Buyer(stage, scheme)))))));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Nobody(Contract contract) => contract.Operations.Where(operation => operation.IssuesTokens).SelectMany(endpoint => new[]
    {
        Row(endpoint, "unknown-user", "a user whom nobody knows", Unknown, "", stage => Lending.Form(("grant_type", "password"), ("username", $"conformance-{stage.Any.Word(8, 8)}"), ("password", stage.Any.Password()))),
        Row(endpoint, "missing-username", "no user name", Invalid, "", stage => Lending.Form(("grant_type", "password"), ("password", stage.Any.Password()))),
        Row(endpoint, "empty-form", "an empty form", Invalid, "", _ => Payload.Text("", "application/x-www-form-urlencoded")),
        Row(endpoint, "no-body", "no body at all", Invalid, "", _ => Payload.None),
        Row(endpoint, "no-content-type", "a form without a content type", Invalid, "", stage => Lending.Form(("username", "conformance"), ("password", stage.Any.Password())) with { ContentType = null }),
        Row(endpoint, "json", "JSON in place of a form", Odd, "", stage => Payload.Json(new { grant_type = "password", username = "conformance", password = stage.Any.Password() })),
        Row(endpoint, "odd-percent", "a form with a broken escape", Odd, "", _ => Payload.Text("username=%zz&password=%", "application/x-www-form-urlencoded")),
        Row(endpoint, "nul", "a NUL character in the user name", Odd, "", _ => Payload.Text("username=a%00b&password=conformance", "application/x-www-form-urlencoded")),
        Row(endpoint, "very-long-password", "a password of 5,000 letters", Odd, "", _ => Lending.Form(("username", "conformance"), ("password", new string('a', 5000)))),
    });

    /// <summary>The scheme whose tokens are bought there.</summary>
    private static IEnumerable<SecurityScheme> Buyers(Contract contract) =>
        FastApi.Protected(contract).SelectMany(operation => operation.Schemes).Where(scheme => scheme.TokenUrl is not null).Take(1);

    private static CredentialSet Buyer(Stage stage, SecurityScheme scheme) => stage.Lent(scheme) is { Username: not null, Password: not null } lent
        ? lent
        : throw UnplayableException.NotApplicable($"the credentials lent for {scheme} have no user name and password");

    private static IEnumerable<(string Name, string? Value)> Person(CredentialSet lent) => [("username", lent.Username), ("password", lent.Password)];

    private static ScenarioRow Row(Operation endpoint, string name, string says, Expectation expected, string needs, Func<Stage, Payload> body) => new(
        $"token/{endpoint.Id}/{name}", $"{endpoint} with {says}.", expected, needs, stage => stage.ProbeRawAsync(Ask.For(stage, endpoint, body: body(stage)), endpoint))
    {
        Operation = endpoint,
    };

    private static string Capital(string password) =>
        password.ToUpperInvariant() is var capital && capital != password ? capital : throw UnplayableException.NotApplicable("the password has no small letters");
}
