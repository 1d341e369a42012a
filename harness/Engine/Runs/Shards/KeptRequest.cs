using System.Text;
using Conformance.Engine.Generation;
using Conformance.Engine.Reporting;

namespace Conformance.Engine.Runs.Shards;

/// <summary>Reads a request back from the text that a result keeps of it: what was masked or cut stays so.</summary>
internal static class KeptRequest
{
    /// <param name="kept">Null: nothing was kept.</param>
    /// <param name="operation">Method and path, to stand in for what was not kept.</param>
    public static Request Of(KeptExchange? kept, string operation)
    {
        if (kept is null)
            return First(operation, [], null);
        var parts = kept.Request.Split("\n\n", 2);
        var lines = parts[0].TrimEnd('\n').Split('\n');
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2).Select(pair => new Header(pair[0], pair[1])).ToList();
        return First(lines[0], headers, parts is [_, { Length: > 0 } body] ? Encoding.UTF8.GetBytes(body[..^1]) : null);
    }

    private static Request First(string line, IReadOnlyList<Header> headers, byte[]? body) =>
        line.Split(' ') is [var method, ['/', ..] target, ..] ? new Request(method, target, headers, body) : new Request("GET", "/", headers, body);
}
