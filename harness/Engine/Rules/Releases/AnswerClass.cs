namespace Conformance.Engine.Rules.Releases;

/// <summary>What an answer is to a client that looks at nothing but its status, and at a redirect's error.</summary>
public enum AnswerClass
{
    /// <summary>2XX, or a redirect without an error.</summary>
    Success,

    /// <summary>A redirect that reports an error.</summary>
    RedirectedError,

    /// <summary>4XX.</summary>
    ClientError,

    /// <summary>5XX.</summary>
    ServerError,

    /// <summary>The connection was closed without an answer.</summary>
    Unanswered,
}
