using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Tokens;

/// <summary>Tokens that the project never signed.</summary>
[ScenariosOf(Edge.Contract, "token")]
internal static class ForgedTokens
{
    [Scenario("token/forged/foreign-secret", Category.MissingOrInvalidCredentials, Edge.Legacy, Says = "The token is signed with another secret.")]
    public static Task ForeignSecret(Stage stage) => stage.BearAsync(Minted.Right.SignedBy(Minted.Stranger));

    [Scenario("token/forged/foreign-service-role", Category.MissingOrInvalidCredentials, Edge.Legacy, Says = "A token of the service role is signed with another secret.")]
    public static Task ForeignServiceRole(Stage stage) => stage.BearAsync(Minted.Right.Of("service_role").SignedBy(Minted.Stranger));

    [Scenario("token/forged/empty-secret", Category.MissingOrInvalidCredentials, Edge.Legacy, Says = "The token is signed with an empty secret.")]
    public static Task EmptySecret(Stage stage) => stage.BearAsync(Minted.Right.SignedBy(""));

    /// <summary>The secret that every local project has, until somebody changes it; a project that has it is open to everybody.</summary>
    [Scenario("token/forged/well-known-secret", Category.MissingOrInvalidCredentials, Edge.Legacy, Needs = "!" + GateFeatures.WellKnownSecret, Says = "The token is signed with the secret of every local project.")]
    public static Task WellKnownSecret(Stage stage) => stage.BearAsync(Minted.Right.SignedBy(GateDiscovery.WellKnownSecret));

    [Scenario("token/forged/changed-claims", Category.MissingOrInvalidCredentials, Edge.Legacy, Needs = GateFeatures.JwtSecret, Says = "The role of a right token is raised and the signature kept.")]
    public static Task ChangedClaims(Stage stage)
    {
        var signature = Minted.Right.SignedBy(stage.Secret()).Split('.')[2];
        return stage.BearAsync($"{Minted.Right.Of("service_role").Unsigned}.{signature}");
    }

    [Scenario("token/forged/changed-signature", Category.MissingOrInvalidCredentials, Edge.Legacy, Needs = GateFeatures.JwtSecret, Says = "One letter of a right token's signature is another.")]
    public static Task ChangedSignature(Stage stage)
    {
        var token = Minted.Right.SignedBy(stage.Secret());
        var at = token.LastIndexOf('.') + 1;
        return stage.BearAsync(string.Concat(token.AsSpan(0, at), token[at] == 'A' ? "B" : "A", token.AsSpan(at + 1)));
    }

    [Scenario("token/forged/cut-signature", Category.MissingOrInvalidCredentials, Edge.Legacy, Edge.Format, Needs = GateFeatures.JwtSecret, Says = "A right token's signature is cut in half.")]
    public static Task CutSignature(Stage stage) => stage.BearAsync(Minted.Right.SignedBy(stage.Secret())[..^22]);

    [Scenario("token/forged/signature-of-another", Category.MissingOrInvalidCredentials, Edge.Legacy, Needs = GateFeatures.JwtSecret, Says = "The signature is that of another right token.")]
    public static Task SignatureOfAnother(Stage stage) =>
        stage.BearAsync($"{Minted.Right.Claiming(("sub", "someone")).Unsigned}.{Minted.Right.SignedBy(stage.Secret()).Split('.')[2]}");
}
