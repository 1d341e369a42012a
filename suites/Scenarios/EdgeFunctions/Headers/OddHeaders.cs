using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Headers;

/// <summary>A right token in a header that is odd. "Bearer &lt;JWT Token&gt;" is one blank between two words.</summary>
[ScenariosOf(Edge.Contract, "header")]
internal static class OddHeaders
{
    [Scenario("header/name/lower-case", Needs = GateFeatures.RightToken, Says = "The header's name is in lower case.")]
    public static Task LowerCaseName(Stage stage) => stage.CallAsync(null, new Header("authorization", "Bearer " + stage.RightToken()));

    [Scenario("header/name/upper-case", Needs = GateFeatures.RightToken, Says = "The header's name is in upper case.")]
    public static Task UpperCaseName(Stage stage) => stage.CallAsync(null, new Header("AUTHORIZATION", "Bearer " + stage.RightToken()));

    /// <summary>RFC 9110 §5.5: blanks around a value are no part of it.</summary>
    [Scenario("header/blanks-around", Needs = GateFeatures.RightToken, Says = "Blanks stand before and behind the value.")]
    public static Task BlanksAround(Stage stage) => stage.CallAsync($"  Bearer {stage.RightToken()}  ");

    [Scenario("header/two-blanks", Category.MissingOrInvalidCredentials, Edge.Format, MaySucceed = true, Needs = GateFeatures.RightToken, Says = "Two blanks stand before the right token.")]
    public static Task TwoBlanks(Stage stage) => stage.CallAsync("Bearer  " + stage.RightToken());

    [Scenario("header/tab", Category.MissingOrInvalidCredentials, Edge.Format, MaySucceed = true, Needs = GateFeatures.RightToken, Says = "A tab stands before the right token.")]
    public static Task Tab(Stage stage) => stage.CallAsync("Bearer\t" + stage.RightToken());

    [Scenario("header/quoted", Category.MissingOrInvalidCredentials, Edge.Format, Edge.Legacy, Edge.Asymmetric, Says = "The right token stands in quotes.")]
    public static Task Quoted(Stage stage) => stage.CallAsync($"Bearer \"{stage.TokenInForm()}\"");

    [Scenario("header/as-parameter", Category.MissingOrInvalidCredentials, Edge.Format, Says = "The right token is the value of a parameter.")]
    public static Task AsParameter(Stage stage) => stage.CallAsync("Bearer token=" + stage.TokenInForm());

    [Scenario("header/extra-word", Category.MissingOrInvalidCredentials, Edge.Format, Needs = $"{GateFeatures.RightToken} {GateFeatures.Strict}", Says = "A word stands behind the right token.")]
    public static Task ExtraWord(Stage stage) => stage.CallAsync($"Bearer {stage.RightToken()} please");

    /// <summary>Earlier gates look at the first two words alone.</summary>
    [Scenario("header/extra-word-before-strictness", Category.MissingOrInvalidCredentials, Edge.Format, MaySucceed = true, Needs = $"{GateFeatures.RightToken} !{GateFeatures.Strict}", Says = "A word stands behind the right token, at a gate from before whole headers were looked at.")]
    public static Task ExtraWordEarlier(Stage stage) => stage.CallAsync($"Bearer {stage.RightToken()} please");

    [Scenario("header/wrong-token-first", Category.MissingOrInvalidCredentials, Edge.Format, Edge.Legacy, Needs = GateFeatures.RightToken, Says = "A token of nobody's key stands before the right one.")]
    public static Task WrongTokenFirst(Stage stage) => stage.CallAsync($"Bearer {Minted.Right.SignedBy(Minted.Stranger)} {stage.RightToken()}");

    /// <summary>RFC 9110 §5.3: only a header that is a list may stand twice; who takes one of two takes what another looked past.</summary>
    [Scenario("header/twice/right-and-wrong", Category.MissingOrInvalidCredentials, Edge.Format, Edge.Legacy, Edge.Asymmetric, Needs = GateFeatures.RightToken, Says = "The header stands twice, with the right token and with one of nobody's key.")]
    public static Task RightAndWrong(Stage stage) => TwiceAsync(stage, stage.RightToken(), Minted.Right.SignedBy(Minted.Stranger));

    [Scenario("header/twice/wrong-and-right", Category.MissingOrInvalidCredentials, Edge.Format, Edge.Legacy, Needs = GateFeatures.RightToken, Says = "The header stands twice, with a token of nobody's key and with the right one.")]
    public static Task WrongAndRight(Stage stage) => TwiceAsync(stage, Minted.Right.SignedBy(Minted.Stranger), stage.RightToken());

    [Scenario("header/twice/same", Category.MissingOrInvalidCredentials, Edge.Format, Edge.Legacy, Edge.Asymmetric, MaySucceed = true, Needs = GateFeatures.RightToken, Says = "The header stands twice with the right token.")]
    public static Task Same(Stage stage) => TwiceAsync(stage, stage.RightToken(), stage.RightToken());

    [Scenario("header/with-apikey", Needs = GateFeatures.RightToken, Says = "The right token comes with an apikey header.")]
    public static Task WithApiKey(Stage stage) => stage.CallAsync("Bearer " + stage.RightToken(), new Header("apikey", stage.RightToken()));

    private static Task<Exchange> TwiceAsync(Stage stage, string one, string other) =>
        stage.CallAsync(null, new Header("Authorization", "Bearer " + one), new Header("Authorization", "Bearer " + other));
}
