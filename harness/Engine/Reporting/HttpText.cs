using System.Text;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Reporting;

/// <summary>A request or response as people read HTTP, short and without secrets.</summary>
public static class HttpText
{
    private const int Shown = 4 * 1024;

    // Secrets are looked for in more than is shown: one that is cut in two is not recognised.
    private const int Searched = 16 * Shown;

    public static string Of(Request request, Redactor redactor) =>
        Text($"{request.Method} {request.Target} HTTP/1.1", request.Headers, request.Body ?? [], redactor);

    public static string Of(Response response, Redactor redactor) =>
        Text($"HTTP/1.1 {response.Status}", response.Headers, response.Body, redactor);

    private static string Text(string first, IReadOnlyList<Header> headers, byte[] body, Redactor redactor)
    {
        var text = new StringBuilder(first).Append('\n');
        foreach (var header in headers)
            text.Append(header.Name).Append(": ").Append(redactor.IsSecret(header.Name) ? Mask(header.Value) : header.Value).Append('\n');
        var head = redactor.Clean(text.ToString());
        return body.Length == 0 ? head : $"{head}\n{Body(body, redactor)}\n";
    }

    /// <summary>The scheme of an Authorization header says much and is no secret.</summary>
    private static string Mask(string value) => value.Split(' ', 2) is [var scheme, _] ? $"{scheme} {Redactor.Mask}" : Redactor.Mask;

    private static string Body(byte[] body, Redactor redactor)
    {
        var clean = redactor.Clean(Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, Searched))));
        return clean.Length <= Shown && body.Length <= Searched ? clean : $"{clean[..Math.Min(clean.Length, Shown)]}… ({body.Length} bytes in all)";
    }
}
