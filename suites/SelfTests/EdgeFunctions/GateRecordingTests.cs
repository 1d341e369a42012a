using System.Text.Json.Nodes;
using Conformance.Cli.Proving;
using Conformance.Engine.Runs.Recorded;
using Conformance.JudgingTests.Contracts;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Recorded;
using NUnit.Framework;

namespace Conformance.SelfTests.EdgeFunctions;

/// <summary>Recordings of real gates, each changed in one thing: what was true is then broken, and told so.</summary>
public sealed class GateRecordingTests
{
    private const string HelloWorld = "\"Hello\"";

    private static readonly string[] Generations = ["selfhosted-2023", "selfhosted-2026-07", "cli-2026-06", "cli-3.1.0", "cli-3.1.0-stack"];

    /// <summary>Requests whose fault can be seen without knowing a secret.</summary>
    private static readonly string[] Visible =
    [
        "missing-authorization", "empty-authorization-value", "bearer-no-token", "scheme-basic", "raw-token-no-scheme", "malformed-one-dot",
        "malformed-empty-signature", "malformed-payload-not-json", "alg-none", "expired", "delete-no-auth",
    ];

    private static IEnumerable<TestCaseData> Refusals => Generations.SelectMany(generation => Visible.Select(name => new TestCaseData(generation, name)));

    private static IEnumerable<TestCaseData> CodedRefusals => Refusals.Where(each => ((string)each.Arguments[0]!) is "selfhosted-2026-07" or "cli-3.1.0" or "cli-3.1.0-stack");

    [TestCaseSource(nameof(Refusals))]
    public async Task A_gate_that_lets_it_pass_is_told(string generation, string name) =>
        Assert.That(await BreaksAsync(generation, name, response => (response["status"], response["body"]) = (200, HelloWorld)), Does.Contain("bad-tokens-open-nothing"));

    [TestCaseSource(nameof(Refusals))]
    public async Task A_gate_that_answers_another_status_is_told(string generation, string name) =>
        Assert.That(await BreaksAsync(generation, name, response => response["status"] = 404), Does.Contain("invalid-credentials-are-401"));

    [TestCaseSource(nameof(Refusals))]
    public async Task A_gate_that_answers_a_page_is_told(string generation, string name) =>
        Assert.That(await BreaksAsync(generation, name, response => response["body"] = "<h1>401</h1>"), Is.Not.Empty);

    [TestCaseSource(nameof(CodedRefusals))]
    public async Task A_gate_that_answers_another_of_its_codes_is_told(string generation, string name) =>
        Assert.That(await BreaksAsync(generation, name, response => Code(response, "UNAUTHORIZED_ASYMMETRIC_JWT")), Does.Contain("codes-name-the-credentials"));

    [TestCaseSource(nameof(CodedRefusals))]
    public async Task A_gate_whose_header_says_another_code_is_told(string generation, string name) =>
        Assert.That(await BreaksAsync(generation, name, response => response["headers"]!["sb-error-code"] = "UNAUTHORIZED_ASYMMETRIC_JWT"), Does.Contain("code-header-agrees-with-the-body"));

    [TestCaseSource(nameof(CodedRefusals))]
    public async Task A_gate_that_sends_no_code_header_is_told(string generation, string name) =>
        Assert.That(await BreaksAsync(generation, name, response => response["headers"]!.AsObject().Remove("sb-error-code")), Does.Contain("code-header-is-there-throughout"));

    [TestCase("bad-signature-bitflip")]
    [TestCase("alg-EdDSA")]
    [TestCase("es256-unknown-key")]
    public async Task What_a_function_says_in_its_own_words_is_not_judged(string name) =>
        Assert.That(await BreaksAsync("selfhosted-2026-07", name, response =>
        {
            response["headers"]!.AsObject().Remove("sb-error-code");
            response["body"] = """{"error":"you are no member"}""";
        }), Is.Empty);

    [Test]
    public async Task A_function_that_was_never_seen_guarded_is_open() =>
        Assert.That(await BreaksAsync("cli-3.1.0", "function-with-verify-off-no-auth", response => response["status"] = 500), Is.Empty);

    private static void Code(JsonObject response, string code)
    {
        response["headers"]!["sb-error-code"] = code;
        response["body"] = new JsonObject { ["code"] = code, ["message"] = "m" }.ToJsonString();
    }

    /// <summary>The rules that the changed exchange breaks and that the recorded one did not.</summary>
    private static async Task<IEnumerable<string>> BreaksAsync(string generation, string name, Action<JsonObject> change)
    {
        var lines = await File.ReadAllLinesAsync(Recordings.Full($"edge-functions/{generation}.jsonl"));
        var at = Array.FindIndex(lines, line => line.Contains($"\"name\": \"{name}\"", StringComparison.Ordinal));
        var entry = JsonNode.Parse(lines[at])!.AsObject();
        change(entry["response"]!.AsObject());
        using var scratch = new Scratch();
        var before = await RulesAsync(scratch, lines, at);
        lines[at] = entry.ToJsonString();
        return (await RulesAsync(scratch, lines, at)).Except(before);
    }

    private static async Task<IReadOnlyList<string>> RulesAsync(Scratch scratch, string[] lines, int at)
    {
        var file = scratch.File("r.jsonl", string.Join('\n', lines));
        var run = await HarCheck.RunAsync(Loaded.Contract("edge-functions"), [file], null, new SilentListener(), CancellationToken.None);
        return [.. run.Findings.Where(finding => finding.Cases.Contains($"r.jsonl#{at + 1}")).Select(finding => finding.Rule)];
    }
}
