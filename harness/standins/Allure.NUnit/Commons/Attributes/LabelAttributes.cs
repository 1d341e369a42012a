namespace Allure.Net.Commons.Attributes;

/// <summary>Adds a label.</summary>
public class AllureLabelAttribute(string name, string value) : Sdk.AllureApiAttribute
{
    /// <inheritdoc />
    public override void Apply(TestResult testResult) => testResult.labels.Add(new Label { name = name, value = value });
}

/// <summary>Adds tags.</summary>
public class AllureTagAttribute(string tag, params string[] moreTags) : Sdk.AllureApiAttribute
{
    /// <inheritdoc />
    public override void Apply(TestResult testResult) => testResult.labels.AddRange(moreTags.Prepend(tag).Select(Label.Tag));
}

/// <summary>Adds level 1 of the behaviours.</summary>
public class AllureEpicAttribute(string epic) : AllureLabelAttribute(LabelName.EPIC, epic);

/// <summary>Adds level 2 of the behaviours.</summary>
public class AllureFeatureAttribute(string feature) : AllureLabelAttribute(LabelName.FEATURE, feature);

/// <summary>Adds level 3 of the behaviours.</summary>
public class AllureStoryAttribute(string story) : AllureLabelAttribute(LabelName.STORY, story);

/// <summary>Adds level 1 of the suites.</summary>
public class AllureParentSuiteAttribute(string parentSuite) : AllureLabelAttribute(LabelName.PARENT_SUITE, parentSuite);

/// <summary>Adds level 2 of the suites.</summary>
public class AllureSuiteAttribute(string suite) : AllureLabelAttribute(LabelName.SUITE, suite);

/// <summary>Adds level 3 of the suites.</summary>
public class AllureSubSuiteAttribute(string subSuite) : AllureLabelAttribute(LabelName.SUB_SUITE, subSuite);

/// <summary>Says who looks after the test.</summary>
public class AllureOwnerAttribute(string owner) : AllureLabelAttribute(LabelName.OWNER, owner);

/// <summary>Says how bad a failure is.</summary>
public class AllureSeverityAttribute(SeverityLevel severity) : AllureLabelAttribute(LabelName.SEVERITY, severity.ToString());
