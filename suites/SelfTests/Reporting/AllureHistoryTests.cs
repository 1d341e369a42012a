using System.Text;
using System.Text.Json;
using Conformance.Engine.Reporting;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Reporting;

/// <summary>What Allure remembers goes on from run to run, and from one folder to the next.</summary>
public sealed class AllureHistoryTests
{
    [Test]
    public void It_goes_on_in_the_folder_and_elsewhere_and_not_to_other_targets()
    {
        using var scratch = new Scratch();
        using var elsewhere = new Scratch();
        Write(scratch, null);
        File.WriteAllLines(scratch.Path("allure-history.jsonl"), Enumerable.Range(1, 25).Select(run => $"run {run}"));
        Directory.CreateDirectory(scratch.Path("allure-report/history"));
        scratch.File("allure-report/history/history.json", "{}");
        var earlier = RunReader.Read(scratch.Folder);
        Write(elsewhere, earlier);
        Write(scratch, earlier);
        foreach (var place in new[] { scratch, elsewhere })
        {
            Assert.That(File.ReadAllLines(place.Path("allure-history.jsonl")), Is.EqualTo(Enumerable.Range(7, 19).Select(run => $"run {run}")));
            Assert.That(File.ReadAllText(place.Path("allure-results/history/history.json")), Is.EqualTo("{}"));
        }

        Write(scratch, null);
        Assert.That(scratch.Path("allure-history.jsonl"), Does.Not.Exist);
        Assert.That(scratch.Path("allure-results/history"), Does.Not.Exist);
    }

    [Test]
    public void A_report_of_one_file_has_it_within()
    {
        using var scratch = new Scratch();
        Write(scratch, null);
        var earlier = RunReader.Read(scratch.Folder);
        Directory.CreateDirectory(scratch.Path("allure-report"));
        scratch.File("allure-report/index.html", $"<script>d('history/history.json','{Convert.ToBase64String(Encoding.UTF8.GetBytes("[1]"))}')\nd('history/../x.json','AAAA')\nd('data/a.json','AAAA')</script>");
        Write(scratch, earlier);
        Assert.That(File.ReadAllText(scratch.Path("allure-results/history/history.json")), Is.EqualTo("[1]"));
        Assert.That(Directory.GetFiles(scratch.Path("allure-results/history")), Has.Length.EqualTo(1));
    }

    [TestCase("GITHUB_ACTIONS=true GITHUB_WORKFLOW=nightly GITHUB_RUN_NUMBER=12 GITHUB_SERVER_URL=https://g.example GITHUB_REPOSITORY=o/r GITHUB_RUN_ID=7", "github", "nightly #12", "https://g.example/o/r/actions/runs/7", 12)]
    [TestCase("GITLAB_CI=true CI_PROJECT_NAME=auth CI_PIPELINE_IID=3 CI_JOB_URL=https://l.example/j/1", "gitlab", "auth #3", "https://l.example/j/1", 3)]
    [TestCase("JENKINS_URL=https://j.example JOB_NAME=auth BUILD_NUMBER=4 BUILD_URL=https://j.example/auth/4", "jenkins", "auth #4", "https://j.example/auth/4", 4)]
    [TestCase("GITHUB_ACTIONS=true", "github", "build #?", null, 1234)]
    [TestCase("", "conformance", "seed 1, aaaaaaaaaaaa", null, 1234)]
    public void The_executor_is_what_the_CI_says(string environment, string type, string name, string? url, long order)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        using var scratch = new Scratch();
        Write(scratch, null, CiBuild.Read(variables.GetValueOrDefault));
        using var executor = JsonDocument.Parse(File.ReadAllText(scratch.Path("allure-results/executor.json")));
        Assert.That(OutputSchemas.Misfits("allure-executor", executor.RootElement), Is.Empty);
        var said = executor.RootElement;
        Assert.That((said.GetProperty("type").GetString(), said.GetProperty("buildName").GetString(), said.GetProperty("buildUrl").GetString(), said.GetProperty("buildOrder").GetInt64()), Is.EqualTo((type, name, url, order)));
    }

    private static void Write(Scratch scratch, SavedRun? earlier, CiBuild? build = null)
    {
        using var outputs = Outputs.Open(scratch.Folder, SampleRun.Contract, earlier);
        outputs.Build = build;
        outputs.Write(SampleRun.Of(SampleRun.Case("signup/a@initial", Outcome.Pass)) with { Started = DateTimeOffset.FromUnixTimeSeconds(1234) });
    }
}
