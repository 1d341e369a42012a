using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.FourthContract;

/// <summary>Whoever follows the page on adding a contract gets a contract that works, without a change to the harness.</summary>
[NonParallelizable]
public sealed class AddingAContractTests : IDisposable
{
    private ExtendedCommand command = null!;

    [OneTimeSetUp]
    public async Task Make() => command = await ExtendedCommand.MakeAsync();

    public void Dispose() => command?.Dispose();

    [Test]
    public void The_page_shows_a_folder_of_data_and_one_file_of_scenarios()
    {
        var files = AddingAContractPage.Files().Keys;
        Assert.That(files.Where(file => file.StartsWith("schemas/greeter/", StringComparison.Ordinal)).ToList(), Has.Count.EqualTo(7));
        Assert.That(files.Where(file => !file.StartsWith("schemas/greeter/", StringComparison.Ordinal)), Is.EqualTo(new[] { "suites/Scenarios/Greeter/Greetings.cs" }));
    }

    [Test]
    public async Task The_contract_is_listed()
    {
        var cases = await command.RunAsync("list", "cases", "--contract", "greeter");
        Assert.That((cases.Code, cases.Error), Is.EqualTo((0, "")));
        Assert.That(cases.Out, Does.Contain("hello/with-token@v1").And.Contain("hello/half-a-token@v1").And.Contain("derived/greeting/hello/credential/missing@v1"));
        Assert.That((await command.RunAsync("run", "--contract", "greter")).Error, Does.Contain("did you mean 'greeter'?"));
    }

    [Test]
    public async Task A_server_that_keeps_it_is_told_so()
    {
        await using var greeter = await Greeter.StartAsync();
        var run = await JudgeAsync(greeter);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")), run.Out);
        Assert.That(run.Out, Does.Contain("KEPT: ").And.Contain("greeting").And.Not.Contain("warning"));
    }

    [TestCase(401, 403, "\"no_token\"", "\"no_token\"", "invalid-credentials-are-401")]
    [TestCase(401, 401, "\"no_token\"", "\"token_missing\"", "codes-are-in-the-catalogue")]
    [TestCase(200, 200, "\"Hello!\"", "7", "success-bodies-fit-their-schema")]
    public async Task A_server_that_breaks_it_is_told_so(int status, int instead, string text, string other, string rule)
    {
        await using var greeter = await Greeter.StartAsync((said, body) => said == status ? (instead, body.Replace(text, other, StringComparison.Ordinal)) : (said, body));
        var run = await JudgeAsync(greeter);
        Assert.That(run.Code, Is.EqualTo(1), run.Out + run.Error);
        Assert.That(run.Out, Does.Contain("BROKEN: ").And.Contain($"rule {rule}"));
    }

    private async Task<CommandRun> JudgeAsync(Greeter greeter)
    {
        using var scratch = new Scratch();
        return await command.RunAsync("run", "--contract", "greeter", "--url", greeter.Url, "--service-key", Greeter.Token, "--out", scratch.Folder, "--no-allure-report");
    }
}
