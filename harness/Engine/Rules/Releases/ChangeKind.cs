namespace Conformance.Engine.Rules.Releases;

/// <summary>How a condition's answer can change from one release to another, most important first.</summary>
public enum ChangeKind
{
    /// <summary>An operation that was served is not there any more.</summary>
    OperationGone,

    /// <summary>From success to refusal, from 4XX to 5XX, or any other move between classes.</summary>
    ClassMoved,

    /// <summary>The condition has another error code.</summary>
    CodeRenamed,

    /// <summary>The condition had an error code and has none.</summary>
    CodeGone,

    /// <summary>A member of a success body is not there any more.</summary>
    MemberLost,

    /// <summary>A member of a success body has another type.</summary>
    TypeChanged,

    /// <summary>Another status of the same class.</summary>
    StatusMoved,

    /// <summary>A request that may be refused for several reasons is refused for another of them.</summary>
    ReasonMoved,

    /// <summary>Answers do not have a header that they had. No text promises one; clients may read it all the same.</summary>
    HeaderLost,

    /// <summary>An error that had no code has one.</summary>
    CodeAdded,

    /// <summary>A member of the request that the earlier release did not know, and so ignored, is read.</summary>
    MemberRead,

    /// <summary>A success body has a member that it had not.</summary>
    MemberAdded,

    /// <summary>Answers have a header that they had not.</summary>
    HeaderAdded,

    /// <summary>No item of a list has a member that all had: a list holds what happens to be there.</summary>
    ItemMemberLost,

    /// <summary>An error body has other members beside code and message.</summary>
    ErrorBodyChanged,

    /// <summary>An operation that was not served is there.</summary>
    OperationNew,
}
