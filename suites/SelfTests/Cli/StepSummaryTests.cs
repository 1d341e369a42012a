using Conformance.Cli;
using Conformance.Cli.Reports;
using Conformance.Engine.Reporting;
using Conformance.JudgingTests.House;
using NUnit.Framework;

namespace Conformance.SelfTests.Cli;

public sealed class StepSummaryTests
{
    [Test]
    public void It_is_appended_to_what_stands_there_once()
    {
        using var scratch = new Scratch();
        var (paths, step) = (new OutputPaths(scratch.Folder), scratch.File("step.md", "before"));
        scratch.File("summary.md", "# KEPT\n");
        Assert.That((Append(paths, step), Append(paths, step)), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(File.ReadAllText(step), Is.EqualTo("before\n# KEPT\n"));
    }

    [Test]
    public void Without_a_CI_nothing_is_written()
    {
        using var scratch = new Scratch();
        Assert.That(Append(new OutputPaths(scratch.Folder), null), Is.Null);
    }

    [Test]
    public void A_page_that_the_CI_would_refuse_is_cut_between_lines()
    {
        using var scratch = new Scratch();
        var line = new string('é', 300) + "\n";
        scratch.File("summary.md", string.Concat(Enumerable.Repeat(line, 4000)));
        var step = scratch.Path("step.md");
        Append(new OutputPaths(scratch.Folder), step);
        Assert.That(new FileInfo(step).Length, Is.LessThanOrEqualTo(1024 * 1024).And.GreaterThan(1000 * 1024));
        Assert.That(File.ReadAllText(step), Does.EndWith(line + "\n\nThe rest is in `summary.md`.\n"));
    }

    [Test]
    public void A_place_that_cannot_be_written_costs_a_line_and_no_result()
    {
        using var scratch = new Scratch();
        scratch.File("summary.md", "# KEPT\n");
        Assert.That(Append(new OutputPaths(scratch.Folder), scratch.Folder), Does.Contain("cannot be written"));
    }

    private static string? Append(OutputPaths paths, string? step) => StepSummary.Append(
        paths, new Surroundings(TextWriter.Null, TextWriter.Null) { Variable = name => name == StepSummary.Variable ? step : null });
}
