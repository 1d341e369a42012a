using System.Net;
using System.Web;
using Conformance.ReferenceServers.Companions;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>Tests in which browsers go to providers and come back.</summary>
internal abstract class ProviderJourneys : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["default"];

    /// <summary>The state with which a browser is sent to a provider.</summary>
    protected async Task<string> LeaveAsync(string query, string path = "/authorize", string? token = null)
    {
        var away = await GetAsync($"{path}?{query}", token);
        Assert.That(away.Status, Is.EqualTo(HttpStatusCode.Found), away.Body?.ToJsonString());
        return Read(away, "state");
    }

    /// <summary>Where the browser is sent that comes back as somebody.</summary>
    protected async Task<Answer> ReturnAsync(string state, Profile profile)
    {
        var code = Guid.NewGuid().ToString();
        World.People.Introduce(code, profile);
        return await GetAsync($"/callback?state={state}&code={code}");
    }

    protected static Profile Somebody(string? email = null, bool verified = true) =>
        new() { Id = Guid.NewGuid().ToString("N"), Email = email ?? NewEmail(), Verified = verified, Name = "Ada" };

    /// <summary>A parameter of a redirect, whichever part it stands in.</summary>
    protected static string Read(Answer redirect, string name)
    {
        var url = new Uri(redirect.Header("Location"));
        return HttpUtility.ParseQueryString(url.Query)[name] ?? HttpUtility.ParseQueryString(url.Fragment.TrimStart('#'))[name] ?? "";
    }

    protected static void Refuses(Answer redirect, string code, string target = "http://localhost:3000/")
    {
        var url = new Uri(redirect.Header("Location"));
        Assert.Multiple(() =>
        {
            Assert.That(Read(redirect, "error_code"), Is.EqualTo(code));
            Assert.That(url.Query, Does.Contain("error=").And.Contain("error_description="));
            Assert.That(url.Fragment, Does.Contain($"error_code={code}"));
            Assert.That(url.GetLeftPart(UriPartial.Path), Is.EqualTo(target));
        });
    }
}
