namespace Conformance.Engine.Contracts;

/// <summary>The contract's data cannot be used; the message is one line that names the file, the place and the mend.</summary>
public sealed class ContractException : Exception
{
    public ContractException(string message) : base(message)
    {
    }

    public ContractException(string message, Exception inner) : base(message, inner)
    {
    }
}
