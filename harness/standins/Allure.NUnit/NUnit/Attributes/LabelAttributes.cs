using Allure.Net.Commons;

namespace Allure.NUnit.Attributes;

/// <summary>Adds level 1 of the behaviours.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureEpicAttribute(string epic) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.labels.Add(Label.Epic(epic));
}

/// <summary>Adds level 1 of the suites.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureParentSuiteAttribute(string parentSuite) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.labels.Add(Label.ParentSuite(parentSuite));
}

/// <summary>Adds level 2 of the suites.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureSuiteAttribute(string suite) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.labels.Add(Label.Suite(suite));
}

/// <summary>Adds level 3 of the suites.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureSubSuiteAttribute(string subSuite) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.labels.Add(Label.SubSuite(subSuite));
}

/// <summary>Says who looks after the test.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureOwnerAttribute(string owner) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.labels.Add(Label.Owner(owner));
}

/// <summary>Adds a label.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureLabelAttribute(string name, string value) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.labels.Add(new Label { name = name, value = value });
}

/// <summary>Adds level 2 of the behaviours.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureFeatureAttribute(params string[] feature) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.labels.AddRange(feature.Select(Label.Feature));
}

/// <summary>Adds level 3 of the behaviours.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureStoryAttribute(params string[] story) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.labels.AddRange(story.Select(Label.Story));
}

/// <summary>Adds tags.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class AllureTagAttribute(params string[] tags) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.labels.AddRange(tags.Select(Label.Tag));
}

/// <summary>Says how bad a failure is.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public class AllureSeverityAttribute(SeverityLevel severity = SeverityLevel.normal) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.labels.Add(Label.Severity(severity));
}

/// <summary>Gives the test case an id.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class AllureIdAttribute(int id) : AllureTestCaseAttribute
{
    /// <inheritdoc />
    public override void UpdateTestResult(TestResult testResult) => testResult.labels.Add(Label.AllureId(id));
}
