namespace Conformance.Engine.Reporting;

/// <summary>What a run finds cannot be written; the message is one line that says where, why and what to do.</summary>
public sealed class OutputException : Exception
{
    public OutputException(string message, Exception inner) : base(message, inner)
    {
    }

    internal static OutputException For(string path, Exception cause) =>
        new($"cannot write to {path}: {cause.Message.ReplaceLineEndings(" ").TrimEnd('.')} – name another place, or make room there", cause);
}
