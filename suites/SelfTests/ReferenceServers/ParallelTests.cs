using System.Collections.Concurrent;
using System.Net;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class ParallelTests : ServerTests
{
    [Test]
    public async Task Many_sign_up_at_once()
    {
        var ids = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) =>
        {
            var session = await PostAsync("/signup", new { email = NewEmail(), password = Password });
            Assert.That((await GetAsync("/user", session.AccessToken))["id"], Is.EqualTo(session.UserId));
            ids.Add(session.UserId);
        });
        Assert.That(ids.Distinct().Count(), Is.EqualTo(2000));
    }

    [Test]
    public async Task Of_those_who_want_one_address_one_gets_it()
    {
        var email = NewEmail();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync("/signup", new { email, password = Password })));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(answers.Count(answer => answer["error_code"] == "user_already_exists"), Is.EqualTo(19));
    }

    [Test]
    public async Task Refreshing_at_once_leaves_one_usable_token()
    {
        var (_, session) = await SignedInAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            PostAsync("/token?grant_type=refresh_token", new { refresh_token = session.RefreshToken })));
        Assert.That(answers.Select(answer => answer.RefreshToken).Distinct().Count(), Is.EqualTo(1));
    }
}
