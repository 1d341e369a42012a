using System.Text.RegularExpressions;

namespace Conformance.Engine.Rules;

/// <summary>One clause as a check. A rule is named as a statement; its severity and sentence are the clause's, in the contract's data.</summary>
public abstract partial class Rule
{
    private string? id;

    /// <summary>The class's name in kebab case.</summary>
    public string Id => id ??= Word().Replace(GetType().Name, match => (match.Index > 0 ? "-" : "") + match.Value.ToLowerInvariant());

    /// <summary>Id of the clause; a contract that does not have the clause is not judged by the rule.</summary>
    public abstract string Clause { get; }

    /// <summary>Whether the same aspect on several operations is likely to be one mistake of the server, to be told and mended as one.</summary>
    public virtual bool IsOneMistake => true;

    /// <summary>Whether it speaks of every answer, even of one that came from behind the server (<see cref="Behind"/>).</summary>
    public virtual bool SpeaksOfAnyAnswer => false;

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]|(?<=[a-zA-Z])[0-9]+")]
    private static partial Regex Word();
}
