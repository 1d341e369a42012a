using System.Text.Json.Nodes;
using Conformance.Engine.Contracts.Protection;
using static Conformance.JudgingTests.Rules.Applications;
using static Conformance.JudgingTests.Rules.NearMiss;

namespace Conformance.JudgingTests.Rules;

/// <summary>What applications with security schemes do that breaks nothing.</summary>
internal static class KeptProtection
{
    private const string Realm = "Basic realm=\"r\"";
    private const string TokenBody = """{"access_token":"a.b.c","token_type":"bearer","expires_in":900}""";

    public static IEnumerable<NearMiss> All =>
    [
        Kept("refusals-have-the-status-of-their-scheme", "an old release forbids", Then(Bearer).Says(403)),
        Kept("refusals-have-the-status-of-their-scheme", "a new release challenges", Now(Key).Challenges("APIKey")),
        Kept("refusals-have-the-status-of-their-scheme", "Basic was always challenged for", Then(Basic).Challenges(Realm)),
        Beyond("refusals-have-the-status-of-their-scheme", "what a token is worth the application says", Now(OAuth2).Authorized("Bearer abc").Says(403, "no")),
        Beyond("refusals-have-the-status-of-their-scheme", "a HEAD request is of no operation", Now(Bearer, "HEAD").Meaning("get-bearer").With(403)),
        Kept("missing-credentials-are-told-first", "JSON is parsed before", Now("/items", "POST").Sending("{").SaysInvalid(Problem2())),
        Kept("missing-credentials-are-told-first", "the lack of credentials is told", Then("/items/7").Challenges("Bearer")),
        Beyond("missing-credentials-are-told-first", "nobody sees why HEAD is refused", Then("/items/7", "HEAD").Meaning("get-items-item_id").With(404)),
        Beyond("missing-credentials-are-told-first", "what is asked needs no credentials", Then("/public").Says(404, "Not Found")),
        Kept("refusals-carry-their-challenge", "the scheme is challenged for with parameters", Now(OAuth2).Challenges("Bearer scope=\"me items\", error=\"invalid_token\"")),
        Kept("refusals-carry-their-challenge", "the scheme is written in small letters", Now(Bearer).Challenges("bearer")),
        Beyond("refusals-carry-their-challenge", "403 needs none", Then(Bearer).Says(403)),
        Kept("challenges-fit-their-scheme", "one of several challenges fits", Now(OAuth2).Challenges("Negotiate, Bearer realm=\"a, b\", Basic realm=\"r\"")),
        Kept("challenges-fit-their-scheme", "names are of any case", Now(Basic).Challenges("BASIC REALM=\"r\"")),
        Beyond("challenges-fit-their-scheme", "the application challenges as it likes", Now(OAuth2).Authorized("Bearer abc").Challenges("Custom")),
        Kept("every-unauthorized-has-a-challenge", "the application challenges", Now(OAuth2).Authorized("Bearer abc").Challenges("Bearer")),
        Beyond("every-unauthorized-has-a-challenge", "a forbidden thing is none", Now(OAuth2).Authorized("Bearer abc").Says(403, "Not enough permissions")),
        Kept("challenges-are-well-formed", "a token68 is a challenge", Now(OAuth2).Authorized("Bearer abc").Challenges("Negotiate a87421000492aa874209af8bc028==")),
        Kept("challenges-are-well-formed", "a quoted text holds quotes and commas", Now(Basic).Challenges("Basic realm=\"a \\\"b\\\", c\" , charset = \"UTF-8\"")),
        Kept("basic-challenges-name-their-realm", "the realm is there", Now(Basic).Challenges(Realm)),
        Beyond("basic-challenges-name-their-realm", "Bearer needs none", Now(Bearer).Challenges("Bearer")),
        Kept("digest-challenges-can-be-answered", "realm and nonce are there", Now(Digest).Challenges("Digest realm=\"r\", qop=\"auth\", algorithm=SHA-256, nonce=\"7ypf\"")),
        Beyond("digest-challenges-can-be-answered", "an old release does not challenge for Digest", Then(Digest).Says(403)),
        Kept("bad-tokens-open-nothing", "a token that has expired is refused", Now(OAuth2).Authorized($"Bearer {Token(1700000000)}").Challenges("Bearer")),
        Beyond("bad-tokens-open-nothing", "a token need not be a JWT", Now(Bearer).Authorized("Bearer alice").With(200, "{}")),
        Beyond("bad-tokens-open-nothing", "to refuse was left to the application", Now(Bearer).Authorized("Bearer alice").MayOpen().With(200, "{}")),
        Kept("documented-schemes-are-demanded", "what is documented is demanded", Now(Bearer).Guarded(Guard.Documented).MayOpen().Challenges("Bearer")),
        Kept("documented-schemes-are-demanded", "who has no credentials is sent elsewhere", Now(OAuth2).Guarded(Guard.Documented).With(303).Header("Location", "/login")),
        Beyond("documented-schemes-are-demanded", "what a token is worth the application says", Now(Bearer).Guarded(Guard.Documented).Authorized("Bearer abc").With(200, "{}")),
        Beyond("documented-schemes-are-demanded", "where it is sure another clause says so", Now(Bearer).Guarded(Guard.Declared).MayOpen().With(200, "{}")),
        Beyond("documented-schemes-are-demanded", "security is optional, it was said", Now(Bearer).Guarded(Guard.Optional).With(200, "{}")),
        Kept("right-credentials-open", "the right credentials open", Now(OAuth2).Authorized($"Bearer {Token()}").MustOpen().With(200, "{}")),
        Kept("right-credentials-open", "what is asked for is not there", Now("/items/7").Authorized($"Bearer {Token()}").MustOpen().Says(404, "Item not found")),
        Beyond("right-credentials-open", "the credentials need not be right", Now(OAuth2).Authorized($"Bearer {Token()}").MayOpen().Challenges("Bearer")),
        Kept("errors-have-the-contracts-form", "a detail may be an object", Now("/items/7").Authorized($"Bearer {Token()}").With(404, """{"detail":{"code":"gone","id":7}}""")),
        Beyond("errors-have-the-contracts-form", "what nobody expected is told in text", Now("/public").With(500, "Internal Server Error", "text/plain")),
        Kept("validation-errors-are-422", "an invalid body is 422", Now("/items", "POST").Authorized($"Bearer {Token()}").IsInvalid().SaysInvalid(Problem2())),
        Beyond("validation-errors-are-422", "the caller is asked first", Now("/items", "POST").Authorized($"Bearer {Token()}").IsInvalid().Challenges("Bearer")),
        Kept("validation-errors-say-where", "pydantic 1", Then("/token", "POST").SaysInvalid(new JsonObject { ["loc"] = new JsonArray("body", 8), ["msg"] = "m", ["type"] = "value_error.jsondecode", ["ctx"] = new JsonObject() })),
        Kept("validation-errors-say-where", "pydantic 2", Now("/token", "POST").SaysInvalid(Problem2())),
        Beyond("validation-errors-say-where", "the application raises 422 with a text", Now("/items/7").Authorized($"Bearer {Token()}").Says(422, "No such thing")),
        Kept("refused-methods-name-the-allowed-ones", "the methods are named", Now("/token").Meaning("post-token").Says(405, "Method Not Allowed").Header("Allow", "POST")),
        Kept("refused-methods-name-the-allowed-ones", "no method is left", Now("/token").Meaning("post-token").Says(405, "Method Not Allowed").Header("Allow", "")),
        Beyond("refused-methods-name-the-allowed-ones", "nobody sees who answers HEAD", Now("/token", "HEAD").With(405)),
        Kept("tokens-are-not-stored", "the token is not to be stored", Now("/token", "POST").MustOpen().With(200, TokenBody).Header("Cache-Control", "private, no-store")),
        Beyond("tokens-are-not-stored", "there is no token in it", Now("/public").With(200, "{}")),
        Kept("token-responses-have-their-shape", "a token may expire", Now("/token", "POST").MustOpen().With(200, TokenBody).Header("Cache-Control", "no-store")),
        Beyond("token-responses-have-their-shape", "a refusal is no token", Now("/token", "POST").Says(400, "Incorrect username or password")),
    ];

    private static JsonObject Problem2() => new() { ["type"] = "missing", ["loc"] = new JsonArray("body", "name"), ["msg"] = "Field required", ["input"] = null, ["url"] = "https://errors.pydantic.dev/2/v/missing" };
}
