using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>What a contract's schemas say of one place of a body: references, <c>allOf</c> and alternatives are followed, and what an alternative requires is not sure.</summary>
public sealed class BodyForm
{
    /// <summary>Schemas may refer to themselves.</summary>
    private const int Deepest = 16;

    private static readonly string[] Alternatives = ["anyOf", "oneOf"];
    private static readonly string[] Branches = ["then", "else"];

    private readonly BodySchemas schemas;
    private readonly List<Part> parts = [];

    private BodyForm(BodySchemas schemas, IEnumerable<Part> roots)
    {
        this.schemas = schemas;
        foreach (var root in roots)
            Unfold(root, 0);
    }

    /// <summary>Whether the schemas leave open what stands there.</summary>
    public bool IsFree => parts.Count == 0;

    /// <summary>What stands in an array.</summary>
    public BodyForm Items => new(schemas, parts.Select(part => part.At("items")).OfType<Part>());

    /// <param name="schemas">Where the names are looked up.</param>
    /// <param name="names">Of schemas, one of which fits the body.</param>
    internal static BodyForm Of(BodySchemas schemas, IReadOnlyList<string> names) =>
        new(schemas, names.Select(name => new Part(name, schemas.Document(name), names.Count == 1)));

    /// <summary>What stands in a member.</summary>
    public BodyForm Member(string name)
    {
        var listed = parts.Select(part => part.At("properties")?.At(name)).OfType<Part>().ToList();
        return new BodyForm(schemas, listed.Count > 0 ? listed : parts.Select(part => part.At("additionalProperties")).OfType<Part>());
    }

    public MemberPromise Promise(string name)
    {
        if (parts.Exists(part => part.IsSure && part.Requires(name)))
            return MemberPromise.Required;
        var listing = parts.Where(part => part.At("properties") is not null).ToList();
        return listing.Count == 0 || listing.Exists(part => part.At("properties")?.At(name) is not null) || parts.Exists(part => part.At("additionalProperties") is not null)
            ? MemberPromise.Optional
            : MemberPromise.Undeclared;
    }

    private void Unfold(Part part, int depth)
    {
        if (depth > Deepest || part.Node.ValueKind != JsonValueKind.Object || !part.Node.EnumerateObject().Any())
            return;
        parts.Add(part);
        if (part.Node.TryGetProperty("$ref", out var reference) && reference.GetString() is { } target)
            Unfold(Referred(part, target), depth + 1);
        foreach (var other in part.List("allOf").Concat(Alternatives.SelectMany(part.List).Concat(Branches.Select(part.At).OfType<Part>()).Select(each => each with { IsSure = false })))
            Unfold(other, depth + 1);
    }

    private Part Referred(Part from, string target)
    {
        var document = target.StartsWith('#') ? from.Document : BodySchemas.NameOf(new Uri(target, UriKind.RelativeOrAbsolute));
        var node = schemas.Document(document);
        foreach (var step in target.Split('#').ElementAtOrDefault(1)?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [])
            node = node.ValueKind == JsonValueKind.Object && node.TryGetProperty(step, out var next) ? next : default;
        return new Part(document, node, from.IsSure);
    }

    private sealed record Part(string Document, JsonElement Node, bool IsSure)
    {
        /// <summary>A schema below; null where there is none, or only a yes or no.</summary>
        public Part? At(string keyword) =>
            Node.ValueKind == JsonValueKind.Object && Node.TryGetProperty(keyword, out var value) && value.ValueKind == JsonValueKind.Object ? this with { Node = value } : null;

        public IEnumerable<Part> List(string keyword) =>
            Node.TryGetProperty(keyword, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(each => this with { Node = each }) : [];

        public bool Requires(string name) =>
            Node.TryGetProperty("required", out var names) && names.ValueKind == JsonValueKind.Array && names.EnumerateArray().Any(each => each.GetString() == name);
    }
}
