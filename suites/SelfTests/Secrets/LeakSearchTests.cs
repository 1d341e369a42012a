using System.Text;
using System.Text.Json;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Secrets;

/// <summary>The search finds what a careless writer would leave, so that finding nothing says something.</summary>
public sealed class LeakSearchTests
{
    private static readonly LeakSearch Search = new(new Canaries().All);

    private static IEnumerable<TestCaseData> Leaks()
    {
        (string Name, Func<string, string> Spell)[] writers =
        [
            ("plainly", secret => $"it is {secret}!"),
            ("in a URL", secret => "/x?y=" + Uri.EscapeDataString(secret)),
            ("in JSON", secret => JsonSerializer.Serialize(new { text = secret })),
            ("in JSON in JSON", secret => JsonSerializer.Serialize(JsonSerializer.Serialize($"it is {secret}"))),
            ("in HTML", secret => $"<p>{System.Net.WebUtility.HtmlEncode(secret)}</p>"),
            ("in hexadecimal digits", secret => "x" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret))),
            ("in unicode escapes", secret => string.Concat(secret.Select(letter => $"\\u{(int)letter:x4}"))),
        ];
        foreach (var (name, spell) in writers)
        {
            foreach (var secret in new Canaries().All)
                yield return new TestCaseData(spell(secret)).SetName($"Finds {secret[..6]} ({secret.Length} letters) {name}");
        }
    }

    [TestCaseSource(nameof(Leaks))]
    public void Finds(string written) => Assert.That(Search.In("place", written), Has.Count.EqualTo(1));

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Finds_it_within_base64(int before)
    {
        foreach (var secret in new Canaries().All.Where(secret => secret.Length >= 12))
            Assert.That(Search.In("place", Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + secret + "tail"))), Is.Not.Empty, secret);
    }

    [Test]
    public void Finds_it_in_any_file_of_a_folder()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.Path("deep/er"));
        scratch.File("clean.json", "{}");
        scratch.File("deep/er/attachment.txt", $"cookie {Canaries.Made["csrf_cookie"]}");
        Assert.That(Search.InFiles(scratch.Folder), Is.EqualTo(new[] { $"{Path.Combine("deep", "er", "attachment.txt")}: …cookie {Canaries.Made["csrf_cookie"]}…" }));
    }

    [TestCase("an ordinary line, 200 bad_jwt, seed 7")]
    [TestCase("2026-01-01T00:00:00.7391540Z")]
    [TestCase("https://app.example/verify?token=***&type=magiclink")]
    public void Finds_nothing_where_nothing_is(string written) => Assert.That(Search.In("place", written), Is.Empty);
}
