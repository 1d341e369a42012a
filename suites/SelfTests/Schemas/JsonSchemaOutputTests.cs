using System.Text.Json;
using Json.Schema;
using NUnit.Framework;

namespace Conformance.SelfTests.Schemas;

/// <summary>Where a body breaks its schema is read from the serialized results.</summary>
internal sealed class JsonSchemaOutputTests
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://example.test/user",
          "properties": {
            "user": { "$ref": "#/$defs/user" },
            "a/b": { "items": { "type": "integer" } }
          },
          "$defs": { "user": { "properties": { "email": { "type": "string" } }, "required": ["id"] } }
        }
        """;

    [Test]
    public void A_list_says_where_in_the_body_and_where_in_the_schema()
    {
        var units = Output(OutputFormat.List, """{"user":{"email":7}}""").GetProperty("details").EnumerateArray().ToList();

        var email = units.Single(unit => unit.GetProperty("instanceLocation").GetString() == "/user/email" && unit.TryGetProperty("errors", out _));
        Assert.That(email.GetProperty("valid").GetBoolean(), Is.False);
        Assert.That(email.GetProperty("evaluationPath").GetString(), Is.EqualTo("/properties/user/$ref/properties/email"));
        Assert.That(email.GetProperty("schemaLocation").GetString(), Is.EqualTo("https://example.test/user#/$defs/user/properties/email"));
        Assert.That(email.GetProperty("errors").GetProperty("type").GetString(), Does.Contain("string"));

        var user = units.Single(unit => unit.GetProperty("instanceLocation").GetString() == "/user" && unit.TryGetProperty("errors", out _));
        Assert.That(user.GetProperty("errors").GetProperty("required").GetString(), Does.Contain("id"));
    }

    [Test]
    public void A_hierarchy_nests_the_same_locations()
    {
        var output = Output(OutputFormat.Hierarchical, """{"a/b":[1,"x"]}""");
        var broken = Leaves(output).Single(unit => unit.GetProperty("instanceLocation").GetString() == "/a~1b/1" && unit.TryGetProperty("errors", out _));
        // Not equal: JsonSchema.Net 8 escapes the name twice here, and writes the name of items twice; only how paths nest is used.
        Assert.That(broken.GetProperty("evaluationPath").GetString(), Does.StartWith("/properties/a~").And.Contains("/items"));
    }

    [TestCase(OutputFormat.Flag)]
    [TestCase(OutputFormat.List)]
    [TestCase(OutputFormat.Hierarchical)]
    public void A_body_that_fits_is_valid(OutputFormat format) =>
        Assert.That(Output(format, """{"user":{"id":1},"a/b":[]}""").GetProperty("valid").GetBoolean(), Is.True);

    [Test]
    public void Many_threads_may_use_one_schema()
    {
        var schema = Build();
        var bodies = new[] { """{"user":{"id":1,"email":"a"}}""", """{"user":{"email":7}}""" }.Select(body => JsonDocument.Parse(body).RootElement).ToArray();
        var wrong = 0;
        Parallel.For(0, 2_000, i =>
        {
            var result = schema.Evaluate(bodies[i % 2], new EvaluationOptions { OutputFormat = OutputFormat.List });
            if (result.IsValid != (i % 2 == 0)) Interlocked.Increment(ref wrong);
        });
        Assert.That(wrong, Is.Zero);
    }

    private static JsonElement Output(OutputFormat format, string body) =>
        JsonSerializer.SerializeToElement(Build().Evaluate(JsonDocument.Parse(body).RootElement, new EvaluationOptions { OutputFormat = format }));

    private static JsonSchema Build() => JsonSchema.FromText(Schema, new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    private static IEnumerable<JsonElement> Leaves(JsonElement unit) =>
        unit.TryGetProperty("details", out var details) ? details.EnumerateArray().SelectMany(Leaves).Append(unit) : [unit];
}
