using System.Text.RegularExpressions;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.House;

namespace Conformance.SelfTests.FourthContract;

/// <summary>The files that the page on adding a contract shows: a path in a line of its own, and the whole file in the block behind it.</summary>
internal static partial class AddingAContractPage
{
    private static string File => Path.Combine(Repository.Schemas, "adding-a-contract.md");

    public static IReadOnlyDictionary<string, string> Files() =>
        Shown().Matches(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n")).ToDictionary(match => match.Groups["path"].Value, match => match.Groups["text"].Value);

    /// <summary>Writes those below a folder of the repository to another folder.</summary>
    public static void Write(string below, string folder)
    {
        foreach (var (path, text) in Files().Where(file => file.Key.StartsWith(below, StringComparison.Ordinal)))
        {
            var target = Path.Combine(folder, path[below.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.WriteAllText(target, text);
        }
    }

    [GeneratedRegex(@"^`(?<path>(?:schemas|suites)/[^`]+)`\n```(?:json|csharp)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Shown();
}
