using System.Text;
using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;

namespace Conformance.JudgingTests.Rules;

/// <summary>Answers of applications with security schemes, of both release lines.</summary>
internal static class Applications
{
    public const string OAuth2 = "/users/me/";
    public const string Bearer = "/bearer";
    public const string Basic = "/basic";
    public const string Digest = "/digest";
    public const string Key = "/key/header";

    private const string Name = "fastapi";

    public static Answering Now(string target, string method = "GET") => Answering.Of(Name, "since-0.122", method, target);

    public static Answering Then(string target, string method = "GET") => Answering.Of(Name, "until-0.121", method, target);

    public static string BasicOf(string text) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public static string Token(int until = 2000000000, string algorithm = "HS256") => Jwt.Of(new JsonObject { ["sub"] = "johndoe", ["exp"] = until }, algorithm);

    public static Answering Authorized(this Answering told, string value) => told.Saying("Authorization", value);

    public static Answering Says(this Answering told, int status, string detail = "Not authenticated") => told.With(status, new JsonObject { ["detail"] = detail });

    public static Answering Challenges(this Answering told, string challenge) => told.Says(401).Header("WWW-Authenticate", challenge);

    public static Answering SaysInvalid(this Answering told, params JsonNode[] problems) => told.With(422, new JsonObject { ["detail"] = new JsonArray(problems) });

    public static Answering MustOpen(this Answering told) => told.Expecting(Expectation.Success);

    public static Answering MustNotOpen(this Answering told) => told.Expecting(Expectation.Fail(Category.MissingOrInvalidCredentials));

    public static Answering MayOpen(this Answering told) => told.Expecting(Expectation.MayFail(Category.MissingOrInvalidCredentials));

    public static Answering IsInvalid(this Answering told) => told.Expecting(Expectation.Fail(Category.BadInput));
}
