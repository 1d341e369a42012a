using Allure.Net.Commons;
using Conformance.JudgingTests.House;
using NUnit.Framework;

namespace Conformance.SelfTests.Standins;

/// <summary>
/// The report says the same whoever writes it: <c>allure-content/</c> holds what the official package wrote, a file for each case,
/// and what the package of this build writes – the stand-in, or with <c>-p:OfficialPackages=true</c> the official one – is held to it.
/// </summary>
internal sealed class AllureContentTests
{
    private const string Folder = "suites/SelfTests/Standins/allure-content";

    private static readonly Lazy<Dictionary<string, string>> Written = new(() => AllureRun.Of(typeof(AllureCases<int>)).Results
        .ToDictionary(result => AllureTests.Text(result, "name").Replace('/', '-'), AllureContent.Of));

    internal static bool IsStandin => typeof(AllureLifecycle).Assembly.GetName().Name == "Allure.NUnit";

    private static IEnumerable<string> Expected => Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    [Test]
    public void Every_case_is_written_once() => Assert.That(Written.Value.Keys, Is.EquivalentTo(Expected));

    [TestCaseSource(nameof(Expected))]
    public void A_result_says_what_the_official_package_says(string name)
    {
        var actual = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{name}.json");
        File.WriteAllText(actual, Written.Value[name] + "\n");
        Assert.That(File.ReadAllText(actual), Is.EqualTo(File.ReadAllText(Path.Combine(Repository.Root, Folder, $"{name}.json"))), $"what was written is in {actual}; if it is meant, and the official package writes it too, put it into {Folder}");
    }

    [Test]
    public void The_official_package_is_held_to_it()
    {
        if (IsStandin)
            Assert.Ignore("these tests looked at the stand-in; build with -p:OfficialPackages=true to hold the official package to the same");
        Assert.That(typeof(AllureLifecycle).Assembly.GetName().Name, Is.EqualTo("Allure.Net.Commons"));
    }
}
