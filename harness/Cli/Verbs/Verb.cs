using System.CommandLine;

namespace Conformance.Cli.Verbs;

/// <summary>A verb and what its help says below the options.</summary>
internal sealed record Verb(Command Command, string Notes);
