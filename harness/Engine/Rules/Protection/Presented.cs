using System.Text;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Rules.Protection;

/// <summary>What a request presents to the security schemes of its operation, by its form alone.</summary>
internal static class Presented
{
    /// <summary>
    /// The schemes whose demand the request does not meet, so that the server's own part has to refuse it whatever the credentials are worth;
    /// empty: all are met, or nothing is promised of them.
    /// </summary>
    public static IReadOnlyList<SecurityScheme> Unmet(Exchange exchange)
    {
        if (exchange.Operation is not { Schemes.Count: > 0, Guard: not Guard.Optional } operation || exchange.Request.Method != operation.Method)
            return [];
        return [.. operation.Schemes.Where(scheme => exchange.Contract.Promises.TryGetValue(scheme.Kind, out var promise) && !Meets(promise.Demands, scheme, exchange.Request))];
    }

    /// <summary>How the promised refusals of these schemes look; without a refusal for the version nothing is promised.</summary>
    public static IReadOnlyList<Refusal> Refusals(Exchange exchange, IReadOnlyList<SecurityScheme> unmet) =>
        [.. unmet.Select(scheme => exchange.Contract.Promises[scheme.Kind].Refusals.GetValueOrDefault(exchange.Version.Id)).OfType<Refusal>()];

    /// <summary>What the scheme reads; null: nothing is there, or it is empty.</summary>
    public static string? Value(SecurityScheme scheme, Request request)
    {
        var found = scheme.In switch
        {
            "query" => Last(request.Query.Split('&'), scheme.Parameter),
            "cookie" => Last(request.Headers.Where(header => header.Is("Cookie")).SelectMany(header => header.Value.Split(';')), scheme.Parameter),
            _ => request.Header(scheme.Parameter),
        };
        return string.IsNullOrWhiteSpace(found) ? null : found;
    }

    private static bool Meets(Demand demand, SecurityScheme scheme, Request request)
    {
        if (Value(scheme, request) is not { } value)
            return false;
        // A recording without its secrets had something there.
        if (demand == Demand.Value || value.Contains(Redactor.Mask, StringComparison.Ordinal))
            return true;
        var (name, rest) = value.Split(' ', 2) is [var first, var second] ? (first, second.Trim()) : (value.Trim(), "");
        if (demand != Demand.UserAndPassword)
            return IsScheme(scheme, name) && (demand == Demand.Scheme || rest.Length > 0);
        return IsScheme(scheme, name) && HoldsUserAndPassword(rest);
    }

    /// <summary>Where a document does not say which scheme is meant (<c>http</c> with a scheme of its own), any will do.</summary>
    private static bool IsScheme(SecurityScheme scheme, string name) =>
        scheme.AuthScheme is null || string.Equals(scheme.AuthScheme, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Lenient as Python's decoder is: letters that are no base64 are passed over.</summary>
    private static bool HoldsUserAndPassword(string base64)
    {
        var letters = string.Concat(base64.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/' or '='));
        var bytes = new byte[letters.Length + 3];
        return Convert.TryFromBase64String(letters, bytes, out var length)
            && Encoding.Latin1.GetString(bytes, 0, length) is var text
            && text.Contains(':', StringComparison.Ordinal)
            && text.All(char.IsAscii);
    }

    private static string? Last(IEnumerable<string> pairs, string name) =>
        pairs.Select(pair => pair.Trim().Split('=', 2)).Where(pair => pair.Length == 2 && Uri.UnescapeDataString(pair[0]) == name).Select(pair => pair[1]).LastOrDefault();
}
