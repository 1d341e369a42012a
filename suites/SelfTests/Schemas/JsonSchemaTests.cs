using Json.Schema;
using NUnit.Framework;

namespace Conformance.SelfTests.Schemas;

/// <summary>JsonSchema.Net decides as draft 2020-12 says, whatever supplies the packages it binds to.</summary>
internal sealed class JsonSchemaTests
{
    private static IEnumerable<TestCaseData> Cases => SchemaCase.All.Select(test => new TestCaseData(test).SetArgDisplayNames($"{test}"));

    [TestCaseSource(nameof(Cases))]
    public void Decides(SchemaCase test)
    {
        // A registry of its own: cases of one group give the same $id.
        var schema = JsonSchema.Build(test.Schema, new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        foreach (var output in new[] { OutputFormat.Flag, OutputFormat.List, OutputFormat.Hierarchical })
        {
            var result = schema.Evaluate(test.Data, new EvaluationOptions { OutputFormat = output, RequireFormatValidation = true });
            Assert.That(result.IsValid, Is.EqualTo(test.Valid), $"{output}");
        }
    }

    [Test]
    public void The_sample_is_large_enough() => Assert.That(SchemaCase.All, Has.Count.GreaterThanOrEqualTo(120));
}
