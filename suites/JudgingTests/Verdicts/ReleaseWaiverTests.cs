using System.Text.Json;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.House;
using NUnit.Framework;

namespace Conformance.JudgingTests.Verdicts;

/// <summary>The waivers of the reference server's releases can be used as they stand.</summary>
public sealed class ReleaseWaiverTests
{
    private static IEnumerable<string> Files => Directory.GetFiles(Path.Combine(Repository.Root, "fixtures", "waivers"), "*.json");

    [Test]
    public void There_is_a_file_for_each_release() => Assert.That(Files.Count(), Is.EqualTo(2));

    [TestCaseSource(nameof(Files))]
    public void A_file_is_read_without_a_complaint_and_none_has_expired(string file) =>
        Assert.That(Waivers.Load(file, DateOnly.FromDateTime(DateTime.UtcNow)).Stale(_ => false), Is.Empty);

    [TestCaseSource(nameof(Files))]
    public void Every_entry_leads_to_a_line_of_that_releases_source(string file)
    {
        var release = Path.GetFileNameWithoutExtension(file).Split('-').Last();
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var links = document.RootElement.GetProperty("waivers").EnumerateArray().Select(waiver => waiver.GetProperty("link").GetString());
        Assert.That(links, Has.All.Match($@"^https://github\.com/supabase/auth/blob/{release}/internal/.+\.go#L\d+$"));
    }
}
