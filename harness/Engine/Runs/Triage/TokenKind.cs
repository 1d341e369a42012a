namespace Conformance.Engine.Runs.Triage;

/// <summary>What a credential is, as far as can be seen without knowing any secret.</summary>
public enum TokenKind
{
    None,
    Key,
    Token,
    Neither,
}
