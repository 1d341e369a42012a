namespace Conformance.Engine.Contracts;

/// <summary>The encoding that a request asks for; where nothing in a request chooses it, a generation of the server.</summary>
/// <param name="Id"><c>initial</c>, a date such as <c>2024-01-01</c>, or a generation's name.</param>
/// <param name="Date">The date from which it holds; null for the initial version and for generations.</param>
/// <param name="Errors">How it writes errors.</param>
/// <param name="Policy">Which statuses it allows: the contract's, but for what this version says otherwise.</param>
public sealed record ApiVersion(string Id, DateOnly? Date, ErrorEncoding Errors, StatusPolicy Policy)
{
    /// <summary>First release of the server that is of this generation; null: it is not told by releases, or was always there.</summary>
    public Version? Since { get; init; }

    /// <summary>What a client sends to ask for it; null: it sends no header.</summary>
    public string? HeaderValue => Date is null ? null : Id;

    public override string ToString() => Id;
}
