namespace Allure.Net.Commons;

/// <summary>The names of labels that a report knows.</summary>
public static class LabelName
{
    /// <summary>The kind of test.</summary>
    public const string TEST_TYPE = "testType";

    /// <summary>The programming language.</summary>
    public const string LANGUAGE = "language";

    /// <summary>The test framework.</summary>
    public const string FRAMEWORK = "framework";

    /// <summary>The thread that ran it.</summary>
    public const string THREAD = "thread";

    /// <summary>The machine that ran it.</summary>
    public const string HOST = "host";

    /// <summary>Namespace and class.</summary>
    public const string PACKAGE = "package";

    /// <summary>The class.</summary>
    public const string TEST_CLASS = "testClass";

    /// <summary>The method.</summary>
    public const string TEST_METHOD = "testMethod";

    /// <summary>Who looks after the test.</summary>
    public const string OWNER = "owner";

    /// <summary>How bad a failure is.</summary>
    public const string SEVERITY = "severity";

    /// <summary>The id of the test case.</summary>
    public const string ALLURE_ID = "ALLURE_ID";

    /// <summary>Any word.</summary>
    public const string TAG = "tag";

    /// <summary>Level 1 of the suites.</summary>
    public const string PARENT_SUITE = "parentSuite";

    /// <summary>Level 2 of the suites.</summary>
    public const string SUITE = "suite";

    /// <summary>Level 3 of the suites.</summary>
    public const string SUB_SUITE = "subSuite";

    /// <summary>Level 1 of the behaviours.</summary>
    public const string EPIC = "epic";

    /// <summary>Level 2 of the behaviours.</summary>
    public const string FEATURE = "feature";

    /// <summary>Level 3 of the behaviours.</summary>
    public const string STORY = "story";
}
