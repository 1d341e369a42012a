using Allure.Net.Commons;

namespace Allure.NUnit.Attributes;

/// <summary>Names the test.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class AllureNameAttribute(string name) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.name = name;
}

/// <summary>Describes the test, in Markdown or in HTML.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class AllureDescriptionAttribute(string description, bool html = false) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult)
    {
        if (html) testResult.descriptionHtml += description;
        else testResult.description += description;
    }
}

/// <summary>Adds a link of type <see cref="LinkType.LINK"/>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureLinkAttribute(string name, string url) : AllureTestCaseAttribute
{
    /// <summary>Adds a link that shows its address.</summary>
    public AllureLinkAttribute(string url) : this(url, url)
    {
    }

    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) =>
        testResult.links.Add(new Link { name = name, type = LinkType.LINK, url = url });
}

/// <summary>Adds a link of type <see cref="LinkType.ISSUE"/>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureIssueAttribute(string name, string url) : AllureTestCaseAttribute
{
    /// <summary>Adds a link that shows its address.</summary>
    public AllureIssueAttribute(string name) : this(name, name)
    {
    }

    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) =>
        testResult.links.Add(new Link { name = name, type = LinkType.ISSUE, url = url });
}

/// <summary>Adds a link of type <see cref="LinkType.TMS_ITEM"/>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureTmsAttribute(string name, string url) : AllureTestCaseAttribute
{
    /// <summary>Adds a link that shows its address.</summary>
    public AllureTmsAttribute(string name) : this(name, name)
    {
    }

    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) =>
        testResult.links.Add(new Link { name = name, type = LinkType.TMS_ITEM, url = url });
}
