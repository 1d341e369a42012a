using System.Reflection;
using System.Runtime.Loader;
using Allure.Net.Commons;
using NUnit.Framework;

namespace Conformance.SelfTests.Standins;

/// <summary>The configuration is read once in a process; a second copy of the assembly reads it again.</summary>
[NonParallelizable]
internal sealed class AllureConfigurationTests
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"conformance-{Guid.NewGuid():N}");

    [SetUp]
    public void Create() => Directory.CreateDirectory(_folder);

    [TearDown]
    public void Delete()
    {
        Environment.SetEnvironmentVariable("ALLURE_CONFIG", null);
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void The_environment_names_the_file_and_the_file_the_directory()
    {
        var results = Path.Combine(_folder, "there");
        var file = Path.Combine(_folder, "my.json");
        File.WriteAllText(file, $$"""{ "allure": { "directory": "{{results.Replace('\\', '/')}}" } }""");
        Environment.SetEnvironmentVariable("ALLURE_CONFIG", file);

        using var copy = new Copy();
        Assert.That(copy.ResultsDirectory, Is.EqualTo(results));
        Assert.That(Directory.Exists(results), Is.True);

        File.WriteAllText(Path.Combine(results, "old-result.json"), "{}");
        copy.CleanUp();
        Assert.That(Directory.EnumerateFileSystemEntries(results), Is.Empty);
    }

    [Test]
    public void A_file_that_does_not_exist_is_an_error()
    {
        Environment.SetEnvironmentVariable("ALLURE_CONFIG", Path.Combine(_folder, "none.json"));
        using var copy = new Copy();
        Assert.That(() => copy.ResultsDirectory, Throws.TargetInvocationException.With.InnerException.TypeOf<FileNotFoundException>());
    }

    [Test]
    public void Without_a_file_results_go_to_allure_results() =>
        Assert.That(Path.GetFileName(AllureLifecycle.Instance.ResultsDirectory), Is.EqualTo("allure-results"));

    [Test]
    public void Outside_of_a_test_nothing_is_recorded_and_steps_run()
    {
        if (!AllureContentTests.IsStandin)
            Assert.Ignore("releases of the official package throw there; our code asks whether a test is running first");
        var ran = 0;
        AllureApi.SetTestName("nobody");
        AllureApi.AddAttachment("nothing", "text/plain", []);
        AllureApi.Step("alone", () => ran++);
        Assert.That(ran, Is.EqualTo(1));
    }

    private sealed class Copy : IDisposable
    {
        private readonly AssemblyLoadContext _context = new("copy", isCollectible: true);

        public string ResultsDirectory => (string)Lifecycle.GetType().GetProperty(nameof(ResultsDirectory))!.GetValue(Lifecycle)!;

        private object Lifecycle => _context.LoadFromAssemblyPath(typeof(AllureLifecycle).Assembly.Location)
            .GetType(typeof(AllureLifecycle).FullName!)!
            .GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)!
            .GetValue(null)!;

        public void CleanUp() => Lifecycle.GetType().GetMethod("CleanupResultDirectory")!.Invoke(Lifecycle, null);

        public void Dispose() => _context.Unload();
    }
}
