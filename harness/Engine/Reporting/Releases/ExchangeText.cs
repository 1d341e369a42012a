namespace Conformance.Engine.Reporting.Releases;

/// <summary>A kept exchange as one text, for two of them to stand side by side.</summary>
public static class ExchangeText
{
    // What every answer has and nobody compares.
    private static readonly string[] Noise = ["Date:", "Content-Length:", "Vary:", "Connection:", "Transfer-Encoding:"];

    public static string Of(KeptExchange kept) => $"{kept.Request.TrimEnd()}\n\n{(kept.Response is { } response ? Plain(response) : kept.Silence)}";

    private static string Plain(string response) =>
        string.Join('\n', response.TrimEnd().Split('\n').Where(line => !Noise.Any(name => line.StartsWith(name, StringComparison.OrdinalIgnoreCase))));
}
