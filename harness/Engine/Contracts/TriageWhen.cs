namespace Conformance.Engine.Contracts;

/// <summary>What makes a refusal one of a cause.</summary>
public enum TriageWhen
{
    /// <summary>What stands behind the server answered, and not the server.</summary>
    AnsweredBehind,

    /// <summary>The server saw no credentials.</summary>
    NoCredentials,

    /// <summary>Credentials of a kind that the server's check was not made for: keys that are no tokens, tokens of other algorithms.</summary>
    OtherKeys,

    /// <summary>Everything else that the server refuses.</summary>
    Otherwise,
}
