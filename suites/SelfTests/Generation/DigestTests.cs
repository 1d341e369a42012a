using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using NUnit.Framework;

namespace Conformance.SelfTests.Generation;

internal sealed class DigestTests
{
    private static readonly Contract Contract = TheContract.Load();

    [Test]
    public void The_same_seed_gives_the_same_digest_whatever_the_server_and_the_run_give() =>
        Assert.That(Story(1, "r8k2mq", "first"), Is.EqualTo(Story(1, "zz71pa", "other")));

    [Test]
    public void Another_seed_gives_another() => Assert.That(Story(1, "r8k2mq", "first"), Is.Not.EqualTo(Story(2, "r8k2mq", "first")));

    [Test]
    public void It_is_a_number_of_sixty_four_digits() => Assert.That(Story(1, "r8k2mq", "first"), Does.Match("^[0-9a-f]{64}$"));

    [Test]
    public void Order_counts()
    {
        var first = Play.Exchange(Contract, "/a", "{}");
        var second = Play.Exchange(Contract, "/b", "{}");
        Assert.That(RequestDigest.Of([first, second], "run", []), Is.Not.EqualTo(RequestDigest.Of([second, first], "run", [])));
    }

    [Test]
    public void What_only_a_later_response_brings_counts()
    {
        var one = Play.Exchange(Contract, "/a", """{"x":"abcdefgh"}""", """{"y":"abcdefgh"}""");
        var other = Play.Exchange(Contract, "/a", """{"x":"ijklmnop"}""", """{"y":"ijklmnop"}""");
        Assert.That(RequestDigest.Of([one], "run", []), Is.Not.EqualTo(RequestDigest.Of([other], "run", [])));
    }

    [Test]
    public void A_value_that_was_marked_as_changing_does_not_count()
    {
        var one = Play.Exchange(Contract, "/a", """{"code":"123456"}""");
        var other = Play.Exchange(Contract, "/a", """{"code":"654321"}""");
        Assert.That(RequestDigest.Of([one], "run", ["123456"]), Is.EqualTo(RequestDigest.Of([other], "run", ["654321"])));
    }

    [Test]
    public void A_token_counts_as_one_though_a_part_of_it_was_given()
    {
        Assert.That(Digest("aaaabbbbcccc", "dddd"), Is.EqualTo(Digest("eeeeffffgggg", "hhhh")));

        static string Digest(string given, string rest) => RequestDigest.Of(
        [
            Play.Exchange(Contract, "/a", "{}", $$"""{"handle":"{{given}}"}"""),
            Play.Exchange(Contract, "/b", $$"""{"token":"eyJhbGciOiJub25lIn0.{{rest}}{{given}}{{rest}}."}"""),
        ], "run", []);
    }

    [Test]
    public void Bytes_that_are_no_text_count()
    {
        var request = Play.Exchange(Contract, "/a", "").Request;
        var one = new Exchange(Contract, request with { Body = [0xff] }, null);
        var other = new Exchange(Contract, request with { Body = [0xfe] }, null);
        Assert.That(RequestDigest.Of([one], "run", []), Is.Not.EqualTo(RequestDigest.Of([other], "run", [])));
    }

    [Test]
    public void Derived_bodies_have_the_same_digest_in_every_run()
    {
        Assert.That(
            Derivation.Of(Contract).Where(each => Digest(each, "r8k2mq") != Digest(each, "zz71pa")).Select(each => each.Id),
            Is.Empty);

        static string Digest(DerivedCase derived, string run)
        {
            var body = derived.Body(new Any(Hash.Stable(derived.Id), run, "case1")).Bytes;
            return RequestDigest.Of([new Exchange(Contract, new Request("POST", "/any", [], body), null)], run, []);
        }
    }

    /// <summary>Sign up, get an id, a code in a redirect and a link from the server, send all of them back.</summary>
    private static string Story(int seed, string run, string given)
    {
        var any = new Any(seed, run, "case1");
        var email = any.Email();
        var id = new Guid(Hash.Stable(given), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        var code = $"{given}/code+{given}";
        var link = $"https://server.example/verify?token=pkce_{given}&type=signup";
        var exchanges = new[]
        {
            Play.Exchange(Contract, "/signup", $$"""{"email":"{{email}}","phone":"{{any.Phone()}}","password":"{{any.Password()}}"}""", $$"""{"id":"{{id}}","action_link":"{{link}}","n":1}""", new Header("Location", $"http://localhost/cb?code={Uri.EscapeDataString(code)}#x=1")),
            Play.Exchange(Contract, $"/users/{id}?email={Uri.EscapeDataString(email)}", $$"""{"token":"pkce_{{given}}"}"""),
            Play.Exchange(Contract, $"/token?code={Uri.EscapeDataString(code)}", $$"""{"auth_code":"{{code}}","jwt":"eyJhbGciOi{{given}}.eyJ{{given}}.sig{{given}}"}"""),
        };
        return RequestDigest.Of(exchanges, run, []);
    }
}
