using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>
/// Makes a method <c>static Task Name(Stage stage)</c> a scenario. Its doc comment is for readers of the code;
/// <see cref="Says"/> is the sentence for readers of reports.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScenarioAttribute : Attribute
{
    /// <summary>The probe must succeed.</summary>
    public ScenarioAttribute(string id)
    {
        Id = id;
        Expected = Expectation.Success;
    }

    /// <summary>The probe must fail for this reason, with one of these codes.</summary>
    public ScenarioAttribute(string id, Category category, params string[] codes)
    {
        Id = id;
        Expected = Expectation.Fail(category, codes);
    }

    public string Id { get; }

    public Expectation Expected { get; private init; }

    /// <summary>The situation as one sentence.</summary>
    public string Says { get; init; } = "";

    /// <summary>Capabilities that must be on, separated by blanks.</summary>
    public string Needs { get; init; } = "";

    /// <summary>Values of RFC 6749's parameter <c>error</c> that fit, separated by blanks, where the operation reports its errors so.</summary>
    public string OAuth
    {
        init => Expected = Expected with { OAuthErrors = value.Split(' ') };
        get => string.Join(' ', Expected.OAuthErrors);
    }

    /// <summary>A second category that the text's wording allows just as well.</summary>
    public Category Also
    {
        init => Expected = Expected with { Categories = [.. Expected.Categories, value] };
        get => Expected.Categories[^1];
    }

    /// <summary>Whether to refuse this is left to the server; one that refuses says why with these codes.</summary>
    public bool MaySucceed
    {
        init => Expected = Expected with { MaySucceed = value };
        get => Expected.MaySucceed;
    }
}
