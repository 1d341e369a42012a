using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Knows how to log in to a Supabase Auth server, what to ask it about itself, and how to leave it as it was.</summary>
internal sealed class SupabaseAuthAdapter : ContractAdapter
{
    public override string Contract => "supabase-auth";

    public override IReadOnlyDictionary<string, string> Declarable => DeclaredFeatures.All;

    public override Task<string?> RecogniseAsync(Stage stage) => Recognition.LookAsync(stage);

    public override async Task<string?> ReleaseAsync(Stage stage) =>
        (await stage.SendAsync(Supabase.Health, new Call())) is { Response.Status: 200, Body: { } body } && JsonText.Text(body, "version") is { Length: > 0 } release ? release : null;

    public override async Task DiscoverAsync(Stage stage)
    {
        ServerMemory.Of(stage).Meet(stage);
        await Credentials.DiscoverAsync(stage);
        await SettingsFeatures.DiscoverAsync(stage);
        await ProbedFeatures.DiscoverAsync(stage);
        await CompanionFeatures.DiscoverAsync(stage);
        await SiteFeatures.DiscoverAsync(stage);
        await ServedOperations.DiscoverAsync(stage);
        Credentials.TellOfCleanUp(stage);
        DeclaredFeatures.Default(stage.Server.Capabilities);
        await UserFeatures.LookAheadAsync(stage);
    }

    public override Task<string> TokenAsync(Stage stage, string scheme) => scheme switch
    {
        "admin" => Task.FromResult(stage.AdminToken()),
        "user" => Belongings.Of(stage).UserTokenAsync(),
        _ => base.TokenAsync(stage, scheme),
    };

    public override async Task<string> OutsiderTokenAsync(Stage stage, string scheme) =>
        scheme == "admin" ? (await stage.SharedSessionAsync()).AccessToken : await base.OutsiderTokenAsync(stage, scheme);

    public override Task<string> PathValueAsync(Stage stage, Operation operation, Parameter variable) =>
        Belongings.Of(stage).PathValueAsync(operation, variable);

    public override Task<string?> QueryValueAsync(Stage stage, Operation operation, string parameter) =>
        Belongings.Of(stage).QueryValueAsync(operation, parameter);

    public override string? Unfit(Server server, Scenario scenario) => DeclaredFeatures.Outage(server.Capabilities, scenario.Needs);

    public override IReadOnlyDictionary<string, string> Hindrances(Server server, Scenario scenario) => PolicyHindrances.Of(server, scenario);

    public override void Observe(Stage stage, Exchange exchange)
    {
        LedgerKeeper.Observe(stage, exchange);
        EndedSessions.Observe(stage, exchange);
    }

    public override Task TidyAsync(Stage stage) => Tidy.RunAsync(stage);

    public override Task<IReadOnlyList<Leftover>> SweepAsync(Stage stage, string? mark, bool dryRun) => Sweep.RunAsync(stage, mark, dryRun);

    public override int Owes(Server server) => CleanUp.Owes(server);

    public override IReadOnlyList<string> Left(Server server) => [.. base.Left(server), .. CleanUp.Things(server)];

    public override Task<IReadOnlyList<string>> CleanUpAsync(Stage stage) => CleanUp.RunAsync(stage);
}
