using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Microsoft.IdentityModel.JsonWebTokens;
using NUnit.Framework;

namespace Conformance.SelfTests.Generation;

/// <summary>What a derived case puts on the wire.</summary>
internal sealed class PlayingTests
{
    private const string Token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIiwiZXhwIjoxfQ.c2lnbmF0dXJlLXNpZ25hdHVyZS1zaWduYXR1cmU";

    private static readonly Contract Contract = TheContract.Load();
    private static readonly IReadOnlyList<DerivedCase> Cases = Derivation.Of(Contract);

    [TestCase("missing", null)]
    [TestCase("empty", "Bearer")]
    [TestCase("wrong-scheme", "Basic " + Token)]
    [TestCase("no-scheme", Token)]
    [TestCase("not-a-token", "Bearer conformance")]
    [TestCase("wrong-role", "Bearer outsider")]
    public async Task A_wrong_credential_is_carried_as_its_sentence_says(string detail, string? expected)
    {
        var received = await PlayAsync(Case("/admin_users_list/credential/" + detail));
        Assert.That(received.Headers.GetValueOrDefault("Authorization"), Is.EqualTo(expected));
    }

    [Test]
    public async Task An_expired_token_is_marked_as_changing()
    {
        await using var server = await RecordingServer.StartAsync();
        var stage = Play.Stage(Contract, server.Url, new Lender(), DerivedScenarios.From(Case("/admin_users_list/credential/expired")));
        await stage.Playing.Scenario.Play(stage);
        var sent = server.Requests.Single().Headers["Authorization"]["Bearer ".Length..];
        Assert.That(stage.Volatiles, Does.Contain(sent));
        Assert.That(new JsonWebToken(sent).ValidTo, Is.LessThan(DateTime.UtcNow));
    }

    [Test]
    public void Without_the_secret_no_token_can_be_made_to_expire()
    {
        var stage = Play.Stage(Contract, new Uri("http://127.0.0.1:9"), new Lender(), DerivedScenarios.From(Case("/admin_users_list/credential/expired")), jwtSecret: null);
        Assert.That(async () => await stage.Playing.Scenario.Play(stage), Throws.InstanceOf<UnplayableException>().With.Property("IsNotApplicable").True);
    }

    [Test]
    public async Task A_wrong_path_value_goes_out_as_it_is_encoded()
    {
        var received = await PlayAsync(Case("/admin_user_get/path/user_id.dot-dot"));
        Assert.That(received.Target, Is.EqualTo("/admin/users/..%2f"));
        Assert.That(received.Headers["Authorization"], Is.EqualTo("Bearer " + Token));
    }

    [Test]
    public async Task Other_variables_get_what_is_there() =>
        Assert.That((await PlayAsync(Case("/admin_user_factor_delete/path/factor_id.nil"))).Target, Is.EqualTo($"/admin/users/known/factors/{Guid.Empty}"));

    [TestCase("oauth_authorize/query/code_challenge.missing", "client_id=asked&redirect_uri=asked")]
    [TestCase("oauth_authorize/query/client_id.no-uuid", "client_id=not-a-uuid&redirect_uri=asked")]
    public async Task Of_the_query_only_what_the_case_is_about_is_wrong(string end, string expected) =>
        Assert.That((await PlayAsync(Case(end))).Target, Does.Contain(expected));

    [Test]
    public async Task A_form_of_the_version_header_replaces_the_version()
    {
        var received = await PlayAsync(Cases.First(each => each.Form?.Name == "not-a-date"));
        Assert.That(received.Headers[Contract.VersionHeader!], Is.EqualTo("latest"));
    }

    [Test]
    public async Task An_unknown_method_goes_out()
    {
        var received = await PlayAsync(Cases.First(each => each.Method == "FOO"));
        Assert.That(received.Method, Is.EqualTo("FOO"));
    }

    [Test]
    public async Task The_selecting_query_goes_with_every_variant()
    {
        Assert.That((await PlayAsync(Case("/token_password/json/cut-off"))).Target, Is.EqualTo("/token?grant_type=password"));
        Assert.That((await PlayAsync(Cases.First(each => each.Id.EndsWith("/select/grant_type.missing", StringComparison.Ordinal)))).Target, Is.EqualTo("/token"));
    }

    [Test]
    public void What_the_server_does_not_serve_is_not_played()
    {
        var derived = Case("/admin_users_list/credential/empty");
        var stage = Play.Stage(Contract, new Uri("http://127.0.0.1:9"), new Lender(), DerivedScenarios.From(derived));
        stage.Server.Capabilities.SetUnknown(derived.Operation!.Id, "it is too old");
        Assert.That(async () => await stage.Playing.Scenario.Play(stage), Throws.InstanceOf<UnplayableException>().With.Message.EqualTo("it is too old"));
    }

    [Test]
    public async Task An_operation_of_the_beginning_is_asked_for_once_even_where_it_seems_not_to_be()
    {
        await using var server = await RecordingServer.StartAsync();
        var derived = Case("/admin_users_list/credential/missing");
        var stage = Play.Stage(Contract, server.Url, new Lender(), DerivedScenarios.From(derived));
        stage.Server.Capabilities.SetUnknown(derived.Operation!.Id, "it is too old");
        await stage.Playing.Scenario.Play(stage);
        Assert.That((stage.Probe!.Operation, stage.Probe.Unserved), Is.EqualTo(((Operation?)null, derived.Operation)));
    }

    [Test]
    public async Task Every_case_can_be_played()
    {
        await using var server = await RecordingServer.StartAsync();
        var unsent = new List<string>();
        foreach (var derived in Cases)
        {
            var stage = Play.Stage(Contract, server.Url, new Lender(), DerivedScenarios.From(derived));
            await stage.Playing.Scenario.Play(stage);
            if (stage.Probe?.Response is null)
                unsent.Add($"{derived.Id}: {stage.Probe?.SilenceDetail}");
            stage.Server.Dispose();
        }

        Assert.That(unsent, Is.Empty);
    }

    private static DerivedCase Case(string end) => Cases.Single(each => each.Id.EndsWith(end, StringComparison.Ordinal));

    private static async Task<RecordingServer.Received> PlayAsync(DerivedCase derived)
    {
        await using var server = await RecordingServer.StartAsync();
        var stage = Play.Stage(Contract, server.Url, new Lender(), DerivedScenarios.From(derived));
        await stage.Playing.Scenario.Play(stage);
        return server.Requests.Single();
    }

    private sealed class Lender : ContractAdapter
    {
        public override string Contract => "supabase-auth";

        public override Task<string> TokenAsync(Stage stage, string scheme) => Task.FromResult(Token);

        public override Task<string> OutsiderTokenAsync(Stage stage, string scheme) => Task.FromResult("outsider");

        public override Task<string> PathValueAsync(Stage stage, Operation operation, Parameter variable) => Task.FromResult("known");

        public override Task<string?> QueryValueAsync(Stage stage, Operation operation, string parameter) =>
            Task.FromResult(parameter is "client_id" or "redirect_uri" ? "asked" : null);
    }
}
