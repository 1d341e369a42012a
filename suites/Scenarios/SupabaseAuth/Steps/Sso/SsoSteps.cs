using System.Xml.Linq;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>Companies that sign their people in, with an identity provider that the harness plays.</summary>
internal static class SsoSteps
{
    /// <summary>The name of a host that nobody else uses; RFC 2606 keeps it from being anybody's.</summary>
    public static string Host(this Stage stage) => stage.Any.Email().Replace('@', '.');

    /// <summary>Whoever has one shows metadata, and the certificate in them is another one in each run.</summary>
    public static string EntityId(this Stage stage)
    {
        stage.Volatile(SamlKeys.Certificate);
        return $"https://{stage.Host()}/idp";
    }

    /// <summary>What registers a company, with further members.</summary>
    public static Dictionary<string, object> Registration(this Stage stage, string entityId, params (string Member, object Value)[] more)
    {
        var body = new Dictionary<string, object> { ["type"] = "saml", ["metadata_xml"] = IdpMetadata.Of(entityId) };
        foreach (var (member, value) in more)
            body[member] = value;
        return body;
    }

    /// <summary>A company with one domain.</summary>
    public static Task<SsoProvider> SsoProviderAsync(this Stage stage, params (string Member, object Value)[] more) =>
        stage.RegisterAsync(stage.EntityId(), more);

    public static async Task<SsoProvider> RegisterAsync(this Stage stage, string entityId, params (string Member, object Value)[] more)
    {
        var domain = stage.Host();
        var body = stage.Registration(entityId, [("domains", new[] { domain }), .. more]);
        var made = await stage.ExpectAsync(Supabase.AdminSsoProviderCreate, new Call { Bearer = stage.AdminToken(), Body = body });
        return new SsoProvider(stage.Take(made, "id"), entityId, domain);
    }

    public static Task<Exchange> UpdateSsoProviderAsync(this Stage stage, SsoProvider provider, object changes) =>
        stage.ExpectAsync(Supabase.AdminSsoProviderUpdate, new Call { Bearer = stage.AdminToken(), Path = new { idp_id = provider.Id }, Body = changes });

    /// <summary>A company that is switched off; not where the server has never heard of that (before v2.178.0).</summary>
    public static async Task DisableAsync(this Stage stage, SsoProvider provider)
    {
        var answer = await stage.UpdateSsoProviderAsync(provider, new { disabled = true });
        if (answer.Body.At("disabled") is not { ValueKind: System.Text.Json.JsonValueKind.True })
            throw UnplayableException.NotApplicable($"companies cannot be switched off here: {answer.Subject} answered without \"disabled\": true");
    }

    /// <summary>The server, by its metadata.</summary>
    public static async Task<ServiceProvider> ServiceProviderAsync(this Stage stage)
    {
        var answer = await stage.ExpectAsync(Supabase.SamlMetadata, new Call());
        try
        {
            XNamespace md = SamlNames.Metadata;
            var root = XDocument.Parse(answer.Response!.Text).Root!;
            return new ServiceProvider(root.Attribute("entityID")!.Value, root.Descendants(md + "AssertionConsumerService").First().Attribute("Location")!.Value);
        }
        catch (Exception exception) when (exception is System.Xml.XmlException or NullReferenceException or InvalidOperationException)
        {
            throw UnplayableException.PreconditionFailed($"precondition failed: {answer.Subject} answered no metadata of a service provider");
        }
    }

    /// <summary>Somebody is on the way to their company's identity provider.</summary>
    public static async Task<AuthnRequest> BeginSsoAsync(this Stage stage, SsoProvider provider, Pkce? pkce = null)
    {
        var body = new Dictionary<string, object> { ["provider_id"] = provider.Id, ["skip_http_redirect"] = true };
        if (pkce is not null)
            (body["code_challenge"], body["code_challenge_method"]) = (pkce.Challenge, Pkce.Method);
        var request = AuthnRequest.Read(stage.Take(await stage.ExpectAsync(Supabase.Sso, new Call { Body = body }), "url"));
        stage.Volatile(request.RelayState);
        return request;
    }
}
