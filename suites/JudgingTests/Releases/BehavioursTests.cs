using Conformance.Engine.Contracts;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;
using Conformance.JudgingTests.Contracts;
using Conformance.JudgingTests.Rules;
using Conformance.JudgingTests.Verdicts;
using NUnit.Framework;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Releases;

/// <summary>What of an answer can be held against another release.</summary>
public sealed class BehavioursTests
{
    private static Answering Otp => To("POST", "/otp").Expecting(Category.BadInput);

    private static IEnumerable<TestCaseData> Answers =>
    [
        Row("an error in the encoding of its version", Otp.Refused(400, "bad_json"), new Behaviour("bad-input", 400, "bad_json", null, null)),
        Row("an error in the encoding of the other version", Otp.Dated().Refused(400, "bad_json"), new Behaviour("bad-input", 400, "bad_json", null, null)),
        Row("an error with a member more", Otp.With(400, """{"code":400,"error_code":"bad_json","msg":"m","hint":"h"}"""), new Behaviour("bad-input", 400, "bad_json", null, "{@code:string,@message:string,hint:string}")),
        Row("an error without a message", Otp.With(400, """{"code":400,"error_code":"bad_json"}"""), new Behaviour("bad-input", 400, "bad_json", null, "{@code:string}")),
        Row("an error without a code", Otp.With(400, """{"msg":"m"}"""), new Behaviour("uncatalogued", 400, null, null, "{@message:string}")),
        Row("an error whose message is no text", Otp.With(400, """{"error_code":"bad_json","msg":{}}"""), new Behaviour("bad-input", 400, "bad_json", null, "{@code:string,msg:{}}")),
        Row("an error whose code is no text", Otp.With(400, """{"error_code":7,"msg":"m"}"""), new Behaviour("uncatalogued", 400, null, null, "{@message:string,error_code:number}")),
        Row("an error whose status is text", Otp.With(400, """{"code":"400","error_code":"bad_json","msg":"m"}"""), new Behaviour("bad-input", 400, "bad_json", null, "{@code:string,@message:string,code:string}")),
        Row("an error with other members in place of code and message", Otp.With(400, """{"a":1,"b":2}"""), new Behaviour("uncatalogued", 400, null, null, "{a:number,b:number}")),
        Row("an error that is no JSON", Otp.With(404, "404 page not found", "text/plain"), new Behaviour("uncatalogued", 404, null, null, "text/plain")),
        Row("a redirected error that nobody knows", To("GET", "/verify?type=signup&token=x").Expecting(Category.StateConflict).Redirected(303, "https://app.example/#error=a&error_code=odd"), new Behaviour("uncatalogued", 303, "odd", null, "redirect{error:string,error_code:string}")),
        Row("a success", Otp.With(200, """{"code":1,"msg":"m","error_code":"c"}"""), new Behaviour("success", 200, null, null, "{code:number,error_code:string,msg:string}")),
    ];

    [TestCaseSource(nameof(Answers))]
    public void Tells_of_a_probe(object told, object behaviour) =>
        Assert.That(Behaviours.Of(((Answering)told).Exchange()), Is.EqualTo(behaviour));

    [TestCaseSource(nameof(Answers))]
    public void Tells_the_same_of_a_case(object told, object behaviour)
    {
        var probe = ((Answering)told).Exchange();
        var result = Sightings.In(Played.Case($"a@{probe.Version.Id}") with { Status = probe.Response!.Status, Code = probe.Error?.Code, Exchanges = [Judging.Of((Answering)told)] });
        Assert.That(Behaviours.Of(result, Supabase.Contract), Is.EqualTo(behaviour));
    }

    [TestCase(422, "weak_password", "state-conflict")]
    [TestCase(422, "no_such_code", "uncatalogued")]
    [TestCase(200, null, "success")]
    [TestCase(399, null, "success")]
    [TestCase(400, null, "uncatalogued")]
    public void Where_a_result_keeps_no_category_status_and_code_tell_it(int status, string? code, string category) =>
        Assert.That(Behaviours.Of(Played.Case("a@initial") with { Status = status, Code = code, Seen = Sightings.None }, Supabase.Contract).Category, Is.EqualTo(category));

    [Test]
    public void Of_a_version_that_the_contract_does_not_have_the_form_stays_as_it_is()
    {
        var result = Played.Case("a@2999-01-01") with { Seen = Sightings.None with { Shape = "{error_code:string,msg:string}" } };
        Assert.That(Behaviours.Of(result, Supabase.Contract).Shape, Is.EqualTo("{error_code:string,msg:string}"));
    }

    [Test]
    public void Forms_that_are_objects_become_one_and_others_stay()
    {
        Behaviour Formed(string shape) => new("success", 200, null, null, shape);
        var merged = Behaviours.Merge([Formed("{a:string}"), Formed("[string]"), Formed("{a:string,b:number}"), Formed("[string]")]);
        Assert.That(merged.Select(each => each.Shape), Is.EqualTo(new[] { "[string]", "{a:string,b?:number}" }));
        Assert.That(Behaviours.Merge([Formed("{a:string}"), Formed("[string]")]).Select(each => each.Shape), Is.EqualTo(new[] { "{a:string}", "[string]" }));
    }

    [TestCase(500, "success", AnswerClass.ServerError)]
    [TestCase(499, "success", AnswerClass.ClientError)]
    [TestCase(400, "success", AnswerClass.ClientError)]
    [TestCase(399, "success", AnswerClass.Success)]
    [TestCase(303, "state-conflict", AnswerClass.RedirectedError)]
    public void A_status_has_its_class(int status, string category, AnswerClass expected) =>
        Assert.That(new Behaviour(category, status, null, null, null).Class, Is.EqualTo(expected));

    [TestCase(404, null, null, true)]
    [TestCase(405, null, null, true)]
    [TestCase(403, null, null, false)]
    [TestCase(404, "user_not_found", null, false)]
    [TestCase(404, null, "invalid_request", false)]
    public void A_routers_answer_has_neither_code_nor_error(int status, string? code, string? error, bool expected) =>
        Assert.That(new Behaviour("uncatalogued", status, code, error, null).IsRouters, Is.EqualTo(expected));

    private static TestCaseData Row(string sentence, Answering told, Behaviour behaviour) => new TestCaseData(told, behaviour).SetArgDisplayNames(sentence);
}
