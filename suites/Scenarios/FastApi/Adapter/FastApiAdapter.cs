using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Targets;
using Conformance.Scenarios.FastApi.Steps;

namespace Conformance.Scenarios.FastApi.Adapter;

/// <summary>Knows which credentials a FastAPI application's owner lends, and of which release line the application is.</summary>
internal sealed class FastApiAdapter : ContractAdapter
{
    public override string Contract => FastApi.Contract;

    /// <summary>What an application is its owner or its document says; whether it is there, a request without credentials does.</summary>
    public override async Task<string?> RecogniseAsync(Stage stage)
    {
        var operation = FastApi.Protected(stage.Contract).FirstOrDefault(each => each.IsSafe() && Unserved(stage.Server, each) is null);
        if (operation is not null)
            await stage.SendRawAsync(Ask.For(stage, operation), operation);
        return null;
    }

    public override Task DiscoverAsync(Stage stage)
    {
        foreach (var scheme in stage.Contract.Operations.SelectMany(operation => operation.Schemes).DistinctBy(scheme => scheme.Name))
            Tell(stage.Server, scheme.Name, stage.Server.Address.Credentials.GetValueOrDefault(scheme.Name));
        stage.Server.Capabilities.Set(
            "jwt-secret",
            stage.Server.Address.JwtSecret is not null,
            stage.Server.Address.JwtSecret is null ? "the server's JWT secret was not given" : "the target names the JWT secret",
            "--jwt-secret (or CONFORMANCE_JWT_SECRET)");
        return Task.CompletedTask;
    }

    /// <summary>What was seen of its refusals tells.</summary>
    public override async Task<ApiVersion?> GenerationAsync(Stage stage)
    {
        await ReleaseLine.LookAsync(stage);
        return null;
    }

    public override string? Unfit(Server server, Scenario scenario) =>
        scenario.Operation is { } operation ? Unserved(server, operation) : null;

    private static string? Unserved(Server server, Operation operation) =>
        server.Address.Serves?.Contains(operation.Id) == false ? $"{operation} is none of the operations of the server '{server.Name}'" : null;

    private static void Tell(Server server, string scheme, CredentialSet? lent) => server.Capabilities.Set(
        $"credentials-{scheme}",
        lent is not null,
        lent is null ? $"no credentials for {scheme} were given" : $"the target lends credentials for {scheme}",
        $"\"credentials\": {{\"{scheme}\": …}} in a target file");
}
