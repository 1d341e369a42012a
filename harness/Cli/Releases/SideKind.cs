namespace Conformance.Cli.Releases;

/// <summary>What a side of a comparison is read from.</summary>
internal enum SideKind
{
    /// <summary>A server, played now.</summary>
    Url,

    /// <summary>The embedded reference server, played now.</summary>
    Reference,

    /// <summary>The servers of a target file, played now.</summary>
    Target,

    /// <summary>A results folder or its verdict.json.</summary>
    Results,

    /// <summary>A baseline file.</summary>
    Baseline,

    /// <summary>The name of a release whose baseline comes with the command.</summary>
    Release,
}
