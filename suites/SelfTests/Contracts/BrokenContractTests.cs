using Conformance.Engine.Contracts;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.House;
using NUnit.Framework;

namespace Conformance.SelfTests.Contracts;

/// <summary>Broken data gets one line that names the file and what is wrong.</summary>
public sealed class BrokenContractTests
{
    private string folder = "";

    [SetUp]
    public void Copy()
    {
        folder = Directory.CreateTempSubdirectory("contract-").FullName;
        var source = Path.Combine(Repository.Schemas, "supabase-auth");
        foreach (var file in Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "supabase-auth", Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [TestCase("contract.json", "\"initial\"", "\"2024-13-99\"", "means")]
    [TestCase("contract.json", "\"error.initial\"", "\"error.nowhere\"", "error.nowhere")]
    [TestCase("contract.json", "\"title\"", "\"name\"", "'title' is missing")]
    [TestCase("error-codes.json", "\"bad-input\"", "\"worse-input\"", "worse-input")]
    [TestCase("error-codes.json", "\"codes\": [", "\"codes\": 7, \"x\": [", "must be a list")]
    [TestCase("status-policy.json", "\"not-permitted\"", "\"not-allowed\"", "not-allowed")]
    [TestCase("clauses.json", "\"must\"", "\"perhaps\"", "perhaps")]
    [TestCase("openapi.json", "\"bodies/health.schema.json#\"", "\"bodies/nowhere.schema.json#\"", "nowhere")]
    [TestCase("openapi.json", "{", "", "not JSON")]
    [TestCase("bodies/health.schema.json", "{", "{ \"type\": 7, ", "health.schema.json")]
    public void A_mistake_in_a_file_is_told_in_one_line(string file, string old, string mistake, string expected)
    {
        var path = Path.Combine(folder, "supabase-auth", file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), "the data no longer holds what this test breaks");
        File.WriteAllText(path, text[..at] + mistake + text[(at + old.Length)..]);

        var exception = Assert.Throws<ContractException>(() => ContractFolder.Load(folder, "supabase-auth"))!;
        Assert.That(exception.Message, Does.Contain(expected).And.Contain(Path.GetFileName(file)).And.Not.Contain("\n"));
    }

    [Test]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(folder, "supabase-auth/clauses.json"));
        Assert.That(() => ContractFolder.Load(folder, "supabase-auth"), Throws.TypeOf<ContractException>().With.Message.Contains("clauses.json"));
    }

    [Test]
    public void An_unknown_contract_is_answered_with_the_known_ones() =>
        Assert.That(() => ContractFolder.Load(folder, "suparbase"), Throws.TypeOf<ContractException>().With.Message.Contains("known: supabase-auth"));
}
