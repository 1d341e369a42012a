using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>
/// Finds the operations that a server does not serve: they are answered like a route that surely nobody serves, or with 405.
/// Nothing that is sent can create, change or delete: bodies are malformed, path variables name nothing.
/// </summary>
internal static class ServedOperations
{
    private const string NoSuchRoute = "/conformance-no-such-route";

    /// <summary>Operations that act without reading anything that could be wrong; a baseline server has them all.</summary>
    private static readonly HashSet<string> Unsafe = [Supabase.Logout, Supabase.Reauthenticate, Supabase.PasskeyRegistrationOptions];

    /// <summary>Looks at what anyone and what an administrator may ask.</summary>
    public static async Task DiscoverAsync(Stage stage)
    {
        var admin = stage.Server.Capabilities.Has(Credentials.ServiceKey) ? stage.AdminToken() : null;
        await LookAsync(stage, null, operation => operation.Security is not "admin" and not "user");
        await LookAsync(stage, admin, operation => operation.Security == "admin");
        await LookAsync(stage, null, operation => operation.Security == "user");
        await GrantsAsync(stage);
    }

    /// <summary>Looks again at what a user may ask: a group of routes may want a user before it says which routes it has.</summary>
    public static Task DiscoverAsUserAsync(Stage stage, string token) =>
        LookAsync(stage, token, operation => operation.Security == "user" && !Unsafe.Contains(operation.Id));

    private static async Task LookAsync(Stage stage, string? bearer, Func<Operation, bool> which)
    {
        var nowhere = await SendAsync(stage, "GET", NoSuchRoute, bearer, Payload.None);
        foreach (var operation in stage.Contract.Operations.Where(operation => operation.Select.Count == 0 && which(operation)))
        {
            var target = Requests.Expand(operation.Path, operation.PathVariables.Select(variable => KeyValuePair.Create(variable.Name, Belongings.NoSuch(variable))));
            // Where the body is never read, garbage would act: ask with another method whether the path is there.
            var blind = operation.Body is null && operation.Method == "POST" && operation.Security is null || !operation.ReadsBody && operation.Method != "GET" && bearer is null;
            var payload = operation.Body is null || blind ? Payload.None : Payload.Text("{");
            var answer = await SendAsync(stage, blind ? "GET" : operation.Method, target, bearer, payload);
            if (IsNowhere(answer, nowhere, operation) || (!blind && answer.Response is { Status: 405 }))
                stage.Server.Capabilities.SetUnknown(operation.Id, $"the server does not serve {operation}: it answers {answer.Response!.Status} like an unknown route");
        }
    }

    /// <summary>Variants of one route: a grant that is answered like a grant that nobody knows.</summary>
    private static async Task GrantsAsync(Stage stage)
    {
        var unknown = await ProbedFeatures.UnknownGrantAsync(stage);
        foreach (var operation in stage.Contract.Operations.Where(operation => operation.Path == "/token" && operation.Id != Supabase.TokenByUnsupportedGrant && operation.Select.ContainsKey("grant_type")))
        {
            var answer = await ProbedFeatures.GrantAsync(stage, operation.Select["grant_type"]);
            if (stage.Server.Capabilities.Has("captcha") || answer.Response is not { Status: >= 400 } || answer.Response.Status != unknown.Response?.Status || !answer.Response.Body.SequenceEqual(unknown.Response.Body))
                continue;
            stage.Server.Capabilities.SetUnknown(operation.Id, $"the server does not know {operation}: it answers {answer.Response.Status} like an unknown grant");
        }
    }

    /// <summary>
    /// A server that guards all routes, known or not, answers 401 or 403 everywhere: only what needs no credential is unmasked
    /// by that. One that shows its pages on unknown paths answers 200 with something that is no JSON.
    /// </summary>
    private static bool IsNowhere(Exchange answer, Exchange nowhere, Operation operation) =>
        answer.Response is { } response
        && nowhere.Response is { } reference
        && response.Status == reference.Status
        && response.Status switch
        {
            404 => true,
            401 or 403 => operation.Security is null,
            200 => answer.Body is null,
            _ => false,
        }
        && Shape(answer, response) == Shape(nowhere, reference);

    /// <summary>Body without what repeats the request.</summary>
    private static string Shape(Exchange exchange, Response response) => new StringBuilder(response.MediaType).Append('\n')
        .Append(response.Text).Replace(exchange.Request.Path, "{path}").Replace(exchange.Request.Method, "{method}").ToString();

    private static Task<Exchange> SendAsync(Stage stage, string method, string target, string? bearer, Payload payload) => stage.SendRawAsync(
        Requests.Build(stage, method, target, bearer is null ? null : "Bearer " + bearer, payload, null, []), null);
}
