using System.Text.Json;
using Conformance.Cli;
using Conformance.ReferenceServers;
using Conformance.Scenarios.EdgeFunctions.Steps;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;

namespace Conformance.SelfTests.EdgeFunctions;

/// <summary>A 401 is sorted into the causes of the public page, whatever the generation of the gate.</summary>
public sealed class TriageTests
{
    private const string Missing = "missing_auth_header";
    private const string Invalid = "invalid_key";
    private const string Incompatible = "incompatible_keys";
    private const string OwnCode = "your_code_returned_401";

    private static readonly string Foreign = Minted.Right.SignedBy(Minted.Stranger);

    private static IEnumerable<string> Configs => ReferenceServer.Configs("edge-functions");

    private static IEnumerable<TestCaseData> Refused => Configs.SelectMany(config => new[]
    {
        new TestCaseData(config, null, Missing),
        new TestCaseData(config, "", Invalid),
        new TestCaseData(config, "abc.def", Invalid),
        new TestCaseData(config, "undefined", Invalid),
        new TestCaseData(config, Foreign, Invalid),
        new TestCaseData(config, "bearer " + Foreign, Invalid),
        new TestCaseData(config, Foreign[..^9] + ".x.y", Invalid),
        new TestCaseData(config, Minted.Right.Claiming(("exp", Minted.LongAgo)).SignedBy("super-secret-jwt-token-with-at-least-32-characters-long"), Invalid),
        new TestCaseData(config, "sb_publishable_Y29uZm9ybWFuY2UtbWFkZQ_00000000", Incompatible),
        new TestCaseData(config, "sb_secret_Y29uZm9ybWFuY2UtbWFkZS11cA_00000000", Incompatible),
        new TestCaseData(config, StrangeKeys.Sign(Minted.Right.With("alg", "ES256").With("kid", "k")), Incompatible),
        new TestCaseData(config, StrangeKeys.Sign(Minted.Right.With("alg", "RS256")), Incompatible),
        new TestCaseData(config, Minted.Right.With("alg", "none").With([]), Incompatible),
    });

    private static IEnumerable<string> ByFunction => Configs.Where(config => config is not ("self-hosted" or "self-hosted-2023"));

    private readonly Dictionary<string, ReferenceServer> gates = [];

    [OneTimeSetUp]
    public async Task Start()
    {
        foreach (var config in Configs)
            gates[config] = await ReferenceServer.StartAsync("edge-functions", new ReferenceServerOptions { Config = config }, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var gate in gates.Values)
            await gate.DisposeAsync();
    }

    [TestCaseSource(nameof(Refused))]
    public async Task What_the_gate_refuses_is_sorted(string config, string? token, string cause)
    {
        var gate = gates[config];
        var answer = await AskAsync(gate, "hello", token);
        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("cause").GetString(), Is.EqualTo(cause));
            Assert.That(answer.GetProperty("answeredBy").GetString(), Is.EqualTo("gate"));
            Assert.That(answer.GetProperty("generations").GetArrayLength(), Is.GreaterThan(0));
            Assert.That(answer.GetProperty("remedy").GetArrayLength(), Is.GreaterThan(1));
        });
    }

    [TestCaseSource(nameof(ByFunction))]
    public async Task What_a_function_refuses_is_its_own(string config)
    {
        var gate = gates[config];
        foreach (var (function, token) in new[] { ("members-only", null), ("members-only", Foreign), ("look-alike", null), ("look-alike", "abc"), ("silent-refusal", gate.ServiceKey) })
        {
            var answer = await AskAsync(gate, function, token);
            Assert.That((answer.GetProperty("cause").GetString(), answer.GetProperty("answeredBy").GetString()), Is.EqualTo((OwnCode, "function")), $"{function} with {(token is null ? "nothing" : "a token")}");
        }
    }

    [TestCaseSource(nameof(Configs))]
    public async Task What_is_let_through_has_no_cause(string config)
    {
        var gate = gates[config];
        var answer = await AskAsync(gate, "hello", gate.ServiceKey);
        Assert.That((answer.GetProperty("status").GetInt32(), answer.GetProperty("cause").ValueKind), Is.EqualTo((200, JsonValueKind.Null)));
    }

    [Test]
    public async Task What_a_token_says_of_itself_is_told_and_the_token_is_not()
    {
        var gate = gates["default"];
        var token = Minted.Right.Claiming(("iss", "https://other.supabase.co/auth/v1"), ("exp", Minted.LongAgo)).With("kid", "k-1").SignedBy(Minted.Stranger);
        var run = await RunAsync(gate, "hello", token);
        Assert.Multiple(() =>
        {
            Assert.That(run.Out, Does.Contain("invalid_key").And.Contain("HS256").And.Contain("k-1").And.Contain("https://other.supabase.co/auth/v1").And.Contain("of the role anon").And.Contain("expired").And.Contain("Get a fresh token"));
            Assert.That(run.Out, Does.Not.Contain(token).And.Not.Contain(token.Split('.')[2]));
        });
    }

    [Test]
    public async Task A_token_comes_from_the_environment_too()
    {
        var gate = gates["default"];
        using var output = new StringWriter();
        await Application.RunAsync(["explain", "--url", gate.Url + "hello", "--json"], new Surroundings(output, TextWriter.Null) { Variable = name => name == "CONFORMANCE_TOKEN" ? Foreign : null });
        Assert.That(JsonDocument.Parse(output.ToString()).RootElement.GetProperty("cause").GetString(), Is.EqualTo(Invalid));
    }

    [TestCase(2, "ID is missing", "explain")]
    [TestCase(2, "exclude each other", "explain", "bad-input", "--url", "http://127.0.0.1/f")]
    [TestCase(2, "no http or https URL", "explain", "--url", "nonsense")]
    [TestCase(2, "user name", "explain", "--url", "http://a:b@127.0.0.1/f")]
    [TestCase(2, "no HTTP method", "explain", "--url", "http://127.0.0.1/f", "--method", "GE T")]
    [TestCase(2, "cannot stand in a header", "explain", "--url", "http://127.0.0.1/f", "--token", "a\nb")]
    [TestCase(2, "has no guide", "explain", "--url", "http://127.0.0.1/f", "--contract", "supabase-auth")]
    [TestCase(3, "check the address", "explain", "--url", "http://127.0.0.1:9/f", "--token", "secret-token-abc")]
    public async Task What_cannot_be_asked_is_told_in_one_line(int code, string says, params string[] args)
    {
        var run = await CommandRun.Of(args);
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(code), run.Out);
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(run.Error, Does.Contain(says).And.Not.Contain("secret-token-abc"));
        });
    }

    private static async Task<JsonElement> AskAsync(ReferenceServer gate, string function, string? token)
    {
        var run = await RunAsync(gate, function, token, "--json");
        Assert.That(run.Code, Is.Zero, run.Error);
        var answer = JsonDocument.Parse(run.Out).RootElement;
        Assert.That(OutputSchemas.Misfits("triage", answer), Is.Empty, run.Out);
        if (token is { Length: > 20 })
            Assert.That(run.Out, Does.Not.Contain(token));
        return answer;
    }

    private static Task<CommandRun> RunAsync(ReferenceServer gate, string function, string? token, params string[] further) =>
        CommandRun.Of(["explain", "--url", gate.Url + function, .. token is null ? Array.Empty<string>() : ["--token", token], .. further]);
}
