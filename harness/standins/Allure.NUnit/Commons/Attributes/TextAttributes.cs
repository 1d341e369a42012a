namespace Allure.Net.Commons.Attributes;

/// <summary>Names the test.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class AllureNameAttribute(string name) : Sdk.AllureApiAttribute
{
    /// <inheritdoc />
    public override void Apply(TestResult testResult) => testResult.name = name;
}

/// <summary>Describes the test, in Markdown.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class AllureDescriptionAttribute(string description) : Sdk.AllureApiAttribute
{
    /// <inheritdoc />
    public override void Apply(TestResult testResult) => testResult.description = description;
}

/// <summary>Adds a link.</summary>
public class AllureLinkAttribute(string url) : Sdk.AllureApiAttribute
{
    /// <summary>The text to click on.</summary>
    public string? Title { get; set; }

    /// <inheritdoc />
    public override void Apply(TestResult testResult) => testResult.links.Add(new Link { name = Title, url = url });
}
