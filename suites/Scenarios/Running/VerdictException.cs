using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Conformance.Scenarios.Running;

/// <summary>Ends a test with a verdict. Where our own code threw it helps nobody, so it has no stack trace.</summary>
internal sealed class VerdictException(ResultState state, string message) : ResultStateException(message)
{
    public override ResultState ResultState => state;

    public override string StackTrace => "";
}
