using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.JudgingTests.Contracts;

namespace Conformance.JudgingTests.Rules;

/// <summary>Builds an exchange as a test tells it; what is not said is right, and of the initial API version.</summary>
internal sealed record Answering
{
    private const string VersionHeader = "X-Supabase-Api-Version";

    private Contract Contract { get; init; } = Supabase.Contract;

    private ApiVersion? Generation { get; init; }

    private string Method { get; init; } = "GET";

    private string Target { get; init; } = "/";

    private IReadOnlyList<Header> Sent { get; init; } = [];

    private byte[]? Body { get; init; }

    private string? Operation { get; init; }

    private bool IsAnonymous { get; init; }

    private Response? Came { get; init; }

    private Silence? Silence { get; init; }

    private Expectation? Expected { get; init; }

    private Annotation? Annotation { get; init; }

    private string? Scenario { get; init; }

    private bool IsUnserved { get; init; }

    private bool IsAssured { get; init; }

    private bool KnowsCodeHeader { get; init; }

    private bool IsUnguarded { get; init; }

    private int? Behind { get; init; }

    private Guard? Guard { get; init; }

    private IReadOnlyList<Answering> Before { get; init; } = [];

    private Answering? Other { get; init; }

    public static Answering To(string method, string target) => new() { Method = method, Target = target };

    /// <summary>To a server of another contract, and of a generation of it.</summary>
    public static Answering Of(string contract, string? generation, string method, string target)
    {
        var loaded = Loaded.Contract(contract);
        return To(method, target) with { Contract = loaded, Generation = generation is null ? null : loaded.Version(generation), IsAnonymous = true };
    }

    public static JsonObject ErrorBody(bool dated, int status, string code, string message = "a message") => dated
        ? new JsonObject { ["code"] = code, ["message"] = message }
        : new JsonObject { ["code"] = status, ["error_code"] = code, ["msg"] = message };

    /// <summary>The operation that a request is meant for although its method is another.</summary>
    public Answering Meaning(string operation) => this with { Operation = operation };

    /// <summary>Sends the version header, as often as it is called.</summary>
    public Answering Asking(string version) => Saying(VersionHeader, version);

    public Answering Dated() => Asking("2024-01-01");

    public Answering Saying(string name, string value) => this with { Sent = [.. Sent, new Header(name, value)] };

    public Answering Bearing(string token) => Saying("Authorization", "Bearer " + token);

    /// <summary>Takes away the token that an operation which asks for one is sent by default.</summary>
    public Answering Anonymous() => this with { IsAnonymous = true };

    public Answering Sending(string body, string contentType = "application/json") =>
        Saying("Content-Type", contentType) with { Body = Encoding.UTF8.GetBytes(body) };

    public Answering With(int status, string body = "", string? contentType = "application/json") => this with
    {
        Came = new Response(status, body.Length > 0 && contentType is not null ? [new Header("Content-Type", contentType)] : [], Encoding.UTF8.GetBytes(body)),
    };

    public Answering With(int status, JsonNode body) => With(status, body.ToJsonString());

    /// <summary>The contract's own error in the encoding that was asked for, with the echo that belongs to it.</summary>
    public Answering Refused(int status, string code, string message = "a message")
    {
        var version = Supabase.Contract.Resolve(Sent.FirstOrDefault(header => header.Is(VersionHeader))?.Value);
        var answer = With(status, ErrorBody(version.Date is not null, status, code, message));
        return version.Date is null ? answer : answer.Header(VersionHeader, version.Id);
    }

    public Answering Redirected(int status, string location) => With(status).Header("Location", location);

    public Answering Header(string name, string value) => this with { Came = Came! with { Headers = [.. Came.Headers, new Header(name, value)] } };

    public Answering Without(string name) => this with { Came = Came! with { Headers = [.. Came.Headers.Where(header => !header.Is(name))] } };

    public Answering Silent(Silence silence) => this with { Came = null, Silence = silence };

    /// <summary>Makes it the probe of a scenario.</summary>
    public Answering Expecting(Expectation expected) => this with { Expected = expected, Scenario = "a/scenario" };

    public Answering Expecting(Category category, params string[] codes) => Expecting(Expectation.Fail(category, codes));

    /// <summary>What a recording says of it; null: that it had to succeed.</summary>
    public Answering Annotated(Category? category) => this with { Annotation = new Annotation(category) };

    /// <summary>The server is known to send the error-code header.</summary>
    public Answering KnownToSendTheCodeHeader() => this with { KnowsCodeHeader = true };

    /// <summary>What stands behind the server has been seen to answer a right request so.</summary>
    public Answering InFrontOf(int status) => this with { Behind = status };

    /// <summary>Nobody demands credentials for what the request is about.</summary>
    public Answering IsOpen() => this with { IsUnguarded = true };

    /// <summary>How sure it is that the operation's security schemes are demanded.</summary>
    public Answering Guarded(Guard guard) => this with { Guard = guard };

    /// <summary>The target's owner declares what the scenario needs.</summary>
    public Answering Assured() => this with { IsAssured = true };

    /// <summary>What the same scenario sent before, oldest first.</summary>
    public Answering After(params Answering[] earlier) => this with { Before = earlier };

    /// <summary>Its answer is to tell no more than that to the same request about somebody else.</summary>
    public Answering LikeThat(Answering other) => this with { Other = other };

    /// <summary>The server was found not to have the operation.</summary>
    public Answering NotServed() => this with { IsUnserved = true };

    public Exchange Exchange()
    {
        var request = new Request(Method, Target, Sent, Body);
        var operation = Operation is { } meant ? Contract.Operation(meant) : new OperationMatch(Contract).Find(Method, request.Path, RedirectParameters.Read("?" + request.Query), JsonText.Parse(Body));
        if (Guard is { } guard)
            operation = operation! with { Guard = guard };
        if (operation?.Security is not null && !IsAnonymous && request.Header("Authorization") is null)
            request = request with { Headers = [.. Sent, new Header("Authorization", "Bearer " + Jwt.Of(Bodies.Claims()))] };
        return new Exchange(Contract, request, Came, Generation)
        {
            Operation = IsUnserved ? null : operation,
            Unserved = IsUnserved ? operation : null,
            Expected = Expected,
            Annotation = Annotation,
            Scenario = Scenario,
            Earlier = [.. Before.Select(each => each.Exchange())],
            Alike = Other?.Exchange(),
            IsProbe = Expected is not null,
            IsAssured = IsAssured,
            Silence = Silence,
            SendsCodeHeader = KnowsCodeHeader,
            IsGuarded = !IsUnguarded,
            BehindStatus = Behind,
            Started = Jwt.Now,
            Server = "default",
        };
    }
}
