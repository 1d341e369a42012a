using System.Diagnostics.CodeAnalysis;
using Allure.Net.Commons.Configuration;
using Allure.Net.Commons.Writing;

namespace Allure.Net.Commons;

/// <summary>Starts, updates, stops and writes what a report shows. Each flow of execution has its own current test and step.</summary>
/// <remarks>Methods throw <see cref="InvalidOperationException"/> where what they work on is not running.</remarks>
public partial class AllureLifecycle
{
    private static readonly Lazy<AllureLifecycle> Only = new(() => new AllureLifecycle());

    private readonly AsyncLocal<AllureContext?> _context = new();
    private readonly Lock _model = new();

    private AllureLifecycle()
    {
        JsonConfiguration = AllureConfiguration.ReadText();
        AllureConfiguration = AllureConfiguration.Parse(JsonConfiguration);
        Writer = new ResultsWriter(AllureConfiguration);
    }

    /// <summary>The only one. Its configuration is read when it is first asked for.</summary>
    /// <exception cref="FileNotFoundException">The environment names a configuration file that does not exist.</exception>
    public static AllureLifecycle Instance => Only.Value;

    /// <summary>The text of the configuration file.</summary>
    public string JsonConfiguration { get; }

    /// <summary>The configuration.</summary>
    [SuppressMessage("Naming", "CA1721", Justification = "The real package's name.")]
    public AllureConfiguration AllureConfiguration { get; }

    /// <summary>The full path of the directory that results are written to.</summary>
    public string ResultsDirectory => Writer.Directory;

    /// <summary>What runs in this flow of execution.</summary>
    public AllureContext Context
    {
        get => _context.Value ??= new AllureContext();
        private set => _context.Value = value;
    }

    internal ResultsWriter Writer { get; }

    /// <summary>Makes a context that was taken elsewhere the current one.</summary>
    public void RestoreContext(AllureContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Context = context;
    }

    /// <summary>Runs something in a context that was taken elsewhere; null for the current one.</summary>
    /// <returns>The context that it leaves.</returns>
    public AllureContext RunInContext(AllureContext? context, Action action)
    {
        if (context is null)
        {
            action();
            return Context;
        }

        var before = Context;
        try
        {
            Context = context;
            action();
            return Context;
        }
        finally
        {
            Context = before;
        }
    }

    /// <summary>Deletes everything in <see cref="ResultsDirectory"/>.</summary>
    public virtual void CleanupResultDirectory() => Writer.CleanUp();

    /// <summary>Changes the innermost of test, fixture and step.</summary>
    public virtual AllureLifecycle UpdateExecutableItem(Action<ExecutableItem> updateItem) => Update(Context.CurrentItem, updateItem);

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    private static void Start(ExecutableItem item)
    {
        item.stage = Stage.running;
        item.start = Now();
    }

    private static void Stop(ExecutableItem item)
    {
        item.stage = Stage.finished;
        item.stop = Now();
    }

    // One lock for all: tests run in parallel, and so may the steps of one test.
    private AllureLifecycle Update<T>(T item, Action<T> update)
    {
        lock (_model) update(item);
        return this;
    }
}
