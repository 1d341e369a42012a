namespace Conformance.Engine.Contracts;

/// <summary>The encoding that a request asks for.</summary>
/// <param name="Id"><c>initial</c> or a date such as <c>2024-01-01</c>.</param>
/// <param name="Date">The date from which it holds; null for the initial version.</param>
/// <param name="Errors">How it writes errors.</param>
public sealed record ApiVersion(string Id, DateOnly? Date, ErrorEncoding Errors)
{
    /// <summary>What a client sends to ask for it; null: it sends no header.</summary>
    public string? HeaderValue => Date is null ? null : Id;

    public override string ToString() => Id;
}
