namespace Allure.Net.Commons;

/// <summary>How a test, fixture or step ended.</summary>
public enum Status
{
    /// <summary>It has not ended.</summary>
    none,

    /// <summary>What it checks does not hold.</summary>
    failed,

    /// <summary>It could not check: something else went wrong.</summary>
    broken,

    /// <summary>What it checks holds.</summary>
    passed,

    /// <summary>It checked nothing, on purpose.</summary>
    skipped,
}

/// <summary>How far a test, fixture or step has come.</summary>
public enum Stage
{
    /// <summary>Not yet started.</summary>
    scheduled,

    /// <summary>Started, not stopped.</summary>
    running,

    /// <summary>Stopped.</summary>
    finished,

    /// <summary>Waiting.</summary>
    pending,

    /// <summary>Stopped before its end.</summary>
    interrupted,
}

/// <summary>How bad it is when the test fails.</summary>
public enum SeverityLevel
{
    /// <summary>The default.</summary>
    normal,

    /// <summary>Nothing else can be used.</summary>
    blocker,

    /// <summary>A main feature cannot be used.</summary>
    critical,

    /// <summary>There is a way around it.</summary>
    minor,

    /// <summary>Nobody need notice.</summary>
    trivial,
}

/// <summary>How a report shows a parameter.</summary>
public enum ParameterMode
{
    /// <summary>Name and value.</summary>
    Default,

    /// <summary>The name, with the value blotted out; the result file still has the value.</summary>
    Masked,

    /// <summary>Not at all; the result file still has it.</summary>
    Hidden,
}
