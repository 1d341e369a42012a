namespace Conformance.Engine.Rules.Releases;

/// <summary>One change of a condition's answer.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="From">What it was, such as <c>422 weak_password</c>, or a member's path and type.</param>
/// <param name="To">What it is.</param>
/// <param name="Cause">The same for all changes that one change of the server explains, within a kind.</param>
public sealed record Change(ChangeKind Kind, string From, string To, string Cause)
{
    /// <summary>In words, such as <c>the error code is gone</c>.</summary>
    public string Says => Kind switch
    {
        ChangeKind.OperationGone => "the operation is gone",
        ChangeKind.ClassMoved => "the condition moved to another class",
        ChangeKind.CodeRenamed => "the condition has another error code",
        ChangeKind.CodeGone => "the error code is gone",
        ChangeKind.MemberLost => "a member of the body is gone",
        ChangeKind.TypeChanged => "a member of the body has another type",
        ChangeKind.StatusMoved => "the status moved within its class",
        ChangeKind.ReasonMoved => "another of several reasons for the refusal is told first",
        ChangeKind.HeaderLost => "a header of the answer is gone",
        ChangeKind.HeaderAdded => "the answer has a new header",
        ChangeKind.CodeAdded => "the error has a code now",
        ChangeKind.MemberRead => "a member of the request that was ignored is read",
        ChangeKind.MemberAdded => "the body has a new member",
        ChangeKind.ItemMemberLost => "no item of the list has a member that all had",
        ChangeKind.ErrorBodyChanged => "the error body has other members",
        _ => "the operation is new",
    };
}
