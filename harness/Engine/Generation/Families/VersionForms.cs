using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>
/// Every form of the version header on one failing request per area, since errors are all that it changes:
/// "A missing or invalid value assumes the initial API version".
/// </summary>
internal sealed class VersionForms : Family
{
    public override IEnumerable<DerivedCase> Cases(Contract contract)
    {
        if (contract.VersionHeader is null)
            yield break;
        foreach (var area in contract.Operations.Where(operation => operation.Errors == ErrorForm.Json).GroupBy(operation => operation.Area))
        {
            if (Failing(area) is not { } failing)
                continue;
            foreach (var form in contract.VersionForms)
            {
                yield return failing with
                {
                    Id = $"derived/{area.Key}/{failing.Operation!.Id}/version/{form.Name}",
                    Sentence = $"{failing.Sentence}; the version header is {Said(form)}",
                    Form = form,
                };
            }
        }
    }

    private static DerivedCase? Failing(IEnumerable<Operation> area)
    {
        var plainest = area.OrderBy(operation => operation.Capability is null ? 0 : 1).ThenBy(operation => operation.HasPathVariables ? 1 : 0).ToList();
        if (plainest.FirstOrDefault(operation => operation.Security is not null) is { } guarded)
            return Case(guarded, "no Authorization header", Expectation.Fail(Category.MissingOrInvalidCredentials), any => RightRequest.Payload(guarded, any)) with { Credential = Credential.Missing };
        return plainest.FirstOrDefault(operation => operation.ReadsJson() && operation.Body!.Required) is { } open
            ? Case(open, "the JSON body breaks off", Expected.Undecodable(open), _ => Payload.Text("{"))
            : null;
    }

    private static DerivedCase Case(Operation operation, string sentence, Expectation expected, Func<Any, Payload> body) => new()
    {
        Id = "",
        Sentence = sentence,
        Operation = operation,
        Area = operation.Area,
        Expected = expected,
        Query = RightRequest.Query(operation),
        Body = body,
        Needs = operation.Capability is { } capability ? [capability] : [],
    };

    private static string Said(VersionForm form) =>
        form.Values.Count == 0 ? "missing" : string.Join(" and ", form.Values.Select(value => $"\"{value}\""));
}
