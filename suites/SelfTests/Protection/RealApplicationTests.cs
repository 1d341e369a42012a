using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Protection;

/// <summary>Real applications on the system's FastAPI (Debian 12 has 0.92.0): what is found of them is true, and what they may choose is no breach.</summary>
[NonParallelizable]
public sealed class RealApplicationTests
{
    private const string Secret = "a-secret-of-the-test-application-0123456789";
    private const string Key = "a-key-of-the-test-application";

    /// <summary>Each was looked at: HTTPBasic sends no realm, the tutorial's token no Cache-Control, and wrong keys are refused without a challenge on purpose.</summary>
    [Test]
    public async Task An_application_with_every_security_class_breaks_nothing()
    {
        var person = new JsonObject { ["username"] = "johndoe", ["password"] = "secret-of-johndoe", ["scope"] = "me items" };
        var key = new JsonObject { ["key"] = Key };
        var oauth2 = person.DeepClone().AsObject();
        oauth2["inactive"] = new JsonObject { ["username"] = "alice", ["password"] = "secret-of-alice" };
        var (run, findings) = await RunAsync("app", url => new JsonObject
        {
            ["url"] = url,
            ["jwtSecret"] = Secret,
            ["schemesAreDemanded"] = true,
            ["credentials"] = new JsonObject
            {
                ["OAuth2PasswordBearer"] = oauth2,
                ["HTTPBearer"] = person.DeepClone(),
                ["OpenIdConnect"] = person.DeepClone(),
                ["HTTPBasic"] = person.DeepClone(),
                ["APIKeyHeader"] = key.DeepClone(),
                ["APIKeyQuery"] = key.DeepClone(),
                ["APIKeyCookie"] = key.DeepClone(),
            },
        });
        Assert.That(run.Code, Is.Zero, run.Out + run.Error);
        Assert.That(run.Out, Does.Not.Contain(Secret).And.Not.Contain("secret-of-johndoe").And.Not.Contain(Key));
        Assert.That(findings, Is.SupersetOf(new[]
        {
            "warning basic-challenges-name-their-realm GET /basic",
            "warning tokens-are-not-stored POST /token",
            "warning every-unauthorized-has-a-challenge GET /key/header",
            "warning every-unauthorized-has-a-challenge GET /key/query",
            "warning every-unauthorized-has-a-challenge GET /key/cookie",
        }));
        // Since 0.122.0 the framework challenges for Digest, and without what an answer is made of.
        Assert.That(findings.Where(finding => !finding.Contains("digest", StringComparison.Ordinal)).ToList(), Has.Count.EqualTo(5));
    }

    [Test]
    public async Task An_applications_own_choices_are_no_breach()
    {
        var (run, findings) = await RunAsync("choices", url => new JsonObject
        {
            ["url"] = url,
            ["openapi"] = "/docs/openapi.json",
            ["credentials"] = new JsonObject { ["APIKeyCookie"] = new JsonObject { ["key"] = Key } },
        });
        Assert.That(run.Code, Is.Zero, run.Out + run.Error);
        Assert.That(findings, Is.Not.Empty.And.All.StartsWith("warning "));
        Assert.That(findings, Does.Contain("warning documented-schemes-are-demanded GET /feed"), "optional security is told");
        Assert.That(findings, Does.Contain("warning every-unauthorized-has-a-challenge GET /either"), "a handler has lost the challenge");
    }

    private static async Task<(CommandRun Run, IReadOnlyList<string> Findings)> RunAsync(string application, Func<string, JsonObject> server)
    {
        await using var real = await RealApplication.StartAsync(application);
        using var scratch = new Scratch();
        var target = scratch.File("target.json", new JsonObject { ["contract"] = "fastapi", ["servers"] = new JsonArray(server(real.Url)) }.ToJsonString());
        var run = await CommandRun.Of("run", "--target", target, "--out", scratch.Path("results"), "--no-allure-report");
        using var verdict = JsonDocument.Parse(await File.ReadAllTextAsync(scratch.Path("results/verdict.json")));
        return (run, [.. verdict.RootElement.GetProperty("findings").EnumerateArray().Select(finding => $"{Text(finding, "severity")} {Text(finding, "rule")} {Text(finding, "operation")}")]);
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
}
