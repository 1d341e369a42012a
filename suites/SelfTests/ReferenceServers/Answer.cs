using System.Net;
using System.Text.Json.Nodes;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>What a reference server answered.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)
{
    public string this[string member] => Body?[member]?.ToString() ?? "";

    public string AccessToken => this["access_token"];

    public string RefreshToken => this["refresh_token"];

    public JsonNode User => Body!["user"]!;

    public string UserId => User["id"]!.ToString();

    public string Header(string name) =>
        Response.Headers.TryGetValues(name, out var values) || Response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : "";

    /// <summary>The claims of the access token.</summary>
    public JsonNode Claims() => JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(AccessToken.Split('.')[1]))!;
}
