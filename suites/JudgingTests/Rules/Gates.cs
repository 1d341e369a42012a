using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;

namespace Conformance.JudgingTests.Rules;

/// <summary>Answers of gates, a generation each.</summary>
internal static class Gates
{
    public const string NoHeader = "UNAUTHORIZED_NO_AUTH_HEADER";
    public const string Format = "UNAUTHORIZED_INVALID_JWT_FORMAT";
    public const string Legacy = "UNAUTHORIZED_LEGACY_JWT";
    public const string Asymmetric = "UNAUTHORIZED_ASYMMETRIC_JWT";
    public const string Algorithm = "UNAUTHORIZED_UNSUPPORTED_TOKEN_ALGORITHM";

    private const string Name = "edge-functions";

    public static string Token(string algorithm = "HS256") => Jwt.Of(new JsonObject { ["role"] = "anon", ["exp"] = 4000000000 }, algorithm);

    public static Answering Msg(string method = "POST", string target = "/hello") => Answering.Of(Name, "msg", method, target);

    public static Answering Hybrid(string method = "POST", string target = "/hello") => Answering.Of(Name, "msg-hybrid", method, target);

    public static Answering Numeric(string method = "POST", string target = "/hello") => Answering.Of(Name, "numeric-code", method, target);

    public static Answering Textual(string method = "POST", string target = "/hello") => Answering.Of(Name, "textual-code", method, target);

    public static Answering Says(this Answering told, string message, int status = 401) => told.With(status, new JsonObject { ["msg"] = message });

    public static Answering SaysNumber(this Answering told, string message, int number = 401) => told.With(401, new JsonObject { ["code"] = number, ["message"] = message });

    public static Answering SaysCode(this Answering told, string code, int status = 401, string message = "a message") =>
        told.With(status, new JsonObject { ["code"] = code, ["message"] = message }).Header("sb-error-code", code);

    public static Answering MustPass(this Answering told) => told.Expecting(Expectation.Success);

    public static Answering MustNotPass(this Answering told, params string[] codes) => told.Expecting(Expectation.Fail(Category.MissingOrInvalidCredentials, codes));
}
