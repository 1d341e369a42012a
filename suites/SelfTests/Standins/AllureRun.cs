using System.Reflection;
using System.Text.Json;
using Allure.Net.Commons;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace Conformance.SelfTests.Standins;

/// <summary>One run of a fixture by NUnit's own runner, in this process, and the files that it wrote.</summary>
internal sealed class AllureRun : ITestAssemblyBuilder, ITestListener
{
    public const int Crowd = 500;

    private static readonly Lazy<AllureRun> Shared = new(() => Of(typeof(AllureSample<int>)));

    private readonly Type _fixture;

    private AllureRun(Type fixture) => _fixture = fixture;

    /// <summary>The run of <see cref="AllureSample{T}"/> that all tests may look at.</summary>
    public static AllureRun First => Shared.Value;

    public List<JsonElement> Results { get; } = [];

    public List<JsonElement> Containers { get; } = [];

    public int Finished { get; private set; }

    /// <param name="fixture">A closed generic class: NUnit finds no fixture in an open one.</param>
    public static AllureRun Of(Type fixture)
    {
        var run = new AllureRun(fixture);
        var name = fixture.Name.Split('`')[0];
        var before = Files().ToHashSet();
        // A thread of its own: NUnit keeps what it runs in the flow of execution, and here another test is running.
        using (ExecutionContext.SuppressFlow()) Task.Factory.StartNew(run.Go, TaskCreationOptions.LongRunning).GetAwaiter().GetResult();
        foreach (var file in Files().Where(file => !before.Contains(file)))
        {
            var text = File.ReadAllText(file);
            if (!text.Contains(name, StringComparison.Ordinal)) continue;
            var content = JsonDocument.Parse(text).RootElement;
            (file.EndsWith("-result.json", StringComparison.Ordinal) ? run.Results : run.Containers).Add(content);
            File.Delete(file);
        }

        return run;
    }

    public JsonElement Result(string method) => Results.Single(result => $"{result.GetProperty("fullName")}".Contains($".{method}(", StringComparison.Ordinal));

    public ITest Build(Assembly assembly, IDictionary<string, object> options)
    {
        var suite = new TestAssembly(assembly, assembly.GetName().Name!);
        suite.Add(new DefaultSuiteBuilder().BuildFrom(new TypeWrapper(_fixture)));
        return suite;
    }

    public ITest Build(string assemblyNameOrPath, IDictionary<string, object> options) => throw new NotSupportedException();

    public void TestStarted(ITest test)
    {
    }

    public void TestFinished(ITestResult result) => Finished += result.Test.IsSuite ? 0 : 1;

    public void TestOutput(TestOutput output)
    {
    }

    public void SendMessage(TestMessage message)
    {
    }

    private static IEnumerable<string> Files() => Directory.Exists(AllureLifecycle.Instance.ResultsDirectory)
        ? Directory.EnumerateFiles(AllureLifecycle.Instance.ResultsDirectory, "*.json").Where(file => !file.Contains("-attachment", StringComparison.Ordinal))
        : [];

    private void Go()
    {
        var runner = new NUnitTestAssemblyRunner(this);
        runner.Load(typeof(AllureRun).Assembly, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 4 });
        runner.Run(this, TestFilter.Empty);
    }
}
