using System.Text.Json.Serialization;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>What changed from one release to another, condition by condition.</summary>
public sealed record Comparison
{
    /// <summary>The earlier release's name.</summary>
    public required string Before { get; init; }

    /// <summary>The later release's name.</summary>
    public required string After { get; init; }

    public required string Contract { get; init; }

    /// <summary>Conditions of which both sides say something.</summary>
    public required int Compared { get; init; }

    /// <summary>Conditions that a client cannot tell apart, their messages included where these are known.</summary>
    public required int Same { get; init; }

    /// <summary>Conditions in which only the message for people differs.</summary>
    public required int WordingOnly { get; init; }

    /// <summary>Most important first.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>Most conditions first.</summary>
    public required IReadOnlyList<Incomparable> Incomparable { get; init; }

    /// <summary>Error codes that only the later release was seen to send.</summary>
    public required IReadOnlyList<string> NewCodes { get; init; }

    /// <summary>Error codes that only the earlier release was seen to send.</summary>
    public required IReadOnlyList<string> UnseenCodes { get; init; }

    /// <summary>What a reader should know before believing the rest, one line each: other contract data, another set of scenarios, a filter.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    [JsonIgnore]
    public IEnumerable<Difference> Broken => Differences.Where(difference => difference.Level == ChangeLevel.Broken);

    /// <summary>Conditions that changed in more than their wording.</summary>
    [JsonIgnore]
    public int Changed => Compared - Same - WordingOnly;
}
