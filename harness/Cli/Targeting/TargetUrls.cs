namespace Conformance.Cli.Targeting;

/// <summary>Which URLs can be tested.</summary>
internal static class TargetUrls
{
    /// <summary>What is wrong with it and how to mend it; null: nothing.</summary>
    public static string? Mistake(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return $"'{Shown(url)}' is no http or https URL; write it like http://localhost:9999 or https://project.example/auth/v1";
        if (uri.UserInfo.Length > 0)
            return $"'{Shown(url)}' has a user name in it; leave it out: the URL stands in every report";
        return uri.Query.Length > 0 || uri.Fragment.Length > 0
            ? $"'{Shown(url)}' has a query or fragment; give the base URL only"
            : null;
    }

    /// <summary>What was given, without a password that it may hold.</summary>
    private static string Shown(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal) + 2;
        var at = url.IndexOf('@', StringComparison.Ordinal);
        return start >= 2 && at > start ? string.Concat(url.AsSpan(0, start), "***", url.AsSpan(at)) : url;
    }
}
