namespace Conformance.Engine.Targets;

/// <summary>Something that a target can tell of a server in words and that no contract's data knows, such as the name of a resource.</summary>
/// <param name="Meaning">What it is, for whoever writes a target file.</param>
/// <param name="IsSecret">It must be in no output.</param>
public sealed record TargetSetting(string Meaning, bool IsSecret = false);
