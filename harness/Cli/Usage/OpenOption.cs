using System.CommandLine;

namespace Conformance.Cli.Usage;

/// <summary>An option whose empty value means something: what a client sends may be empty.</summary>
internal sealed class OpenOption(string name) : Option<string?>(name);
