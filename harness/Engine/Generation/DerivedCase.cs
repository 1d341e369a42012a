using Conformance.Engine.Contracts;

namespace Conformance.Engine.Generation;

/// <summary>A case that needs no story: one request, derived from the contract's data by changing one thing of a right one.</summary>
public sealed record DerivedCase
{
    /// <summary>Such as <c>signup/body/email/wrong-type-number</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is wrong with the request, as a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Null where the request addresses none on purpose (unknown route, wrong method).</summary>
    public Operation? Operation { get; init; }

    /// <summary>Area for reports where there is no operation.</summary>
    public string Area { get; init; } = "routing";

    public required Expectation Expected { get; init; }

    public Credential Credential { get; init; } = Credential.Right;

    /// <summary>Method to send in place of the operation's.</summary>
    public string? Method { get; init; }

    /// <summary>Path and query to send in place of the operation's, encoded.</summary>
    public string? Target { get; init; }

    /// <summary>Values of path variables, encoded, in place of right ones; variables not named get a right one.</summary>
    public IReadOnlyDictionary<string, string> Path { get; init; } = new Dictionary<string, string>();

    /// <summary>Query parameters beside the selecting ones, unencoded.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>Makes the body; the same seed makes the same one.</summary>
    public required Func<Any, Payload> Body { get; init; }

    /// <summary>Version header to send in place of the case's own; null: the case's own.</summary>
    public VersionForm? Form { get; init; }

    /// <summary>The case is about the operation being there at all: it is played even where it seems not to be.</summary>
    public bool AsksWhetherServed { get; init; }

    /// <summary>Capabilities that must be on; with a leading <c>!</c> those that must be off.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
}
