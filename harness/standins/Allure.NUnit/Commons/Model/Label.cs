using System.Globalization;

namespace Allure.Net.Commons;

/// <summary>What a report groups and filters by.</summary>
public class Label
{
    /// <summary>One of <see cref="LabelName"/>, or any other word.</summary>
    public string? name { get; set; }

    /// <summary>The value.</summary>
    public string? value { get; set; }

    /// <summary>The kind of test.</summary>
    public static Label TestType(string value) => new() { name = LabelName.TEST_TYPE, value = value };

    /// <summary>Level 1 of the suites.</summary>
    public static Label ParentSuite(string value) => new() { name = LabelName.PARENT_SUITE, value = value };

    /// <summary>Level 2 of the suites.</summary>
    public static Label Suite(string value) => new() { name = LabelName.SUITE, value = value };

    /// <summary>Level 3 of the suites.</summary>
    public static Label SubSuite(string value) => new() { name = LabelName.SUB_SUITE, value = value };

    /// <summary>Who looks after the test.</summary>
    public static Label Owner(string value) => new() { name = LabelName.OWNER, value = value };

    /// <summary>Any word.</summary>
    public static Label Tag(string value) => new() { name = LabelName.TAG, value = value };

    /// <summary>Level 1 of the behaviours.</summary>
    public static Label Epic(string value) => new() { name = LabelName.EPIC, value = value };

    /// <summary>Level 2 of the behaviours.</summary>
    public static Label Feature(string value) => new() { name = LabelName.FEATURE, value = value };

    /// <summary>Level 3 of the behaviours.</summary>
    public static Label Story(string value) => new() { name = LabelName.STORY, value = value };

    /// <summary>The test framework.</summary>
    public static Label Framework(string value) => new() { name = LabelName.FRAMEWORK, value = value };

    /// <summary>Namespace and class.</summary>
    public static Label Package(string? value) => new() { name = LabelName.PACKAGE, value = value };

    /// <summary>The class.</summary>
    public static Label TestClass(string? value) => new() { name = LabelName.TEST_CLASS, value = value };

    /// <summary>The method.</summary>
    public static Label TestMethod(string? value) => new() { name = LabelName.TEST_METHOD, value = value };

    /// <summary>The machine that ran it.</summary>
    public static Label Host(string value) => new() { name = LabelName.HOST, value = value };

    /// <summary>How bad a failure is.</summary>
    public static Label Severity(SeverityLevel value) => new() { name = LabelName.SEVERITY, value = value.ToString() };

    /// <summary>The id of the test case.</summary>
    public static Label AllureId(int value) => new() { name = LabelName.ALLURE_ID, value = value.ToString(CultureInfo.InvariantCulture) };

    /// <summary>This programming language.</summary>
    public static Label Language() => new() { name = LabelName.LANGUAGE, value = "C#" };

    /// <summary>This machine.</summary>
    public static Label Host() => Host(Environment.MachineName);

    /// <summary>The current thread.</summary>
    public static Label Thread() => new()
    {
        name = LabelName.THREAD,
        value = System.Threading.Thread.CurrentThread.Name ?? Environment.CurrentManagedThreadId.ToString(CultureInfo.InvariantCulture),
    };
}
