using NUnit.Framework;

namespace Conformance.SelfTests.Cli;

public sealed class HelpTests
{
    [TestCase("run")]
    [TestCase("check")]
    [TestCase("merge")]
    [TestCase("cleanup")]
    [TestCase("list")]
    [TestCase("explain")]
    [TestCase("serve")]
    public async Task Every_verb_has_help_with_examples(string verb)
    {
        var run = await CommandRun.Of(verb, "--help");
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.Zero);
            Assert.That(run.Error, Is.Empty);
            Assert.That(run.Out, Does.Contain("Usage:").And.Contain("Examples:").And.Contain($"conformance {verb}"));
        });
    }

    [TestCase("--help")]
    [TestCase("-h")]
    [TestCase("help")]
    public async Task The_command_has_help_with_verbs_and_exit_codes(string option)
    {
        var run = await CommandRun.Of(option);
        Assert.That(run.Out, Does.Contain("explain").And.Contain("Exit codes:"));
    }
}
