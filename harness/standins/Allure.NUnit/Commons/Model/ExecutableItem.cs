namespace Allure.Net.Commons;

/// <summary>What tests, fixtures and steps have in common. Property names are those of the result files.</summary>
public abstract class ExecutableItem
{
    /// <summary>The display name.</summary>
    public string? name { get; set; }

    /// <summary>How it ended.</summary>
    public Status status { get; set; }

    /// <summary>Why it ended so.</summary>
    public StatusDetails? statusDetails { get; set; } = new();

    /// <summary>How far it has come.</summary>
    public Stage stage { get; set; }

    /// <summary>Markdown.</summary>
    public string? description { get; set; }

    /// <summary>HTML; shown instead of <see cref="description"/>.</summary>
    public string? descriptionHtml { get; set; }

    /// <summary>The steps directly below.</summary>
    public List<StepResult> steps { get; set; } = [];

    /// <summary>The files that belong to it.</summary>
    public List<Attachment> attachments { get; set; } = [];

    /// <summary>What it was called with.</summary>
    public List<Parameter> parameters { get; set; } = [];

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public long start { get; set; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public long stop { get; set; }
}

/// <summary>A step of a test, of a fixture or of another step.</summary>
public class StepResult : ExecutableItem;

/// <summary>Something run before or after tests.</summary>
public class FixtureResult : ExecutableItem;
