namespace Conformance.Cli.Starting.Images;

/// <summary>What starts images.</summary>
internal static class ImageStarters
{
    public static IStarter Make(string folder, Surroundings surroundings) => new ImageStarter(folder, surroundings);
}
