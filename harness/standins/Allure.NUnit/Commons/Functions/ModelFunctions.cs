namespace Allure.Net.Commons.Functions;

/// <summary>Exceptions as statuses.</summary>
public static class ModelFunctions
{
    /// <summary>Failed for the exceptions named, their heirs and implementations; broken for all others.</summary>
    /// <param name="failExceptions">The full names of classes and interfaces.</param>
    /// <param name="e">The exception.</param>
    public static Status ResolveErrorStatus(IEnumerable<string> failExceptions, Exception e)
    {
        var names = new HashSet<string?>(e.GetType().GetInterfaces().Select(type => type.FullName));
        for (var type = e.GetType(); type is not null; type = type.BaseType) names.Add(type.FullName);
        return failExceptions.Any(names.Contains) ? Status.failed : Status.broken;
    }

    /// <summary>Message and trace of an exception; null for none.</summary>
    public static StatusDetails? ToStatusDetails(Exception? e) => e is null
        ? null
        : new StatusDetails { message = string.IsNullOrEmpty(e.Message) ? e.GetType().Name : e.Message, trace = e.ToString() };

    /// <summary>Adds suite labels, unless the test has one already.</summary>
    public static void EnsureSuites(TestResult testResult, string? parentSuite, string? suite, string? subSuite)
    {
        if (testResult.labels.Any(label => label.name is LabelName.PARENT_SUITE or LabelName.SUITE or LabelName.SUB_SUITE)) return;
        if (!string.IsNullOrEmpty(parentSuite)) testResult.labels.Add(Label.ParentSuite(parentSuite));
        if (!string.IsNullOrEmpty(suite)) testResult.labels.Add(Label.Suite(suite));
        if (!string.IsNullOrEmpty(subSuite)) testResult.labels.Add(Label.SubSuite(subSuite));
    }
}
