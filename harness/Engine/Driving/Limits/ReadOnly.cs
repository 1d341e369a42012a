using System.Text.RegularExpressions;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving.Limits;

/// <summary>
/// Tells what changes nothing on a server. RFC 9110 §9.2.1: "the GET, HEAD, OPTIONS, and TRACE methods are defined to be safe";
/// an operation whose GET acts all the same says so in the contract's data.
/// </summary>
public sealed class ReadOnly
{
    private static readonly string[] Safe = ["GET", "HEAD", "OPTIONS"];

    private readonly List<(Regex Path, Operation Operation)> acting;

    public ReadOnly(Contract contract) => acting = [.. contract.Operations
        .Where(operation => operation is { Method: "GET", Writes: not null })
        .DistinctBy(operation => operation.Path)
        .Select(operation => (Pattern(operation.Path), operation))];

    /// <summary>Why a request is not sent, in one line; null: it changes nothing.</summary>
    public string? Refusal(Request request)
    {
        if (!Safe.Contains(request.Method))
            return $"--read-only: {request.Method} {request.Path} is not sent, since it may create, change or log out";
        var path = PlainPath.Of(request.Path);
        return request.Method != "OPTIONS" && acting.FirstOrDefault(each => each.Path.IsMatch(path)) is { Operation: { } operation }
            ? $"--read-only: {request.Method} {operation.Path} is not sent: it {operation.Writes}"
            : null;
    }

    /// <summary>At the end of any path: how much of one a gateway or a router takes off is its own matter.</summary>
    private static Regex Pattern(string template) => new(
        "(?:^|/)" + string.Join("[^/]+", Regex.Split(template.Trim('/'), @"\{[^}]+\}").Select(Regex.Escape)) + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
