using System.Text.Json;
using Conformance.Cli;
using Conformance.Cli.Targeting;
using Conformance.Engine.Targets;
using Conformance.JudgingTests.House;
using NUnit.Framework;

namespace Conformance.SelfTests.Cli;

public sealed class TargetFileTests
{
    [TestCase("""{ "servres": [] }""", "unknown member 'servres' – did you mean 'servers'?", "'servers' must be a list")]
    [TestCase("""{ "servers": [] }""", "'servers' must be a list")]
    [TestCase("""{ "servers": [ {} ] }""", "server 1: 'url' is missing; or 'launch' or 'image'")]
    [TestCase("""{ "servers": [ { "url": "x" } ], "name": 3 }""", "server 1: 'url' 'x' is no http or https URL")]
    [TestCase("""{ "servers": [ { "url": "http://a" }, { "url": "http://b" } ] }""", "two servers are named 'default'")]
    [TestCase("""{ "servers": [ { "url": "http://a", "serviceKey": "env:UNSET" } ] }""", "UNSET, which is not set")]
    [TestCase("""{ "servers": [ { "url": "http://a", "jwtSecret": 7 } ] }""", "'jwtSecret' must be text")]
    [TestCase("""{ "servers": [ { "url": "http://a", "site": "app.example" } ] }""", "server 1: 'site' 'app.example' is no http or https URL")]
    [TestCase("""{ "servers": [ { "url": "http://a", "credentials": { "HTTPBasic": { "usrname": "x" } } } ] }""", "unknown member 'usrname' – did you mean 'username'?")]
    [TestCase("""{ "servers": [ { "url": "http://a", "credentials": [] } ] }""", "'credentials' must be an object by security scheme")]
    [TestCase("""{ "servers": [ { "url": "http://a", "schemes": { "A": { "type": "basic" } } } ] }""", "type 'basic' is none of http")]
    [TestCase("""{ "servers": [ { "url": "http://a", "operations": [ { "path": "me", "scheme": "A" }, 7 ] } ] }""", "operation 1: 'path' must begin with /", "operation 2 must be a JSON object")]
    [TestCase("""{ "servers": [ { "url": "http://a", "openapi": "nowhere.json" } ] }""", "nowhere.json, which is not there")]
    [TestCase("""{ "servers": [ { "url": "http://a", "schemesAreDemanded": "yes" } ] }""", "'schemesAreDemanded' must be true or false")]
    [TestCase("""{ "servers": [ { "url": "http://a", "launch": "x" } ] }""", "server 1: 'url', 'launch' and 'image' exclude each other")]
    [TestCase("""{ "servers": [ { "url": "http://a", "environment": {} } ] }""", "server 1: 'environment' is for a server that is to be started")]
    [TestCase("""{ "servers": [ { "launch": "x", "environment": { "A": 1 }, "port": 0 } ] }""", "server 1: 'environment' must be an object of texts", "server 1: 'port' must be a whole number from 1 to 65535")]
    [TestCase("""{ "servers": [ { "launch": "x", "profile": "supabase-auth", "config": "nothing" } ] }""", "server 1: the profile 'supabase-auth' has no configuration 'nothing'")]
    [TestCase("""{ "servers": [ { "launch": "x", "readiness": { "second": 3 } } ] }""", "server 1: 'readiness': unknown member 'second' – did you mean 'seconds'?")]
    [TestCase("""[]""", "must be a JSON object")]
    [TestCase("""{ "servers": """, "not JSON")]
    public void Every_mistake_is_one_line(string text, params string[] says)
    {
        var (target, error) = Read(text);
        Assert.That(target, Is.Null);
        foreach (var each in says)
            Assert.That(error, Does.Contain(each));
        Assert.That(error.Split('\n'), Has.All.StartWith("conformance: ").Or.All.Contains("target.json"));
    }

    [Test]
    public void Secrets_can_come_from_the_environment()
    {
        var (target, _) = Read("""{ "contract": "supabase-auth", "servers": [ { "name": "eu", "url": "http://a/auth/v1", "serviceKey": "env:KEY", "apiKey": "plain" } ] }""");
        var server = target!.Servers.Single().Told;
        Assert.Multiple(() =>
        {
            Assert.That(target.Name, Is.EqualTo("target"));
            Assert.That((server.Name, server.ServiceKey, server.ApiKey, server.JwtSecret), Is.EqualTo(("eu", "from the environment", "plain", (string?)null)));
        });
    }

    [Test]
    public void A_server_may_name_its_site()
    {
        const string text = """{ "servers": [ { "url": "http://a", "site": "https://app.example" } ] }""";
        Assert.Multiple(() =>
        {
            Assert.That(Read(text).Target!.Servers.Single().Told.Site, Is.EqualTo(new Uri("https://app.example")));
            Assert.That(Fits(text), Is.Empty);
        });
    }

    [Test]
    public void An_application_may_be_described()
    {
        const string text = """
            { "servers": [ { "url": "http://a", "openapi": "/docs/openapi.json", "schemesAreDemanded": true,
              "schemes": { "Key": { "type": "apiKey", "in": "cookie", "name": "sid" } },
              "operations": [ { "path": "/me", "scheme": "Key" }, { "method": "post", "path": "/x/{id}", "schemes": [ "Key", "B" ], "optional": true } ],
              "credentials": { "Key": { "key": "env:KEY" }, "B": { "username": "u", "password": "p", "inactive": { "username": "v", "password": "q" } } } } ] }
            """;
        var server = Read(text).Target!.Servers.Single().Told;
        Assert.Multiple(() =>
        {
            Assert.That(Fits(text), Is.Empty);
            Assert.That((server.OpenApi, server.DemandsWhatIsDocumented, server.Schemes["Key"].In, server.Schemes["Key"].Parameter), Is.EqualTo(("/docs/openapi.json", true, "cookie", "sid")));
            Assert.That(server.Operations.Select(operation => $"{operation.Method} {operation.Path} {string.Join('+', operation.Schemes)} {operation.Optional}"), Is.EqualTo(new[] { "GET /me Key False", "POST /x/{id} Key+B True" }));
            Assert.That((server.Credentials["Key"].Key, server.Credentials["B"].Inactive!.Password), Is.EqualTo(("from the environment", "q")));
        });
    }

    [Test]
    public void A_server_may_be_started_with_an_environment_of_its_own()
    {
        const string text = """
            { "servers": [
                { "name": "mine", "launch": "server --port {port}", "environment": { "TOKEN": "env:KEY", "SIGN_WITH": "{jwtSecret}" }, "readiness": { "path": "health", "seconds": 5 }, "prefix": "auth/v1" },
                { "name": "captcha", "image": "supabase/gotrue:v2.145.0", "environment": { "GOTRUE_LOG_LEVEL": "debug" } } ] }
            """;
        var (mine, image) = Read(text).Target!.Servers is [var one, var other] ? (one, other) : default;
        Assert.Multiple(() =>
        {
            Assert.That(Fits(text), Is.Empty);
            Assert.That(mine.Start!.Environment, Does.ContainKey("TOKEN").WithValue("from the environment"));
            Assert.That((mine.Start.Readiness.Path, mine.Start.Readiness.Seconds, mine.Start.Prefix), Is.EqualTo(("/health", 5, "/auth/v1")));
            Assert.That((mine.Told.JwtSecret, mine.Told.ServiceKey), Is.Not.EqualTo(((string?)null, (string?)null)), "a server that is told a secret gets a fresh one");
            Assert.That((image.Start!.Config, image.Start.Port), Is.EqualTo(("captcha", 9999)), "the image's profile");
            Assert.That(image.Start.Environment, Does.ContainKey("GOTRUE_SECURITY_CAPTCHA_ENABLED").And.ContainKey("GOTRUE_LOG_LEVEL").WithValue("debug"));
        });
    }

    [Test]
    public void The_schema_agrees_with_the_reader()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Fits("""{ "servers": [ { "url": "http://a" } ] }"""), Is.Empty);
            Assert.That(Fits("""{ "servers": [ { "url": "ftp://a" } ] }"""), Is.Not.Empty);
            Assert.That(Fits("""{ "servres": [] }"""), Is.Not.Empty);
        });
    }

    private static IEnumerable<string> Fits(string text) =>
        Engine.Contracts.BodySchemas.Load(Conformance.Scenarios.Running.SchemasFolder.Path).Check("target", JsonDocument.Parse(text).RootElement).Select(misfit => misfit.ToString());

    private static (TargetPlan? Target, string Error) Read(string text)
    {
        using var scratch = new Scratch();
        using var error = new StringWriter();
        var surroundings = new Surroundings(TextWriter.Null, error) { Variable = name => name == "KEY" ? "from the environment" : null };
        try
        {
            return (TargetFile.Read(scratch.File("target.json", text), null, surroundings), "");
        }
        catch (StopException stop)
        {
            return (null, error + stop.Message);
        }
    }
}
