using System.Text.Json;
using Conformance.Cli;
using Conformance.Cli.Profiles;
using Conformance.Engine.Contracts;
using Conformance.Engine.Runs;
using Conformance.JudgingTests.House;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.House;
using NUnit.Framework;
using Catalogue = Conformance.Scenarios.Running.Catalogue;

namespace Conformance.SelfTests.Starting;

public sealed class ProfileTests
{
    private static IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(Repository.Root, "fixtures/profiles"), "*.json");

    [TestCaseSource(nameof(Files))]
    public void Every_profile_fits_its_schema_and_bears_its_files_name(string file) => Assert.Multiple(() =>
    {
        Assert.That(BodySchemas.Load(SchemasFolder.Path).Check("profile", JsonDocument.Parse(File.ReadAllText(file)).RootElement).Select(misfit => misfit.ToString()), Is.Empty);
        Assert.That(ProfileFile.Read(file).Name, Is.EqualTo(Path.GetFileNameWithoutExtension(file)));
    });

    [TestCaseSource(nameof(Files))]
    public void Capabilities_that_a_profile_declares_are_known(string file)
    {
        var profile = ProfileFile.Read(file);
        var contract = ContractFolder.Load(SchemasFolder.Path, profile.Contract!);
        var known = CaseList.Filter(Catalogue.Cases(contract), []).SelectMany(each => each.Scenario.Needs).Select(need => need.TrimStart('!')).ToHashSet();
        Assert.That(profile.Configurations.SelectMany(config => config.Capabilities.Keys.Concat(config.For.Select(need => need.TrimStart('!')))), Is.SubsetOf(known));
    }

    [TestCase("[]", "line 1: ")]
    [TestCase("{\n\"name\": \"x\", \"configuratoins\": [] }", "line 2: ")]
    [TestCase("""{ "name": "x", "configurations": [] }""", "'configurations' must have at least one")]
    [TestCase("""{ "name": "x", "configurations": [ { "name": "a" }, { "name": "a" } ] }""", "two configurations are named 'a'")]
    [TestCase("""{ "name": "x", "configurations": [ { "name": "a", "since": "soon" } ] }""", "'soon' is no release")]
    public void A_mistake_is_one_line(string text, string says)
    {
        using var scratch = new Scratch();
        Assert.That(() => ProfileFile.Read(scratch.File("p.json", text)), Throws.TypeOf<StopException>().With.Message.Contains("p.json: ").And.Message.Contains(says));
    }
}
