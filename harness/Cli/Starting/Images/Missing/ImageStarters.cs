namespace Conformance.Cli.Starting.Images;

/// <summary>Takes the place of what starts images where the command was built without it.</summary>
internal static class ImageStarters
{
    public static IStarter Make(string folder, Surroundings surroundings) => throw StopException.Usage(
        "this command was built without containers; build it with -p:OfficialPackages=true, or with -p:WithContainers=true where only Testcontainers is there, or start the server yourself and name it with --url or --launch");
}
