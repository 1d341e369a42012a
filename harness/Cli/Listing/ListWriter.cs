using System.Text.Json;
using Conformance.Cli.Usage;
using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;

namespace Conformance.Cli.Listing;

/// <summary>Writes lists: a line each, or JSON.</summary>
internal static class ListWriter
{
    public static int Write(Surroundings surroundings, Contract contract, string? kind, IReadOnlyList<string> filter, bool json)
    {
        if (kind is not null && !Listings.Kinds.Contains(kind))
            throw StopException.Usage($"there is no list '{kind}'{Suggest.DidYouMean(kind, Listings.Kinds)}; lists: {string.Join(", ", Listings.Kinds)}");
        var lists = (kind is null ? Listings.Kinds : [kind]).ToDictionary(each => each, each => IdFilter.Apply(Listings.Of(contract, each), filter, entry => entry.Id));
        if (filter.Count > 0 && lists.Values.All(list => list.Count == 0))
            throw StopException.NothingTested($"nothing fits --filter {string.Join(", ", filter.Select(pattern => $"'{pattern}'"))}");

        if (json)
            surroundings.Out.WriteLine(JsonSerializer.Serialize(new { Contract = contract.Name, Lists = lists }, OutputJson.Page));
        else if (kind is null)
            Overview(surroundings.Out, contract, lists);
        else
            Lines(surroundings.Out, lists[kind]);
        return ExitCode.Kept;
    }

    private static void Overview(TextWriter output, Contract contract, IReadOnlyDictionary<string, IReadOnlyList<Listed>> lists)
    {
        output.WriteLine($"{contract.Name}: {contract.Title}");
        foreach (var (kind, list) in lists)
            output.WriteLine($"  {list.Count,6:N0} {kind,-12} conformance list {kind}");
    }

    private static void Lines(TextWriter output, IReadOnlyList<Listed> list)
    {
        if (list.Count == 0)
            output.WriteLine("none: the contract has no such thing");
        var width = Math.Min(60, list.Select(entry => entry.Id.Length).DefaultIfEmpty().Max());
        foreach (var entry in list)
            output.WriteLine($"{entry.Id.PadRight(width)}  {Words.Line(entry.Sentence)}");
    }
}
