using System.Text.RegularExpressions;
using System.Xml.Linq;
using Conformance.JudgingTests.House;
using NUnit.Framework;

namespace Conformance.SelfTests.House;

/// <summary>Data goes one way through the engine, and the folders are named after it: none uses one to its right.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Order = ["Contracts", "Generation", "Targets", "Driving", "Rules", "Verdicts", "Reporting", "Runs"];

    [Test]
    public void The_engine_has_the_folders_of_the_order_and_no_others()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "harness/Engine")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj"));
        Assert.That(folders, Is.EquivalentTo(Order));
    }

    [TestCaseSource(nameof(Order))]
    public void A_folder_uses_only_those_to_its_left(string folder)
    {
        var mine = Array.IndexOf(Order, folder);
        var wrong = Repository.Sources($"harness/Engine/{folder}")
            .SelectMany(file => Uses().Matches(File.ReadAllText(file)).Select(match => (file, uses: match.Groups[1].Value)))
            .Where(use => Array.IndexOf(Order, use.uses) > mine)
            .Select(use => $"{Path.GetRelativePath(Repository.Root, use.file)} uses {use.uses}");
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Reference_servers_know_neither_the_harness_nor_the_schemas()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "fixtures/ReferenceServers/ReferenceServers.csproj"));
        Assert.That(project.Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value), Is.All.StartsWith("../Cryptography/"));
        var wrong = Repository.Sources("fixtures/ReferenceServers").Where(file => File.ReadAllText(file) is var text
            && (text.Contains("Conformance.Engine", StringComparison.Ordinal) || text.Contains("schemas/", StringComparison.Ordinal)));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Containers_know_nothing_of_the_project() => Assert.Multiple(() =>
    {
        Assert.That(XDocument.Load(Path.Combine(Repository.Root, "fixtures/Containers/Containers.csproj")).Descendants("ProjectReference"), Is.Empty);
        Assert.That(Repository.Sources("fixtures/Containers").Where(file => File.ReadAllText(file).Contains("Conformance.Engine", StringComparison.Ordinal)), Is.Empty);
    });

    [Test]
    public void The_engine_knows_no_contract_by_name()
    {
        var names = Directory.EnumerateDirectories(Repository.Schemas).Select(Path.GetFileName).Where(name => name != "outputs").ToList();
        var wrong = Repository.Sources("harness/Engine").Where(file => names.Any(name => File.ReadAllText(file).Contains($"\"{name}\"", StringComparison.OrdinalIgnoreCase)));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Versions_stand_in_one_file()
    {
        var wrong = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => XDocument.Load(file).Descendants("PackageReference").Any(reference => reference.Attribute("Version") is not null));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void No_file_is_longer_than_three_hundred_lines()
    {
        var wrong = new[] { "harness", "suites", "fixtures" }.SelectMany(Repository.Sources)
            .Select(file => (file, lines: File.ReadLines(file).Count()))
            .Where(each => each.lines > 300)
            .Select(each => $"{Path.GetRelativePath(Repository.Root, each.file)}: {each.lines}");
        Assert.That(wrong, Is.Empty);
    }

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?Conformance\.Engine\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
