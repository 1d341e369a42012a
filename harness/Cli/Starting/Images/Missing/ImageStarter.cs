namespace Conformance.Cli.Starting.Images;

/// <summary>Takes the place of what starts images where the command was built without it.</summary>
internal static class ImageStarter
{
    public static IStarter Make() => throw StopException.Usage(
        "this command was built without containers; build it with -p:OfficialPackages=true (the packages below Testcontainers must be there), or start the server yourself and name it with --url or --launch");
}
