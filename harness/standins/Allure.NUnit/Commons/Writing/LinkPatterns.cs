namespace Allure.Net.Commons.Writing;

/// <summary>Completes links by the address patterns of the configuration.</summary>
internal static class LinkPatterns
{
    public static void Apply(IEnumerable<Link> links, IReadOnlyCollection<string> patterns)
    {
        if (patterns.Count == 0) return;
        foreach (var link in links)
        {
            var place = $"{{{link.type ?? LinkType.LINK}}}";
            var pattern = patterns.FirstOrDefault(p => p.Contains(place, StringComparison.OrdinalIgnoreCase));
            if (pattern is null || Uri.IsWellFormedUriString(link.url, UriKind.Absolute)) continue;
            link.url = pattern.Replace(place, Uri.EscapeDataString(link.url ?? ""), StringComparison.OrdinalIgnoreCase);
        }
    }
}
