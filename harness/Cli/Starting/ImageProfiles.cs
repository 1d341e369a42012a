namespace Conformance.Cli.Starting;

/// <summary>Which profile an image has by its name.</summary>
internal static class ImageProfiles
{
    /// <summary>Repositories of images, by the end of their names, and their profiles.</summary>
    private static readonly (string Repository, string Profile)[] Known = [("supabase/gotrue", "supabase-auth"), ("supabase/auth", "supabase-auth"), ("conformance", Profiles.Profiles.Serve)];

    /// <returns>The profile of a known image, whatever registry and tag it is named with; else that of any server.</returns>
    public static string Fitting(string image)
    {
        var repository = image.Split('@')[0];
        var colon = repository.LastIndexOf(':');
        if (colon > repository.LastIndexOf('/'))
            repository = repository[..colon];
        return Array.Find(Known, known => repository == known.Repository || repository.EndsWith("/" + known.Repository, StringComparison.Ordinal)).Profile
            ?? Profiles.Profiles.Any;
    }
}
