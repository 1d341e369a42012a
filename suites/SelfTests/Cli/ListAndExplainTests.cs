using System.Text.Json;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;

namespace Conformance.SelfTests.Cli;

public sealed class ListAndExplainTests
{
    [Test]
    public async Task The_list_as_JSON_fits_its_schema()
    {
        var run = await CommandRun.Of("list", "--json");
        using var document = JsonDocument.Parse(run.Out);
        Assert.That(OutputSchemas.Misfits("list", document.RootElement), Is.Empty);
    }

    [TestCase("rules")]
    [TestCase("clauses")]
    [TestCase("operations")]
    [TestCase("codes")]
    public async Task What_is_listed_can_be_explained(string kind)
    {
        using var document = JsonDocument.Parse((await CommandRun.Of("list", kind, "--json")).Out);
        var ids = document.RootElement.GetProperty("lists").GetProperty(kind).EnumerateArray().Select(entry => entry.GetProperty("id").GetString()!).ToList();
        Assert.That(ids, Is.Not.Empty);
        foreach (var id in new[] { ids[0], ids[ids.Count / 2], ids[^1] })
            Assert.That((await CommandRun.Of("explain", id)).Code, Is.Zero, id);
    }

    [TestCase("weak_password", "Error code weak_password", "2024-01-01: 422")]
    [TestCase("POST /otp", "Operation otp", "curl -i -X POST")]
    [TestCase("state-conflict", "Category state-conflict", "422")]
    [TestCase("token/password/wrong-password", "Scenario token/password/wrong-password", "invalid_credentials")]
    [TestCase("token/password/wrong-password@initial", "Case token/password/wrong-password@initial", "conformance run --filter")]
    public async Task An_explanation_says_what_it_is(string id, string heading, string says)
    {
        var run = await CommandRun.Of("explain", id);
        Assert.That(run.Out, Does.Contain(heading).And.Contain(says), run.Error);
    }

    [Test]
    public async Task A_list_can_be_filtered()
    {
        var run = await CommandRun.Of("list", "cases", "--filter", "token/password/*@initial");
        Assert.That(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.All.Match("token.password/.*@initial"));
    }
}
