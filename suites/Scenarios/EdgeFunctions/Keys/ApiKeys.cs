using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Keys;

/// <summary>
/// Publishable and secret keys are no JWTs. Some gates take the project's own, "for migration compatibility, on either header",
/// and others do not; a key that nobody has opens nothing.
/// </summary>
[ScenariosOf(Edge.Contract, "api-keys")]
internal static class ApiKeys
{
    private const string MadeUpPublishable = "sb_publishable_Y29uZm9ybWFuY2UtbWFkZQ_00000000";
    private const string MadeUpSecret = "sb_secret_Y29uZm9ybWFuY2UtbWFkZS11cA_00000000";

    [Scenario("api-keys/publishable/as-bearer", Category.MissingOrInvalidCredentials, Edge.Format, MaySucceed = true, Needs = GateFeatures.Publishable, Says = "The project's publishable key stands in a token's place.")]
    public static Task Publishable(Stage stage) => stage.BearAsync(stage.Given(GateSettings.Publishable));

    [Scenario("api-keys/secret/as-bearer", Category.MissingOrInvalidCredentials, Edge.Format, MaySucceed = true, Needs = GateFeatures.Secret, Says = "The project's secret key stands in a token's place.")]
    public static Task Secret(Stage stage) => stage.BearAsync(stage.Given(GateSettings.Secret));

    [Scenario("api-keys/publishable/as-apikey", Category.MissingOrInvalidCredentials, Edge.NoHeader, MaySucceed = true, Needs = GateFeatures.Publishable, Says = "The project's publishable key stands in the apikey header, alone.")]
    public static Task PublishableAlone(Stage stage) => stage.CallAsync(null, new Header("apikey", stage.Given(GateSettings.Publishable)));

    [Scenario("api-keys/secret/as-apikey", Category.MissingOrInvalidCredentials, Edge.NoHeader, MaySucceed = true, Needs = GateFeatures.Secret, Says = "The project's secret key stands in the apikey header, alone.")]
    public static Task SecretAlone(Stage stage) => stage.CallAsync(null, new Header("apikey", stage.Given(GateSettings.Secret)));

    [Scenario("api-keys/publishable/beside-token", Needs = $"{GateFeatures.Publishable} {GateFeatures.RightToken}", Says = "The right token comes with the project's publishable key in the apikey header.")]
    public static Task Beside(Stage stage) => stage.CallAsync("Bearer " + stage.RightToken(), new Header("apikey", stage.Given(GateSettings.Publishable)));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> MadeUp(Contract contract) =>
    [
        Row("publishable/made-up-as-bearer", "A publishable key that nobody has stands in a token's place.", stage => stage.BearAsync(MadeUpPublishable)),
        Row("secret/made-up-as-bearer", "A secret key that nobody has stands in a token's place.", stage => stage.BearAsync(MadeUpSecret)),
        Row("publishable/made-up-as-apikey", "A publishable key that nobody has stands in the apikey header, alone.", stage => stage.CallAsync(null, new Header("apikey", MadeUpPublishable))),
        Row("secret/made-up-as-apikey", "A secret key that nobody has stands in the apikey header, alone.", stage => stage.CallAsync(null, new Header("apikey", MadeUpSecret))),
        Row("publishable/prefix-alone", "The beginning of a publishable key stands in a token's place.", stage => stage.BearAsync("sb_publishable_")),
    ];

    /// <summary>Which of its codes a gate has for a key that nobody has, nobody says.</summary>
    private static ScenarioRow Row(string name, string says, Func<Stage, Task> play) =>
        new($"api-keys/{name}", says, Expectation.Fail(Category.MissingOrInvalidCredentials), "", play);
}
