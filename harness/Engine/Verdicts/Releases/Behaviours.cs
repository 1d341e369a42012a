using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Driving.Shapes;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>Reads out of an answer what of it can be held against another release.</summary>
public static class Behaviours
{
    /// <summary>Of a case whose probe was answered.</summary>
    public static Behaviour Of(CaseResult result, Contract contract) =>
        Make(result.ApiVersion, result.Status ?? Behaviour.NoStatus, result.Code, result.Seen, contract);

    /// <summary>Of a probe that was answered.</summary>
    public static Behaviour Of(Exchange probe) =>
        Make(probe.Version.Id, probe.Response?.Status ?? Behaviour.NoStatus, probe.Error?.Code, Sightings.Of(probe), probe.Contract);

    /// <summary>Of the same answer with several forms one: of objects the members of all, of anything else all as they are; headers only where all have them.</summary>
    internal static IEnumerable<Behaviour> Merge(IEnumerable<Behaviour> sameButForForm)
    {
        var seen = sameButForForm.ToList();
        var headers = HeaderNames.Common(seen.Select(answer => answer.Headers));
        var all = seen.DistinctBy(answer => answer.Shape).Select(answer => answer with { Headers = headers }).ToList();
        var objects = all.Where(answer => answer.Shape is ['{', ..]).ToList();
        return objects.Count < 2
            ? all
            : all.Except(objects).Append(objects[0] with { Shape = objects.Select(answer => ResponseShape.Read(answer.Shape)).Aggregate((one, other) => one.With(other)).ToString() });
    }

    private static Behaviour Make(string version, int status, string? code, Sightings seen, Contract contract)
    {
        if (status == Behaviour.NoStatus)
            return new Behaviour(Behaviour.Unanswered, status, null, null, null);
        var category = seen.Category ?? (code is null ? null : contract.Codes.GetValueOrDefault(code)?.Category.Id()) ?? (status < 400 ? Behaviour.Success : Behaviour.Uncatalogued);
        var behaviour = new Behaviour(category, status, code, seen.OAuthError, seen.Shape) { Headers = seen.Headers };
        return behaviour.Class == AnswerClass.Success ? behaviour : behaviour with { Shape = Beyond(seen.Shape, Encoding(version, contract)) };
    }

    private static ErrorEncoding? Encoding(string version, Contract contract) => contract.Versions.FirstOrDefault(known => known.Id == version)?.Errors;

    /// <summary>
    /// What an error body has beyond its API version's encoding, in the same words for every version, with <c>@</c> before the members
    /// of the encoding; null where it has nothing else and misses nothing.
    /// </summary>
    private static string? Beyond(string? text, ErrorEncoding? encoding)
    {
        if (encoding is null || text is null || ShapeText.Parse(text) is not { Members: { } members })
            return text;
        var named = new Dictionary<string, ShapeMember>(StringComparer.Ordinal);
        foreach (var (name, member) in members)
        {
            var type = member.Shape.ToString();
            if (name == encoding.Code && type == "string")
                named["@code"] = member;
            else if (name == encoding.Message && type == "string")
                named["@message"] = member;
            else if (name != encoding.Status || type != "number")
                named[name] = member;
        }

        return named.Count == 2 && named.ContainsKey("@code") && named.ContainsKey("@message") ? null : new Shape(Shape.Nothing.Scalars, named, null).ToString();
    }
}
