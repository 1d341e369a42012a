using Conformance.Engine.Rules.Releases;
using Conformance.JudgingTests.Contracts;
using NUnit.Framework;

namespace Conformance.JudgingTests.Releases;

/// <summary>What of two answers is told as which change, and what is not told.</summary>
public sealed class ChangesTests
{
    private static readonly Behaviour Weak = new("state-conflict", 422, "weak_password", null, "{@code:string,@message:string,weak_password:{reasons:[string]}}");
    private static readonly Behaviour Uncoded = new("uncatalogued", 404, null, null, "{@message:string}");
    private static readonly Behaviour Done = new("success", 200, null, null, "{id:string,roles:[string],user:{email:string,phone:null}}");
    private static readonly Behaviour Led = new("success", 303, null, null, "redirect{access_token:string}");
    private static readonly Behaviour LedAstray = new("bad-input", 303, "bad_oauth_state", null, "redirect{error:string,error_code:string}");
    private static readonly Behaviour Closed = new("unanswered", Behaviour.NoStatus, null, null, null);
    private static readonly Behaviour OAuth = new("uncatalogued", 400, null, "invalid_grant", "{error:string}");

    private static IEnumerable<TestCaseData> Told()
    {
        yield return Case("the same", Weak, Weak);
        yield return Case("a code renamed", Weak, Weak with { Code = "password_weak" }, "CodeRenamed: 422 weak_password → 422 password_weak");
        yield return Case("a code renamed with another status is one change", Weak, Weak with { Code = "password_weak", Status = 400 }, "CodeRenamed: 422 weak_password → 400 password_weak");
        yield return Case("a code gone", Weak, Weak with { Code = null, Category = "uncatalogued" }, "CodeGone: 422 weak_password → 422 without a code");
        yield return Case("a code gone for a placeholder", Weak, Weak with { Code = "unknown" }, "CodeGone: 422 weak_password → 422 unknown");
        yield return Case("a code where there was none", Uncoded, Uncoded with { Code = "user_not_found" }, "CodeAdded: 404 without a code → 404 user_not_found");
        yield return Case("a code in place of a placeholder", Weak with { Code = "unknown" }, Weak, "CodeAdded: 422 unknown → 422 weak_password");
        yield return Case("a code in place of a number", Weak with { Code = "23505" }, Weak, "CodeAdded: 422 with the number 23505 → 422 weak_password");
        yield return Case("a status within 4XX", Weak, Weak with { Status = 400 }, "StatusMoved: 422 weak_password → 400 weak_password");
        yield return Case("a status within 4XX, and a code now", Uncoded, Uncoded with { Status = 403, Code = "no_authorization" }, "StatusMoved: 404 without a code → 403 no_authorization");
        yield return Case("from 4XX to 5XX", Weak, Weak with { Status = 500, Code = "unexpected_failure" }, "ClassMoved: 422 weak_password → 500 unexpected_failure");
        yield return Case("from 5XX to 4XX", Weak with { Status = 500, Code = "unexpected_failure" }, Weak, "ClassMoved: 500 unexpected_failure → 422 weak_password");
        yield return Case("from success to refusal", Done, Weak, "ClassMoved: 200 → 422 weak_password");
        yield return Case("from refusal to success", Weak, Done, "ClassMoved: 422 weak_password → 200");
        yield return Case("from 4XX to a redirect with an error", Weak, LedAstray, "ClassMoved: 422 weak_password → 303 bad_oauth_state");
        yield return Case("from a redirect to a redirect with an error", Led, LedAstray, "ClassMoved: 303 → 303 bad_oauth_state");
        yield return Case("from an answer to none", Done, Closed, "ClassMoved: 200 → no answer");
        yield return Case("from an error to no answer", Weak, Closed, "ClassMoved: 422 weak_password → no answer");
        yield return Case("from no answer to a server error", Closed, Weak with { Status = 500, Code = "unexpected_failure" }, "ClassMoved: no answer → 500 unexpected_failure");
        yield return Case("no answer, as before", Closed, Closed);
        yield return Case("another status of success", Done, Done with { Status = 201 }, "StatusMoved: 200 → 201");
        yield return Case("an error's further members", Weak, Weak with { Shape = null }, "ErrorBodyChanged: {@code:string,@message:string,weak_password:{reasons:[string]}} → code and message");
        yield return Case("an error's first further member", Weak with { Shape = null }, Weak, "ErrorBodyChanged: code and message → {@code:string,@message:string,weak_password:{reasons:[string]}}");
        yield return Case("an OAuth error gone", OAuth, OAuth with { OAuthError = null }, "CodeGone: 400 (error invalid_grant) → 400 without a code");
        yield return Case("a code in place of an OAuth error", OAuth, OAuth with { OAuthError = null, Code = "invalid_credentials" }, "CodeRenamed: 400 (error invalid_grant) → 400 invalid_credentials");
        yield return Case("an OAuth error beside a code", Weak, Weak with { OAuthError = "invalid_grant" }, "CodeAdded: 422 weak_password → 422 weak_password (error invalid_grant)");
        yield return Case("an OAuth error renamed beside a code", Weak with { OAuthError = "a" }, Weak with { OAuthError = "b" }, "CodeAdded: 422 weak_password (error a) → 422 weak_password (error b)");
        yield return Case("an OAuth error renamed", OAuth, OAuth with { OAuthError = "invalid_client" }, "CodeRenamed: 400 (error invalid_grant) → 400 (error invalid_client)");
        yield return Case("a code beside an OAuth error", OAuth, OAuth with { Code = "invalid_credentials" }, "CodeAdded: 400 (error invalid_grant) → 400 invalid_credentials (error invalid_grant)");
        yield return Case("a member gone", Done, Done with { Shape = "{roles:[string],user:{email:string,phone:null}}" }, "MemberLost: id: string → none");
        yield return Case("a nested member gone", Done, Done with { Shape = "{id:string,roles:[string],user:{phone:null}}" }, "MemberLost: user.email: string → none");
        yield return Case("a member of another type", Done, Done with { Shape = "{id:number,roles:[string],user:{email:string,phone:null}}" }, "TypeChanged: id: string → number");
        yield return Case("items of another type", Done, Done with { Shape = "{id:string,roles:[number],user:{email:string,phone:null}}" }, "TypeChanged: roles[]: string → number");
        yield return Case("a member that may be null now", Done, Done with { Shape = "{id:string,roles:[string],user:{email:null,phone:null}}" }, "TypeChanged: user.email: string → null");
        yield return Case("a member that was null", Done, Done with { Shape = "{id:string,roles:[string],user:{email:string,phone:string}}" });
        yield return Case("a list that is empty now", Done, Done with { Shape = "{id:string,roles:[],user:{email:string,phone:null}}" });
        yield return Case("a nested list that is empty now", Done with { Shape = "{user:{roles:[string]}}" }, Done with { Shape = "{user:{roles:[]}}" });
        yield return Case("a list that is text now", Done, Done with { Shape = "{id:string,roles:string,user:{email:string,phone:null}}" }, "TypeChanged: roles: array → string");
        yield return Case("an object that is a list now", Done, Done with { Shape = "{id:string,roles:[string],user:[string]}" }, "TypeChanged: user: object → array");
        yield return Case("one of several types", Done with { Shape = "{id:number|string}" }, Done with { Shape = "{id:boolean}" }, "TypeChanged: id: number or string → boolean");
        yield return Case("one of the same types", Done with { Shape = "{id:number|string}" }, Done with { Shape = "{id:number}" });
        yield return Case("a new nested member", Done, Done with { Shape = "{id:string,roles:[string],user:{email:string,new:number,phone:null}}" }, "MemberAdded: none → user.new: number");
        yield return Case("a new member", Done, Done with { Shape = "{id:string,new:boolean,roles:[string],user:{email:string,phone:null}}" }, "MemberAdded: none → new: boolean");
        yield return Case("a member that was sometimes missing", Done with { Shape = "{id?:string,a:string}" }, Done with { Shape = "{a:string}" });
        yield return Case("no body any more", Done, Done with { Shape = "" }, "TypeChanged: the body: object → no body");
        yield return Case("a page in place of JSON", Done, Done with { Shape = "text/html" }, "TypeChanged: the body: object → text/html");
        yield return Case("a member that no item of a list happens to have", Done with { Shape = "[{a:string,b:{c:string}}]" }, Done with { Shape = "[{b:{}}]" }, "ItemMemberLost: [].a: string → none", "ItemMemberLost: [].b.c: string → none");
        yield return Case("a member of what the condition made itself", Done with { Shape = "{user:{roles:[{a:string}]}}" }, Done with { Shape = "{user:{roles:[{}]}}" }, "MemberLost: user.roles[].a: string → none");
        yield return Case("a redirect's parameter gone", Led, Led with { Shape = "redirect{code:string}" }, "MemberLost: access_token: string → none", "MemberAdded: none → code: string");
    }

    [TestCaseSource(nameof(Told))]
    public void Tells(object before, object after, string[] changes) =>
        Assert.That(Changes.Of((Behaviour)before, (Behaviour)after, Supabase.Contract).Select(change => $"{change.Kind}: {change.From} → {change.To}"), Is.EqualTo(changes));

    [Test]
    public void Of_several_answers_that_were_seen_the_nearest_counts()
    {
        var changes = Changes.Of([Done, Weak, Weak with { Status = 400 }], Weak with { Code = "password_weak" }, Supabase.Contract);
        Assert.That(changes.Single().Kind, Is.EqualTo(ChangeKind.CodeRenamed));
        Assert.That(Changes.Of([Done, Weak], Weak, Supabase.Contract), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Listed()
    {
        yield return Case("what users may have and what is their own comes and goes with them", Users("deleted_at:string,user_metadata:{a:string}"), Users("banned_until:string,user_metadata:{b:string}"));
        yield return Case("what is a user's own has any type", Users("user_metadata:{a:string}"), Users("user_metadata:{a:number}"));
        yield return Case("what every user has is missed", Users("role:string"), Users("phone:string"), "MemberLost: users[].role: string → none", "MemberAdded: none → users[].phone: string");
        yield return Case("what the contract does not know is told", Users("rank:string"), Users("title:string"), "MemberAdded: none → users[].title: string", "ItemMemberLost: users[].rank: string → none");
        yield return Case("what the contract knows keeps its type", Users("created_at:string"), Users("created_at:number"), "TypeChanged: users[].created_at: string → number");
        yield return Case("beside the list nothing depends on its items", Users("id:string"), Users("id:string") with { Shape = "{aud:string,pagination:{has_more:boolean},users:[{id:string}]}" }, "MemberAdded: none → pagination: object");
    }

    [TestCaseSource(nameof(Listed))]
    public void Tells_the_release_from_the_data_in_a_list(object before, object after, string[] changes) =>
        Assert.That(
            Changes.Of((Behaviour)before, (Behaviour)after, Supabase.Contract, "GET /admin/users").Select(change => $"{change.Kind}: {change.From} → {change.To}"),
            Is.EqualTo(changes));

    private static Behaviour Users(string members) => new("success", 200, null, null, $"{{aud:string,users:[{{{members}}}]}}");

    private static TestCaseData Case(string name, Behaviour before, Behaviour after, params string[] changes) => new TestCaseData(before, after, changes).SetArgDisplayNames(name);
}
