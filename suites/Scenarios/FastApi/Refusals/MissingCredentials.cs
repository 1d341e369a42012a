using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Scenarios.FastApi.Steps;

namespace Conformance.Scenarios.FastApi.Refusals;

/// <summary>Credentials are missing, or not what the scheme asks for: that is refused before anybody asks what they are worth.</summary>
[ScenariosOf(FastApi.Contract, "missing-credentials")]
internal static class MissingCredentials
{
    private const string Word = "conformance";

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Everywhere(Contract contract) =>
    [
        .. FastApi.Protected(contract).Select(operation => Row(operation, "missing", $"{operation} without any credentials", null)),
        .. FastApi.OfOneScheme(contract).Where(pair => pair.Scheme.AuthScheme is not null).Select(pair =>
            Row(pair.Operation, "other-scheme", $"{pair.Operation} with credentials of another scheme than {pair.Scheme.AuthScheme}", Presented.Header("Authorization", Other(pair.Scheme)))),
        .. FastApi.OfOneScheme(contract).Where(pair => pair.Scheme.Kind == SchemeKind.ApiKey).SelectMany(pair => Keys(pair.Operation, pair.Scheme)),
    ];

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Forms(Contract contract) =>
        FastApi.ExamplesOf(contract, scheme => scheme.Kind != SchemeKind.ApiKey).SelectMany(pair => Malformed(pair.Scheme)
            .Select(form => Row(pair.Operation, form.Name, $"{pair.Operation} with {form.Says}", Presented.Header("Authorization", form.Value))));

    private static IEnumerable<(string Name, string Says, string Value)> Malformed(SecurityScheme scheme)
    {
        yield return ("empty-header", "an empty Authorization header", "");
        if (scheme.AuthScheme is not { } name)
            yield break;
        yield return ("no-scheme", "a word in place of scheme and credentials", Word);
        yield return ("unknown-scheme", "credentials of a scheme that nobody knows", $"Conformance {Word}");
        yield return ("scheme-only", "the scheme and nothing behind it", name);
        yield return ("comma-for-blank", "a comma in place of the blank behind the scheme", $"{name},{Word}");
        if (scheme.Kind != SchemeKind.Basic)
            yield break;
        yield return ("not-base64", "Basic and what is no base64", "Basic !!!");
        yield return ("no-colon", "Basic and base64 of a text without a colon", "Basic Y29uZm9ybWFuY2U=");
        yield return ("not-utf-8", "Basic and base64 of bytes that are no text", "Basic //46/w==");
        yield return ("cut-base64", "Basic and base64 that was cut short", "Basic Y29uZm9ybWFuY2U6Y");
        yield return ("plain-text", "Basic and user name and password as they are", "Basic conformance:conformance");
    }

    /// <summary>An empty key, and a key in each place but its own.</summary>
    private static IEnumerable<ScenarioRow> Keys(Operation operation, SecurityScheme scheme)
    {
        yield return Row(operation, "empty-key", $"{operation} with an empty key", Presented.At(scheme, ""));
        foreach (var place in new[] { "header", "query", "cookie" }.Where(place => place != scheme.In))
            yield return Row(operation, $"key-in-{place}", $"{operation} with a key in a {place} where the {scheme.In} is asked for", Presented.At(scheme with { In = place }, Word));
        yield return Row(operation, "key-as-bearer", $"{operation} with a key as bearer token", Presented.Header("Authorization", $"Bearer {Word}"));
    }

    private static string Other(SecurityScheme scheme) => scheme.Kind == SchemeKind.Basic ? $"Bearer {Word}" : "Basic Y29uZm9ybWFuY2U6Y29uZm9ybWFuY2U=";

    private static ScenarioRow Row(Operation operation, string name, string says, Presented? credentials) => new(
        $"missing-credentials/{operation.Id}/{name}", $"{says}.", FastApi.Refused(operation), "", stage => stage.ProbeRawAsync(Ask.For(stage, operation, credentials), operation))
    {
        Operation = operation,
    };
}
