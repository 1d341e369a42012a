using System.Text.Json.Nodes;
using Conformance.Engine.Contracts.Protection;
using static Conformance.JudgingTests.Rules.Applications;

namespace Conformance.JudgingTests.Rules;

/// <summary>What applications with security schemes do wrong.</summary>
internal static class BrokenProtection
{
    private const string TokenBody = """{"access_token":"a.b.c","token_type":"bearer"}""";

    public static IEnumerable<Situation> All =>
    [
        new("a new release refuses as the old ones did", Now(Bearer).Says(403), "refusals-have-the-status-of-their-scheme"),
        new("an old release refuses as the new ones do", Then(Key).Challenges("APIKey"), "refusals-have-the-status-of-their-scheme"),
        new("the bearer of a password's token is refused with 403", Then(OAuth2).Says(403), "refusals-have-the-status-of-their-scheme"),
        new("Basic without a colon is refused with 403", Now(Basic).Authorized(BasicOf("nobody")).Says(403), "refusals-have-the-status-of-their-scheme"),
        new("who has no credentials learns what is not there", Now("/items/7").Says(404, "Item not found"), "missing-credentials-are-told-first"),
        new("who has no credentials learns it in a form of the server's own", Now("/items/7").With(404, "Not Found", "text/plain"), "errors-have-the-contracts-form"),
        new("a refusal has lost its challenge", Now(Bearer).Says(401), "refusals-carry-their-challenge"),
        new("the challenge is empty", Now(OAuth2).Challenges(" "), "refusals-carry-their-challenge"),
        new("a bearer token is challenged for with Basic", Now(OAuth2).Challenges("Basic realm=\"r\""), "challenges-fit-their-scheme"),
        new("Digest is challenged for with Bearer", Now(Digest).Authorized("Basic eDp5").Challenges("Bearer"), "challenges-fit-their-scheme"),
        new("the application refuses a token without a challenge", Now(OAuth2).Authorized("Bearer abc").Says(401), "every-unauthorized-has-a-challenge"),
        new("a path that nobody documented refuses without a challenge", Now("/elsewhere").Says(401), "every-unauthorized-has-a-challenge"),
        new("an own handler has taken body and challenge away", Now(Bearer).With(401, """{"error":"no"}"""), "every-unauthorized-has-a-challenge", "errors-have-the-contracts-form"),
        new("a challenge is a sentence", Now(OAuth2).Authorized("Bearer abc").Challenges("please log in"), "challenges-are-well-formed"),
        new("a parameter has no closing quote", Now(OAuth2).Authorized("Bearer abc").Challenges("Bearer scope=\"me"), "challenges-are-well-formed"),
        new("Basic names no realm", Now(Basic).Challenges("Basic"), "basic-challenges-name-their-realm"),
        new("Digest names neither realm nor nonce", Now(Digest).Challenges("Digest"), "digest-challenges-can-be-answered", "digest-challenges-can-be-answered"),
        new("nobody gets in, it was said, and does", Now(Bearer).MustNotOpen().With(200, "{}"), "bad-tokens-open-nothing"),
        new("a document lists a scheme that nobody demands", Now(Bearer).Guarded(Guard.Documented).MayOpen().With(200, "{}"), "documented-schemes-are-demanded"),
        new("a recorded request got in without what is documented", Now(Basic).Guarded(Guard.Documented).Authorized("Bearer abc").With(200, "{}"), "documented-schemes-are-demanded"),
        new("a token that has expired opens", Now(OAuth2).Authorized($"Bearer {Token(1700000000)}").With(200, "{}"), "bad-tokens-open-nothing"),
        new("an unsigned token opens", Now(Bearer).Authorized($"Bearer {Token(algorithm: "none")}").With(200, "{}"), "bad-tokens-open-nothing"),
        new("a wrong password buys a token", Now("/token", "POST").MustNotOpen().With(200, TokenBody).Header("Cache-Control", "no-store"), "bad-tokens-open-nothing"),
        new("the right credentials are refused", Now(OAuth2).Authorized($"bearer {Token()}").MustOpen().Challenges("Bearer"), "right-credentials-open"),
        new("an error is no JSON", Now("/elsewhere").With(404, "Not Found", "text/plain"), "errors-have-the-contracts-form"),
        new("an error has members of its own", Now("/elsewhere").With(404, """{"detail":"Not Found","code":404}"""), "errors-have-the-contracts-form"),
        new("an invalid body is 400", Now("/items", "POST").Authorized($"Bearer {Token()}").IsInvalid().Says(400, "bad"), "validation-errors-are-422"),
        new("a validation error does not say where", Now("/items", "POST").Authorized($"Bearer {Token()}").IsInvalid().SaysInvalid(new JsonObject { ["msg"] = "m", ["type"] = "missing" }), "validation-errors-say-where"),
        new("a validation error begins nowhere", Then("/token", "POST").SaysInvalid(new JsonObject { ["loc"] = new JsonArray("form", "username"), ["msg"] = "m", ["type"] = "value_error.missing" }), "validation-errors-say-where"),
        new("405 names no method", Now("/token").Meaning("post-token").Says(405, "Method Not Allowed"), "refused-methods-name-the-allowed-ones"),
        new("a token may be stored", Now("/token", "POST").MustOpen().With(200, TokenBody), "tokens-are-not-stored"),
        new("a token has no type", Now("/token", "POST").MustOpen().With(200, """{"access_token":"a.b.c"}""").Header("Cache-Control", "no-store"), "token-responses-have-their-shape"),
        new("an odd token makes the application fall over", Now(OAuth2).Authorized("Bearer abc").MustNotOpen().With(500, "Internal Server Error", "text/plain"), "clients-cause-no-500"),
        new("a recorded request without credentials makes it fall over", Now(OAuth2).With(500, "Internal Server Error", "text/plain"), "clients-cause-no-500"),
    ];
}
