using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Explaining;

internal static class CodePage
{
    public static string Of(Contract contract, ErrorCode code) => new Page("Error code", code.Code)
        .Add("means", code.Meaning)
        .Add("category", $"{code.Category.Id()} (status {Page.Statuses(contract, code.Category)})")
        .Add("statuses", string.Join(" or ", code.Statuses))
        .Add("since", code.Since)
        .Add("until", code.Until)
        .Add("listed", code.Documented ? "in the published documentation" : "not in the published documentation")
        .Add("note", code.Placeholder ? "says only that no code was assigned; a server that sends it has none" : null)
        .Add("provoke", $"{code.Provokable}{(code.How.Length > 0 ? $": {code.How}" : "")}")
        .AddList("example", [.. contract.Versions.Select(version => $"{version.Id}: {Body(version.Errors, code)}")])
        .AddList("seen by", [.. Catalogue.Cases(contract).Select(playing => playing.Scenario).Where(scenario => scenario.Expected.Codes.Contains(code.Code)).Select(scenario => scenario.Id).Distinct()], 6)
        .ToString();

    private static string Body(ErrorEncoding encoding, ErrorCode code)
    {
        var status = code.Statuses.Count > 0 ? code.Statuses[0] : 400;
        var body = new Dictionary<string, object>();
        if (encoding.Status is { } member)
            body[member] = status;
        if (encoding.Code is { } named)
            body[named] = code.Code;
        body[encoding.Message] = "…";
        return $"{status} {JsonSerializer.Serialize(body, OutputJson.Line)}";
    }
}
