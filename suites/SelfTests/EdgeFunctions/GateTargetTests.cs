using Conformance.JudgingTests.House;
using Conformance.ReferenceServers;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.EdgeFunctions;

/// <summary>What a target tells of a gate, on the command line and in a file.</summary>
public sealed class GateTargetTests
{
    [TestCase("run --contract edge-functions --url http://127.0.0.1:9 --set verified-functoin=hello", "did you mean 'verified-function'")]
    [TestCase("run --contract edge-functions --url http://127.0.0.1:9 --set hello", "--set wants NAME=VALUE, not 'hello'")]
    [TestCase("run --contract edge-functions --url http://127.0.0.1:9 --set token=", "--set wants NAME=VALUE, not 'token='")]
    [TestCase("run --contract edge-functions --url http://127.0.0.1:9 --set token=a --set token=b", "--set token stands twice")]
    [TestCase("run --contract edge-functions --url http://127.0.0.1:9 --set token=env:UNSET", "UNSET, which is not set")]
    [TestCase("run --contract edge-functions --url http://127.0.0.1:9 --generation msgg", "did you mean 'msg'")]
    [TestCase("run --url http://127.0.0.1:9 --generation msg", "has no generations")]
    [TestCase("run --contract edge-functions --set token=a", "settings without --url")]
    public async Task What_nobody_would_read_is_told(string line, string says)
    {
        var run = await CommandRun.Of(line.Split(' '));
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")), run.Error);
        Assert.That(run.Error, Does.Contain(says));
    }

    [Test]
    public async Task A_gate_without_a_function_to_call_cannot_be_tested()
    {
        await using var gate = await ReferenceServer.StartAsync("edge-functions", new ReferenceServerOptions(), CancellationToken.None);
        using var scratch = new Scratch();
        var run = await CommandRun.Of("run", "--contract", "edge-functions", "--url", gate.Url.ToString(), "--no-allure-report", "--out", scratch.Path("r"));
        Assert.That(run.Code, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("--set verified-function=NAME"));
    }

    [TestCase("open", "its check is off")]
    [TestCase("nowhere", "is the path prefix (/functions/v1) missing?")]
    public async Task A_function_that_is_not_checked_is_told(string function, string says)
    {
        await using var gate = await ReferenceServer.StartAsync("edge-functions", new ReferenceServerOptions { Config = "local-2025" }, CancellationToken.None);
        using var scratch = new Scratch();
        var run = await CommandRun.Of("run", "--contract", "edge-functions", "--url", gate.Url.ToString(), "--set", $"verified-function={function}", "--no-allure-report", "--out", scratch.Path("r"));
        Assert.That(run.Code, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain(says));
    }
}
