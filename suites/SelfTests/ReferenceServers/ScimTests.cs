using System.Net;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class ScimTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["default"];

    [TestCase("ResourceTypes")]
    [TestCase("Schemas")]
    public async Task Lists_are_empty_and_take_no_filter(string list)
    {
        var answer = await GetAsync($"/scim/v2/{list}");
        Assert.That(answer.Header("Content-Type"), Is.EqualTo("application/scim+json"));
        Assert.That(answer["totalResults"], Is.EqualTo("0"));
        var filtered = await GetAsync($"/scim/v2/{list}?filter=a");
        Assert.That(filtered.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(filtered["status"], Is.EqualTo("403"));
        Assert.That(filtered.Header("Content-Type"), Is.EqualTo("application/scim+json"));
    }

    [Test]
    public async Task The_configuration_promises_nothing_that_is_optional()
    {
        var answer = await GetAsync("/scim/v2/ServiceProviderConfig");
        foreach (var feature in new[] { "patch", "bulk", "filter", "changePassword", "sort", "etag" })
            Assert.That(answer.Body![feature]!["supported"]!.GetValue<bool>(), Is.False, feature);
    }
}
