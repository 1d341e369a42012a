using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Conformance.SelfTests.Secrets;

/// <summary>Looks for secrets in what was written, in plain and as URLs, JSON, HTML and base64 spell them.</summary>
internal sealed class LeakSearch
{
    private const int ShortestForm = 6;

    private readonly SearchValues<string> forms;
    private readonly Regex? numbers;

    public LeakSearch(IEnumerable<string> secrets)
    {
        var all = secrets.Distinct().ToList();
        var codes = all.Where(secret => secret.Length < 10 && secret.All(char.IsAsciiDigit)).ToList();
        // A short number within a longer one or a time is chance.
        numbers = codes.Count == 0 ? null : new Regex($"(?:(?<![0-9A-Za-z.-])|(?<=u[0-9A-Fa-f]{4}))(?:{string.Join('|', codes)})(?![0-9A-Za-z])");
        forms = SearchValues.Create([.. all.SelectMany(Forms).Except(codes).Where(form => form.Length >= ShortestForm)], StringComparison.Ordinal);
    }

    /// <summary>Where something leaks, with what stands around it; empty: nowhere.</summary>
    public IReadOnlyList<string> In(string place, string text)
    {
        var at = text.AsSpan().IndexOfAny(forms);
        if (at < 0 && numbers?.Match(text) is { Success: true } number)
            at = number.Index;
        return at < 0 ? [] : [$"{place}: …{text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 40)].ReplaceLineEndings(" ")}…"];
    }

    public IReadOnlyList<string> InFiles(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).SelectMany(file => In(Path.GetRelativePath(folder, file), File.ReadAllText(file)).Concat(In("a file's name", file)))];

    /// <summary>How a secret may be spelled.</summary>
    public static IEnumerable<string> Forms(string secret)
    {
        var escaped = Uri.EscapeDataString(secret);
        string[] plain =
        [
            secret, escaped, Regex.Replace(escaped, "%[0-9A-F]{2}", hex => hex.Value.ToLowerInvariant()), WebUtility.UrlEncode(secret), WebUtility.HtmlEncode(secret),
            JavaScriptEncoder.Default.Encode(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
            string.Concat(secret.Select(letter => $"\\u{(int)letter:x4}")), string.Concat(secret.Select(letter => $"\\u{(int)letter:X4}")),
            Convert.ToHexString(Encoding.UTF8.GetBytes(secret)), Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret)),
        ];
        // In a file of JSON, what was escaped already is escaped once more.
        return plain.Concat(plain.Select(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode)).Concat(Base64(secret)).Distinct();
    }

    /// <summary>The middle of it, which is the same whatever stands before and after it.</summary>
    private static IEnumerable<string> Base64(string secret)
    {
        foreach (var before in Enumerable.Range(0, 3))
        {
            var text = Convert.ToBase64String([.. new byte[before], .. Encoding.UTF8.GetBytes(secret)]).TrimEnd('=');
            var middle = text[(before == 0 ? 0 : before + 1)..^1];
            // What is shorter comes up by chance.
            if (middle.Length < 10)
                continue;
            yield return middle;
            yield return middle.Replace('+', '-').Replace('/', '_');
        }
    }
}
