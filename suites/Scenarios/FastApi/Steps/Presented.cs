using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Generation;

namespace Conformance.Scenarios.FastApi.Steps;

/// <summary>Credentials as a request carries them.</summary>
/// <param name="Headers">Header lines.</param>
/// <param name="Query">Query parameters, encoded.</param>
internal sealed record Presented(IReadOnlyList<Header> Headers, IReadOnlyList<string> Query)
{
    /// <summary>A value in the place that the scheme names: a whole Authorization header, or a key.</summary>
    public static Presented At(SecurityScheme scheme, string value) => scheme.In switch
    {
        "query" => new([], [$"{Uri.EscapeDataString(scheme.Parameter)}={Uri.EscapeDataString(value)}"]),
        "cookie" => Header("Cookie", $"{scheme.Parameter}={value}"),
        _ => Header(scheme.Parameter, value),
    };

    public static Presented Header(string name, string value) => new([new Header(name, value)], []);

    public Presented And(Presented other) => new([.. Headers, .. other.Headers], [.. Query, .. other.Query]);
}
