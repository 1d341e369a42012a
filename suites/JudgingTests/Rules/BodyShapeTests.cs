using System.Text.Json;
using Conformance.Engine.Rules;
using NUnit.Framework;

namespace Conformance.JudgingTests.Rules;

/// <summary>Where two bodies differ in members or types.</summary>
public sealed class BodyShapeTests
{
    [TestCase("{}", "{}")]
    [TestCase("{}", "[]", "")]
    [TestCase("[1]", "[\"a\"]")]
    [TestCase("""{"a":1}""", """{"a":2}""")]
    [TestCase("""{"a":true}""", """{"a":false}""")]
    [TestCase("""{"a":true}""", """{"a":1}""", "/a")]
    [TestCase("""{"a":null}""", """{"a":1}""")]
    [TestCase("""{"a":{}}""", """{"a":null}""")]
    [TestCase("""{"a":null}""", """{"a":{"b":1}}""")]
    [TestCase("""{"a":1}""", """{}""", "/a")]
    [TestCase("""{}""", """{"a":null}""", "/a")]
    [TestCase("""{"a":1,"b":"x"}""", """{"b":2,"c":3}""", "/a", "/b", "/c")]
    [TestCase("""{"u":{"v":{"w":1}}}""", """{"u":{"v":{}}}""", "/u/v/w")]
    [TestCase("""{"a":1,"a":"x"}""", """{"a":"y"}""")]
    [TestCase("""{"created_at":1}""", """{}""")]
    [TestCase("""{"banned_until":"x"}""", """{"banned_until":7}""")]
    [TestCase("""{"new_email":"x"}""", """{}""")]
    [TestCase("""{"factors":[]}""", """{}""")]
    [TestCase("""{"my_factors":[]}""", """{}""", "/my_factors")]
    [TestCase("""{"renew_email":1}""", """{}""", "/renew_email")]
    [TestCase("""{"at":1}""", """{}""", "/at")]
    [TestCase("""{"user_metadata":{"a":1}}""", """{"user_metadata":{}}""")]
    [TestCase("""{"user_metadata":{}}""", """{"user_metadata":1}""", "/user_metadata")]
    [TestCase("""{"metadata":{"a":1}}""", """{"metadata":{}}""", "/metadata/a")]
    [TestCase("""{"1":{"2":{"3":{"4":{"5":{"6":1}}}}}}""", """{"1":{"2":{"3":{"4":{"5":{}}}}}}""", "/1/2/3/4/5/6")]
    [TestCase("""{"1":{"2":{"3":{"4":{"5":{"6":{"7":1}}}}}}}""", """{"1":{"2":{"3":{"4":{"5":{"6":{}}}}}}}""")]
    public void Tells_the_places(string one, string other, params string[] places) =>
        Assert.That(BodyShape.Differences(JsonDocument.Parse(one).RootElement, JsonDocument.Parse(other).RootElement), Is.EquivalentTo(places));
}
