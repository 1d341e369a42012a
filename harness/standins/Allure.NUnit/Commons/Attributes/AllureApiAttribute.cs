namespace Allure.Net.Commons.Sdk;

/// <summary>An attribute that tells a report about a test, or about all tests of a class.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true)]
public abstract class AllureApiAttribute : Attribute
{
    /// <summary>Changes the result of a test that is about to start.</summary>
    public abstract void Apply(TestResult testResult);
}
