namespace Conformance.Engine.Contracts;

/// <summary>What breaking a clause costs: the text's own promises fail a case, reference behaviour that it does not promise warns.</summary>
public enum Severity
{
    Warning,
    Fail,
}
