using Allure.Net.Commons;
using NUnit.Framework;

namespace Allure.NUnit.Attributes;

/// <summary>An attribute that tells a report about a test, or about all tests of a class.</summary>
public abstract class AllureTestCaseAttribute : NUnitAttribute
{
    /// <summary>Changes the result of a test that is about to start.</summary>
    public abstract void UpdateTestResult(TestResult testResult);
}
