using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Rules;
using Conformance.JudgingTests.Contracts;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.House;
using NUnit.Framework;

namespace Conformance.SelfTests.Contracts;

public sealed class ContractDataTests
{
    [Test]
    public void The_contract_loads_with_all_operations_and_codes()
    {
        var contract = Supabase.Contract;
        Assert.Multiple(() =>
        {
            Assert.That(contract.Operations, Has.Count.EqualTo(83));
            Assert.That(contract.Codes, Has.Count.EqualTo(111));
            Assert.That(contract.Versions.Select(version => version.Id), Is.EqualTo(new[] { "initial", "2024-01-01" }));
        });
    }

    [Test]
    public void Every_clause_has_a_rule_and_every_rule_a_clause()
    {
        var clauses = Loaded.Names.SelectMany(name => Loaded.Contract(name).Clauses.Keys).Distinct().ToList();
        var rules = RuleRegistry.All.Select(rule => rule.Clause).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(clauses.Except(rules), Is.Empty, "clauses without a rule");
            Assert.That(rules.Except(clauses), Is.Empty, "rules without a clause");
            Assert.That(rules, Is.Unique, "a clause is one rule's");
        });
    }

    [Test]
    public void Every_code_that_an_operation_may_answer_is_in_the_catalogue()
    {
        var strangers = Supabase.Contract.Operations.SelectMany(operation => operation.ErrorRows).Select(row => row.Code).Where(code => !Supabase.Contract.Codes.ContainsKey(code));
        Assert.That(strangers, Is.Empty);
    }

    [Test]
    public void A_public_reader_finds_no_error_in_the_OpenAPI_document()
    {
        var file = Path.Combine(Repository.Schemas, "supabase-auth/openapi.json");
        var result = Microsoft.OpenApi.OpenApiDocument.Parse(File.ReadAllText(file), "json");
        Assert.That(result.Diagnostic!.Errors, Is.Empty);
    }

    [TestCase("", "initial")]
    [TestCase(null, "initial")]
    [TestCase("2023-12-31", "initial")]
    [TestCase("2024-1-1", "initial")]
    [TestCase("2024-01-01T00:00:00Z", "initial")]
    [TestCase("2024-01-01", "2024-01-01")]
    [TestCase(" 2024-01-01 ", "2024-01-01")]
    [TestCase("9999-12-31", "2024-01-01")]
    public void The_version_header_resolves(string? value, string version) =>
        Assert.That(Supabase.Contract.Resolve(value).Id, Is.EqualTo(version));

    [Test]
    public void Every_version_form_means_what_the_header_resolves_to()
    {
        foreach (var form in Supabase.Contract.VersionForms)
            Assert.That(Supabase.Contract.Resolve(form.Values.Count == 0 ? null : form.Values[0]).Id, Is.EqualTo(form.Means), form.Name);
    }

    [Test]
    public void Request_schemas_can_be_built()
    {
        var body = JsonDocument.Parse("{}").RootElement;
        foreach (var operation in Supabase.Contract.Operations.Where(operation => operation.Body is { IsJson: true }))
            Assert.DoesNotThrow(() => Supabase.Contract.Schemas.CheckInline(operation.Body!.Schema, body), operation.Id);
    }
}
