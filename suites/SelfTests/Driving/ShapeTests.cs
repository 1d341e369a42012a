using System.Text.Json;
using Conformance.Engine.Driving.Shapes;
using NUnit.Framework;

namespace Conformance.SelfTests.Driving;

public sealed class ShapeTests
{
    [TestCase("""{"b":1,"a":"x"}""", "{a:string,b:number}")]
    [TestCase("""{"a":{"c":true},"d":null}""", "{a:{c:boolean},d:null}")]
    [TestCase("[]", "[]")]
    [TestCase("""[1,"x"]""", "[number|string]")]
    [TestCase("""["x",2,3]""", "[number|string]")]
    [TestCase("""[{"a":1},{"a":"x","b":[]},{"a":1}]""", "[{a:number|string,b?:[]}]")]
    [TestCase("""[[],[1]]""", "[[number]]")]
    [TestCase("""{"a b":1,"":2,"x\"":3}""", "{\"\":number,\"a b\":number,\"x\\u0022\":number}")]
    [TestCase("{}", "{}")]
    [TestCase("7", "number")]
    public void Says_names_and_types_without_order_and_values(string json, string shape)
    {
        var written = Shape.Of(JsonDocument.Parse(json).RootElement).ToString();
        Assert.That(written, Is.EqualTo(shape));
        Assert.That(ShapeText.Parse(written)!.ToString(), Is.EqualTo(shape));
    }

    [TestCase("{a:string", "{a}", "{a:}", "[string", "a|", "{a:string,a:string}", "string}", "{\"a:string}", "\"\\")]
    public void What_is_no_shape_is_none(params string[] texts)
    {
        foreach (var text in texts)
            Assert.That(ShapeText.Parse(text), Is.Null, text);
    }

    [Test]
    public void A_text_nested_without_end_is_no_shape() => Assert.That(ShapeText.Parse(new string('[', 100_000)), Is.Null);

    [TestCase("{a:string}", "{b:number}", "{a?:string,b?:number}")]
    [TestCase("{a:string}", "{a:null}", "{a:null|string}")]
    [TestCase("[]", "[{a:string}]", "[{a:string}]")]
    [TestCase("string", "{a:string}", "string|{a:string}")]
    [TestCase("{a?:string}", "{a:string}", "{a?:string}")]
    public void Two_that_were_seen_are_one(string one, string other, string both)
    {
        Assert.That(ShapeText.Parse(one)!.With(ShapeText.Parse(other)!).ToString(), Is.EqualTo(both));
        Assert.That(ShapeText.Parse(other)!.With(ShapeText.Parse(one)!).ToString(), Is.EqualTo(both));
    }
}
