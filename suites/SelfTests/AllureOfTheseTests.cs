using Allure.Net.Commons;
using NUnit.Framework;

/// <summary>
/// Has Allure choose its directory before any test can: the configuration is read once in a process, and a test of the command
/// that came first would have it write into a folder that is gone when the others run.
/// </summary>
[SetUpFixture]
internal sealed class AllureOfTheseTests
{
    [OneTimeSetUp]
    public void Choose() => Assert.That(AllureLifecycle.Instance.ResultsDirectory, Is.Not.Empty);
}
