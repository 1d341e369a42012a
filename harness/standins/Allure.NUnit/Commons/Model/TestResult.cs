namespace Allure.Net.Commons;

/// <summary>One run of one test.</summary>
public class TestResult : ExecutableItem
{
    /// <summary>Names this run.</summary>
    public string? uuid { get; set; }

    /// <summary>The same for the same test with the same parameters in every run.</summary>
    public string? historyId { get; set; }

    /// <summary>The same for the same test method in every run.</summary>
    public string? testCaseId { get; set; }

    /// <summary>The <see cref="uuid"/> of the run that this one repeats.</summary>
    public string? rerunOf { get; set; }

    /// <summary>The names of what encloses the test, outermost first.</summary>
    public List<string>? titlePath { get; set; }

    /// <summary>Names the test method in all the world.</summary>
    public string? fullName { get; set; }

    /// <summary>What the report groups and filters by.</summary>
    public List<Label> labels { get; set; } = [];

    /// <summary>Where to read more.</summary>
    public List<Link> links { get; set; } = [];
}

/// <summary>What was run before and after a group of tests.</summary>
public class TestResultContainer
{
    /// <summary>Names this container.</summary>
    public string? uuid { get; set; }

    /// <summary>The display name.</summary>
    public string? name { get; set; }

    /// <summary>The <see cref="TestResult.uuid"/>s of the group.</summary>
    public List<string> children { get; set; } = [];

    /// <summary>Markdown.</summary>
    public string? description { get; set; }

    /// <summary>HTML.</summary>
    public string? descriptionHtml { get; set; }

    /// <summary>What was run before the tests.</summary>
    public List<FixtureResult> befores { get; set; } = [];

    /// <summary>What was run after the tests.</summary>
    public List<FixtureResult> afters { get; set; } = [];

    /// <summary>Where to read more.</summary>
    public List<Link> links { get; set; } = [];

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public long start { get; set; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public long stop { get; set; }
}
