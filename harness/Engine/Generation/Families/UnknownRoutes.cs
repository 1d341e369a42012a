using Conformance.Engine.Contracts;

namespace Conformance.Engine.Generation.Families;

/// <summary>The path is none of the contract's. That it must be refused is plain; as what, the contract leaves open.</summary>
internal sealed class UnknownRoutes : Family
{
    private const string Stranger = "conformance-unknown";

    public override IEnumerable<DerivedCase> Cases(Contract contract)
    {
        var routes = new Routes(contract);
        if (routes.Methods("/" + Stranger).Count == 0)
        {
            yield return Unknown("root-get", "GET", "/" + Stranger);
            yield return Unknown("root-post", "POST", "/" + Stranger);
        }

        foreach (var segment in routes.FirstSegments)
        {
            var path = $"/{segment}/{Stranger}";
            // A variable may stand where the stranger is: then go deeper, until nothing fits.
            while (routes.Methods(path).Count > 0)
                path += "/" + Stranger;
            yield return Unknown(segment + "-get", "GET", path);
            yield return Unknown(segment + "-post", "POST", path);
        }
    }

    private static DerivedCase Unknown(string detail, string method, string path) => new()
    {
        Id = $"derived/routing/unknown/{detail}",
        Sentence = $"{method} {path}, a path that nobody promised",
        Expected = Expected.Refusal,
        Method = method,
        Target = path,
        Body = _ => method == "POST" ? Payload.Text("{}") : Payload.None,
    };
}
