using System.Text.Json;
using Conformance.Engine.Contracts.Agreements;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>A list has what was made for it, and no more what was taken away.</summary>
internal sealed class ListsHaveWhatThereIs : SuccessRule
{
    public override string Clause => "success.lists";

    public override bool IsOneMistake => false;

    public override bool AppliesTo(Exchange exchange) =>
        exchange.Earlier.Count > 0 && exchange.Succeeded() && Listing(exchange) is { } listing && Entries(exchange, listing) is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var listing = Listing(exchange)!;
        var entries = Entries(exchange, listing)!;
        var (there, gone) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var earlier in exchange.Earlier.Where(Story.Succeeded))
        {
            if (listing.Made.TryGetValue(earlier.Operation!.Id, out var pointer) && earlier.Owner() == exchange.Owner() && earlier.Body is { } made)
                there.UnionWith(made.Places(pointer).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!));
            // What a deletion with a body asks for may be less than that: some things are only marked as deleted.
            if (listing.Gone.TryGetValue(earlier.Operation.Id, out var variable) && earlier.Variable(variable) is { } taken && there.Remove(taken) && earlier.Request.Body is null)
                gone.Add(taken);
        }

        if (!there.IsSubsetOf(entries) && IsWhole(exchange, listing, entries.Count))
            yield return new Breach($"{exchange.Subject} lists not what was made before", "lacks");
        if (gone.Overlaps(entries))
            yield return new Breach($"{exchange.Subject} lists what was taken away before", "has");
    }

    private static Listing? Listing(Exchange exchange) => exchange.Contract.Agreements.Lists.GetValueOrDefault(exchange.Operation!.Id);

    /// <summary>Null where there is no list.</summary>
    private static HashSet<string>? Entries(Exchange exchange, Listing listing) =>
        exchange.Body is { } body && body.Places(listing.Entries).FirstOrDefault() is { ValueKind: JsonValueKind.Array } list
            ? list.Places("/*" + listing.Key).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : null;

    /// <summary>A full page, or one that was asked for in a way of its own, may leave out what another has.</summary>
    private static bool IsWhole(Exchange exchange, Listing listing, int entries) =>
        exchange.Request.Query.Length == 0 && (listing.PageSize is not { } most || entries < most);
}
