using System.Text.Json.Nodes;
using Conformance.Cli.Proving;
using Conformance.Engine.Runs.Recorded;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.Contracts;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Recorded;
using NUnit.Framework;

namespace Conformance.SelfTests.Protection;

/// <summary>Recordings of real applications, changed in one thing: what was true is then broken, and told so.</summary>
public sealed class ApplicationRecordingTests
{
    private static readonly string[] Releases = ["0.92.0", "0.121.3", "0.122.0"];

    /// <summary>Requests that the framework itself refuses, of every scheme that the recorded application publishes.</summary>
    private static readonly string[] Refusals =
    [
        "me-missing-header", "me-empty-header", "me-scheme-token", "me-raw-token", "httpbearer-missing", "httpbearer-scheme-basic", "httpbearer-no-token", "httpbearer-empty",
        "apikey-header-empty", "apikey-query-missing", "apikey-cookie-missing", "oidc-missing", "items-no-auth-valid-body", "items-no-auth-invalid-body",
    ];

    private static IEnumerable<TestCaseData> All => Releases.SelectMany(release => Refusals.Select(name => new TestCaseData(release, name)));

    private static IEnumerable<TestCaseData> WithChallenge => All.Where(each => (string)each.Arguments[0]! == "0.122.0" || ((string)each.Arguments[1]!) is var name && (name.StartsWith("me-", StringComparison.Ordinal) || name.StartsWith("items-", StringComparison.Ordinal)));

    [TestCaseSource(nameof(All))]
    public async Task An_operation_that_opens_is_told(string release, string name) =>
        Assert.That(await BreaksAsync(release, name, response => (response["status"], response["body"]) = (200, "{}")), Does.Contain("documented-schemes-are-demanded"));

    [TestCaseSource(nameof(All))]
    public async Task A_refusal_of_the_other_release_line_is_told(string release, string name) =>
        Assert.That(await BreaksAsync(release, name, response => response["status"] = (int)response["status"]! == 401 ? 403 : 401), Does.Contain("refusals-have-the-status-of-their-scheme"));

    [TestCaseSource(nameof(All))]
    public async Task A_refusal_for_another_reason_is_told(string release, string name) =>
        Assert.That(await BreaksAsync(release, name, response => response["status"] = 404), Does.Contain("missing-credentials-are-told-first"));

    [TestCaseSource(nameof(All))]
    public async Task An_application_that_falls_over_is_told(string release, string name) =>
        Assert.That(await BreaksAsync(release, name, response => (response["status"], response["body"]) = (500, "Internal Server Error")), Does.Contain("clients-cause-no-500"));

    [TestCaseSource(nameof(WithChallenge))]
    public async Task A_refusal_that_lost_its_challenge_is_told(string release, string name) =>
        Assert.That(await BreaksAsync(release, name, response => response["headers"]!.AsObject().Remove("www-authenticate")), Does.Contain("refusals-carry-their-challenge"));

    [TestCaseSource(nameof(WithChallenge))]
    public async Task A_challenge_of_another_scheme_is_told(string release, string name) =>
        Assert.That(await BreaksAsync(release, name, response => response["headers"]!["www-authenticate"] = "Custom"), Does.Contain("challenges-fit-their-scheme"));

    [TestCaseSource(nameof(All))]
    public async Task A_body_of_another_form_is_a_warning(string release, string name) =>
        Assert.That(await BreaksAsync(release, name, response => response["body"] = "{\"error\":\"no\"}"), Does.Contain("errors-have-the-contracts-form").And.Not.Contain("refusals-carry-their-challenge"));

    /// <summary>No document and no release: what is left is what any answer shows.</summary>
    [TestCaseSource(nameof(Releases))]
    public async Task A_recording_without_its_document_is_judged_as_far_as_it_goes(string release)
    {
        using var scratch = new Scratch();
        var run = await CheckAsync(scratch.File("r.jsonl", string.Join('\n', Lines(release).Select(line => Without(line, "server")))));
        Assert.That(run.Cases, Has.Count.EqualTo(74));
        Assert.That(run.Findings.Select(finding => finding.Severity), Is.All.EqualTo(Engine.Contracts.Severity.Warning));
        Assert.That(run.Findings.Select(finding => finding.Rule).Distinct(), Is.SupersetOf(new[] { "basic-challenges-name-their-realm", "every-unauthorized-has-a-challenge" }));
    }

    /// <summary>Of a recording that does not say its release, the refusals tell.</summary>
    [TestCase("0.92.0", "until-0.121")]
    [TestCase("0.121.3", "until-0.121")]
    [TestCase("0.122.0", "since-0.122")]
    public async Task The_release_line_is_found(string release, string line)
    {
        using var scratch = new Scratch();
        File.Copy(Recordings.Full(Document(release)), scratch.Path("r.openapi.json"));
        var run = await CheckAsync(scratch.File("r.jsonl", string.Join('\n', Lines(release).Select(each => Without(each, "server")))));
        Assert.That(run.Cases.Select(result => result.ApiVersion).Distinct(), Is.EqualTo(new[] { line }));
        Assert.That(run.Findings.Select(finding => finding.Rule), Does.Not.Contain("refusals-have-the-status-of-their-scheme"));
    }

    /// <summary>What the recording finds beside what is true of it unchanged.</summary>
    private static async Task<IReadOnlyList<string>> BreaksAsync(string release, string name, Action<JsonNode> change)
    {
        using var scratch = new Scratch();
        File.Copy(Recordings.Full(Document(release)), scratch.Path("r.openapi.json"));
        var entry = JsonNode.Parse(Lines(release).Single(line => (string)JsonNode.Parse(line)!["name"]! == name))!;
        change(entry["response"]!);
        // A second exchange has a header of its own: without any, a browser might have taken it out.
        var other = Lines(release).Single(line => (string)JsonNode.Parse(line)!["name"]! == "me-items-ok");
        return [.. (await CheckAsync(scratch.File("r.jsonl", $"{entry.ToJsonString()}\n{other}"))).Findings.Select(finding => finding.Rule)];
    }

    private static Task<Run> CheckAsync(string file) => HarCheck.RunAsync(Loaded.Contract("fastapi"), [file], null, new SilentListener(), CancellationToken.None);

    private static string[] Lines(string release) => File.ReadAllLines(Recordings.Full($"fastapi/fastapi-{release}.jsonl"));

    private static string Document(string release) => $"fastapi/fastapi-{release}.openapi.json";

    private static string Without(string line, string member)
    {
        var entry = JsonNode.Parse(line)!.AsObject();
        entry.Remove(member);
        return entry.ToJsonString();
    }
}
