using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using Conformance.Engine.Generation.Schemas;
using Json.Schema;
using NUnit.Framework;

namespace Conformance.SelfTests.Generation;

internal sealed class BodyTests
{
    private static readonly IReadOnlyList<Contract> Contracts = [.. TheContract.Names.Select(TheContract.Load)];
    private static readonly IReadOnlyList<DerivedCase> Cases = [.. Contracts.SelectMany(Derivation.Of)];

    private static readonly EvaluationOptions Formats = new() { RequireFormatValidation = true };

    private static IEnumerable<TestCaseData> JsonOperations() =>
        Contracts.SelectMany(contract => contract.Operations.Where(operation => operation.ReadsJson())
            .Select(operation => new TestCaseData(operation).SetArgDisplayNames(contract.Name, operation.Id)));

    [TestCaseSource(nameof(JsonOperations))]
    public void A_right_body_fits_its_schema_with_every_member_in_turn(Operation operation)
    {
        var schema = Built(operation);
        foreach (var name in Members.Of(operation.BodySchema()).Select(member => member.Key).Prepend(null))
        {
            var body = RightRequest.Body(operation, Any(1, operation.Id), name is null ? [] : [name]);
            Assert.That(name is null || body.ContainsKey(name), Is.True, $"{name} is not there: {body}");
            Assert.That(schema.Evaluate(JsonSerializer.SerializeToElement(body), Formats).IsValid, Is.True, $"{name}: {body}");
        }
    }

    [TestCaseSource(nameof(JsonOperations))]
    public void A_body_that_must_be_refused_is_wrong_by_its_schema(Operation operation)
    {
        var schema = Built(operation);
        foreach (var strict in Cases.Where(each => each.Operation == operation && !each.Expected.MaySucceed && each.Credential == Credential.Right && each is { Path.Count: 0, Form: null, Target: null } && !each.Id.Contains("/query/", StringComparison.Ordinal) && !each.Id.Contains("/off/", StringComparison.Ordinal)))
        {
            if (Parse(strict.Body(Any(1, strict.Id))) is { } body)
                Assert.That(!schema.Evaluate(JsonSerializer.SerializeToElement(body), Formats).IsValid, Is.True, $"{strict.Id}: {body}");
        }
    }

    [Test]
    public void The_same_seed_makes_the_same_bytes() =>
        Assert.That(Cases.Where(each => !Bytes(each, 7).SequenceEqual(Bytes(each, 7))).Select(each => each.Id), Is.Empty);

    [Test]
    public void What_no_two_things_may_share_ends_in_the_mark_of_case_and_run()
    {
        var operations = Contracts.SelectMany(contract => contract.Operations).Where(operation => operation.ReadsJson());
        var members = operations.SelectMany(operation => Members.Of(operation.BodySchema()).Where(member => member.Value.IsUnique).Select(member => (operation, member.Key))).ToList();
        Assert.That(members, Is.Not.Empty);
        foreach (var (operation, name) in members)
        {
            Assert.That(RightRequest.Body(operation, Any(1, operation.Id), name)[name]!.ToString(), Does.EndWith(".case1.run1"));
            var odd = Cases.Where(each => each.Operation == operation && (each.Id.Contains($"/text/{name}.", StringComparison.Ordinal) || each.Id.Contains($"/length/{name}.", StringComparison.Ordinal))).ToList();
            Assert.That(odd, Is.Not.Empty);
            Assert.That(odd.Select(each => Encoding.UTF8.GetString(Bytes(each, 1))), Has.All.Contains(".case1.run1\""));
        }
    }

    [Test]
    public void Another_seed_makes_other_bytes()
    {
        var bodies = Cases.Where(each => Bytes(each, 7).Length > 40 && each.Expected.Categories.Count > 0).ToList();
        var different = bodies.Count(each => !Bytes(each, 7).SequenceEqual(Bytes(each, 8)));
        Assert.That(different, Is.GreaterThan(bodies.Count / 2));
    }

    [Test]
    public void Half_a_surrogate_pair_and_bad_bytes_arrive_as_they_are()
    {
        Assert.That(Text("/text/", ".lone-surrogate"), Does.Contain(@"\ud800"));
        Assert.That(Text("/text/", ".nul"), Does.Contain(@"\u0000"));
        var bad = Cases.First(each => each.Id.EndsWith("/invalid-utf-8", StringComparison.Ordinal) && each.Id.Contains("/body/", StringComparison.Ordinal));
        Assert.That(() => new UTF8Encoding(false, true).GetString(Bytes(bad, 1)), Throws.InstanceOf<DecoderFallbackException>());
    }

    /// <summary>Draft 2020-12, since that one lets our own keywords be.</summary>
    private static JsonSchema Built(Operation operation) =>
        JsonSchema.FromText(operation.Body!.Schema.GetRawText(), new BuildOptions { SchemaRegistry = new SchemaRegistry(), Dialect = Dialect.Draft202012 });

    private static string Text(string part, string end) =>
        Encoding.UTF8.GetString(Bytes(Cases.First(each => each.Id.Contains(part, StringComparison.Ordinal) && each.Id.EndsWith(end, StringComparison.Ordinal)), 1));

    private static byte[] Bytes(DerivedCase each, int seed) => each.Body(Any(seed, each.Id)).Bytes ?? [];

    private static Any Any(int seed, string id) => new(Hash.Stable($"{seed}/{id}"), "run1", "case1");

    private static JsonNode? Parse(Payload payload)
    {
        try
        {
            return payload.Bytes is null ? null : JsonNode.Parse(payload.Bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
