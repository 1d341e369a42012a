using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class VersionTests : ServerTests
{
    [TestCase("")]
    [TestCase("abc")]
    [TestCase("2024-1-1")]
    [TestCase("2024-02-30")]
    [TestCase("2024-01-01T00:00:00Z")]
    [TestCase("2024-01-01, 2024-01-01")]
    [TestCase("2023-12-31")]
    [TestCase("0001-01-01")]
    public async Task Anything_else_is_the_initial_version(string version) =>
        Expect.InitialError(await SendAsync("GET", "/user", null, null, ("X-Supabase-Api-Version", version)), 401, "no_authorization");

    [TestCase("2024-01-01")]
    [TestCase(" 2024-01-01 ")]
    [TestCase("2024-01-02")]
    [TestCase("9999-12-31")]
    public async Task A_date_from_the_first_on_is_the_latest_version(string version) =>
        Expect.LatestError(await SendAsync("GET", "/user", null, null, ("x-supabase-API-version", version)), 401, "no_authorization");

    [Test]
    public async Task Success_is_the_same_in_all_versions()
    {
        var answer = await SendAsync("GET", "/settings", null, null, ("X-Supabase-Api-Version", "2024-01-01"));
        Assert.That(answer.Header("X-Supabase-Api-Version"), Is.Empty);
    }
}
