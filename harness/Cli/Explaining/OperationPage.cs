using Conformance.Engine.Contracts;

namespace Conformance.Cli.Explaining;

internal static class OperationPage
{
    public static string Of(Contract contract, Operation operation) => new Page("Operation", operation.Id)
        .Add("request", operation.ToString())
        .Add("does", operation.Summary)
        .Add("area", operation.Area)
        .Add("since", operation.Since)
        .Add("demands", operation.Security is { } scheme ? $"credentials of the scheme '{scheme}'" : "no credentials")
        .Add("needs", operation.Capability)
        .Add("body", operation.Body is { } body ? $"{body.MediaType}{(body.Required ? ", required" : "")}" : null)
        .AddList("success", [.. operation.Successes.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {string.Join(" or ", pair.Value.Where(name => !string.IsNullOrEmpty(name)))}".Trim())])
        .AddList("errors", [.. operation.ErrorRows.Select(row => $"{Page.Statuses(contract, row.Category)} {row.Code} – {row.When}")], 20)
        .Add("example", Curl(contract, operation))
        .Add("test", $"conformance run --filter '{operation.Id}/*'")
        .ToString();

    private static string Curl(Contract contract, Operation operation)
    {
        var line = $"curl -i -X {operation.Method} \"$URL{operation.Route}\"";
        if (contract.VersionHeader is { } header && contract.Versions[^1].HeaderValue is { } value)
            line += $" -H '{header}: {value}'";
        if (operation.Security is not null)
            line += " -H \"Authorization: Bearer $TOKEN\"";
        return operation.Body is { IsJson: true } body ? $"{line} -H 'Content-Type: application/json' -d '{ExampleBody.Of(body.Schema)}'" : line;
    }
}
