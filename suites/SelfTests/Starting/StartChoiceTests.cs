using Conformance.Cli;
using Conformance.Cli.Starting;
using Conformance.Cli.Targeting;
using Conformance.Engine.Contracts;
using Conformance.Engine.Runs;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;
using NUnit.Framework;

namespace Conformance.SelfTests.Starting;

public sealed class StartChoiceTests
{
    private static readonly Surroundings Nothing = new(TextWriter.Null, TextWriter.Null);
    private static readonly TargetRequest NoTarget = new(null, null, null, null, null, null) { StartsServers = true };

    [Test]
    public void All_cases_need_every_configuration_of_the_reference_server() =>
        Assert.That(Configs(Plan(new StartRequest("serve {config}", null, null, [], null))), Is.EqualTo(ReferenceServer.Configs("supabase-auth")));

    [Test]
    public void Configurations_that_no_chosen_case_needs_are_not_started()
    {
        var configs = Configs(Plan(new StartRequest("serve {config}", null, null, [], null), "password/strong"));
        Assert.That(configs, Does.Contain("default").And.Contain("strict-password").And.Not.Contain("hooks").And.Not.Contain("short-expiry"));
    }

    [Test]
    public void A_command_that_asks_for_no_configuration_is_started_once() =>
        Assert.That(Configs(Plan(new StartRequest("my-server", null, null, [], null))), Is.EqualTo(new[] { "default" }));

    [Test]
    public void Servers_that_are_told_a_secret_get_one_of_the_runs_own_and_the_run_gets_the_keys()
    {
        var (one, other) = (Plan(new StartRequest("serve {config}", null, null, ["captcha"], null)).Servers.Single(), Plan(new StartRequest("serve {config}", null, null, ["captcha"], null)).Servers.Single());
        Assert.Multiple(() =>
        {
            Assert.That(one.Told.JwtSecret, Has.Length.GreaterThan(40).And.Not.EqualTo(other.Told.JwtSecret));
            Assert.That(one.Start!.JwtSecret, Is.EqualTo(one.Told.JwtSecret));
            Assert.That(one.Told.ServiceKey, Does.StartWith("eyJ"));
            Assert.That(Plan(new StartRequest("my-server", null, null, [], null)).Servers.Single().Told, Has.Property("JwtSecret").Null.And.Property("ServiceKey").Null);
        });
    }

    [TestCase("a", "b", null, "--launch and --image exclude each other")]
    [TestCase(null, null, "serve", "--profile says how servers are started")]
    public void Contradictions_are_told(string? command, string? image, string? profile, string says) =>
        Assert.That(() => StartChoice.Check(new StartRequest(command, image, profile, [], null), NoTarget), Throws.TypeOf<StopException>().With.Message.Contains(says));

    [TestCase("serv", "there is no profile 'serv' – did you mean 'serve'?")]
    [TestCase("serve", "the command does not say which configuration it starts")]
    public void What_cannot_be_started_is_told(string profile, string says) =>
        Assert.That(() => Plan(new StartRequest("my-server", null, profile, [], null)), Throws.TypeOf<StopException>().With.Message.Contains(says));

    [TestCase("supabase/gotrue", "supabase-auth")]
    [TestCase("supabase/gotrue:v2.145.0", "supabase-auth")]
    [TestCase("registry.example:5000/supabase/gotrue@sha256:0123", "supabase-auth")]
    [TestCase("registry.example:5000/mine", "any")]
    [TestCase("notsupabase/gotrue", "any")]
    public void An_images_name_tells_its_profile(string image, string profile) => Assert.That(ImageProfiles.Fitting(image), Is.EqualTo(profile));

    private static IEnumerable<string> Configs(TargetPlan plan) => plan.Servers.Select(server => server.Start!.Config);

    private static TargetPlan Plan(StartRequest request, params string[] filter)
    {
        var contract = ContractFolder.Load(SchemasFolder.Path, "supabase-auth");
        return StartChoice.Plan(request, NoTarget, contract, CaseList.Filter(Conformance.Scenarios.Running.Catalogue.Cases(contract), filter), Nothing);
    }
}
