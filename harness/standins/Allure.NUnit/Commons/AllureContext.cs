using System.Collections.Immutable;

namespace Allure.Net.Commons;

/// <summary>What is running in one flow of execution. It never changes; the lifecycle replaces it.</summary>
public sealed record class AllureContext
{
    /// <summary>Is there a container?</summary>
    public bool HasContainer => !Containers.IsEmpty;

    /// <summary>Does a fixture run?</summary>
    public bool HasFixture => Fixture is not null;

    /// <summary>Does a test run?</summary>
    public bool HasTest => Test is not null;

    /// <summary>Does a step run?</summary>
    public bool HasStep => !Steps.IsEmpty;

    internal ImmutableStack<TestResultContainer> Containers { get; init; } = [];

    internal FixtureResult? Fixture { get; init; }

    internal TestResult? Test { get; init; }

    internal ImmutableStack<StepResult> Steps { get; init; } = [];

    internal TestResultContainer CurrentContainer => HasContainer ? Containers.Peek() : throw Missing("container");

    internal FixtureResult CurrentFixture => Fixture ?? throw Missing("fixture");

    internal TestResult CurrentTest => Test ?? throw Missing("test");

    internal StepResult CurrentStep => HasStep ? Steps.Peek() : throw Missing("step");

    /// <summary>What a new step or attachment belongs to.</summary>
    internal ExecutableItem CurrentItem => HasStep ? Steps.Peek() : Fixture ?? (ExecutableItem?)Test ?? throw Missing("test, fixture or step");

    private static InvalidOperationException Missing(string what) => new($"No {what} is running in this flow of execution.");
}
