using System.Text;
using System.Text.Json.Nodes;
using Conformance.Faults.Http;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Conformance.SelfTests.Secrets;

/// <summary>A server that gives secrets away wherever it can, and keeps no contract, so that everything about it is reported.</summary>
internal sealed class Planting(Canaries canaries)
{
    public IReadOnlyList<string> Lent { get; set; } = [];

    public RequestDelegate Around(RequestDelegate inner) => Answers.All.Send(SendAsync)(inner);

    private async Task SendAsync(Answer answer, CancellationToken stop)
    {
        canaries.Read(answer.Sent);
        canaries.Read(answer.Json);
        var bearer = answer.Request.Headers.Authorization.ToString().Split(' ')[^1];
        if (bearer.Split('.') is [_, _, { Length: > 0 } signature])
            canaries.Add(signature);
        var echoed = Echoes(answer).ToList();
        Headers(answer, echoed);
        if (answer.IsError)
        {
            if (answer.Text.Contains("validation_failed", StringComparison.Ordinal))
            {
                await GarbleAsync(answer.Context, echoed, stop);
                return;
            }

            if (answer.Text.Contains("weak_password", StringComparison.Ordinal))
                answer.Write("text/html", Page(echoed));
            else if (answer.Text.Contains("invalid_credentials", StringComparison.Ordinal))
                answer.Status = 418;
            else
                answer.Edit(members => members["code"] = members["error_code"] = echoed.FirstOrDefault() ?? Canaries.Made["service_role_key"]);
        }

        if (answer.Json is JsonObject)
            answer.Edit(members => Members(members, echoed));
        if (answer.Headers.Location.ToString() is { Length: > 0 } location)
            answer.Headers.Location = Redirected(location, echoed);
        await WriteAsync(answer, stop);
    }

    /// <summary>The run's own credentials in this request, each in another spelling.</summary>
    private IEnumerable<string> Echoes(Answer answer)
    {
        var carried = new List<string>(Lent);
        if (answer.Sent is JsonObject sent)
            carried.AddRange(new[] { "password", "refresh_token" }.Select(name => sent[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "").Where(text => text.Length >= 12 && text.Any(char.IsAsciiDigit)));
        foreach (var credential in carried)
        {
            yield return credential;
            yield return Uri.EscapeDataString(credential);
            yield return Convert.ToBase64String(Encoding.UTF8.GetBytes($"user:{credential}"));
            yield return string.Concat(credential.Select(letter => $"\\u{(int)letter:x4}"));
            yield return Convert.ToHexStringLower(Encoding.UTF8.GetBytes($"user:{credential}"));
        }
    }

    private static void Headers(Answer answer, List<string> echoed)
    {
        answer.Headers["X-Debug"] = string.Join(", ", Canaries.Telling.Concat(echoed));
        answer.Headers["X-Session-Token"] = Canaries.Made["sessionToken"];
        answer.Headers.Append("Set-Cookie", $"sid={Canaries.Made["csrf_cookie"]}; Path=/; HttpOnly");
        answer.Headers["Authentication-Info"] = $"Digest username=\"a\", response=\"{Canaries.Digest}\", client_secret={Canaries.Made["client_secret"]}";
    }

    private static void Members(JsonObject members, List<string> echoed)
    {
        var debug = new JsonObject { ["recovery_codes"] = new JsonArray([.. Canaries.RecoveryCodes.Select(code => JsonValue.Create(code))]) };
        foreach (var (name, value) in Canaries.Made)
            debug[name] = value;
        debug["raw"] = new JsonObject { ["refresh_token"] = Canaries.Made["refresh_token"], ["email_otp"] = 739154 }.ToJsonString();
        members["debug"] = debug;
        members["note"] = Sentence(echoed);
        foreach (var name in new[] { "msg", "message", "error_description" }.Where(name => members[name]?.GetValueKind() == System.Text.Json.JsonValueKind.String))
            members[name] = $"{members[name]!.GetValue<string>()} {Sentence(echoed)}";
        if (echoed.Count > 0)
            members[echoed[0]] = true;
    }

    private static string Sentence(List<string> echoed) =>
        $"We saw {string.Join(" and ", Canaries.Telling.Concat(echoed))}; the password is {Canaries.RecoveryCodes[0]}, otp: {Canaries.Made["email_otp"]}, client_secret={Canaries.Made["client_secret"]}";

    private static string Page(List<string> echoed) =>
        $"<html><a href=\"{System.Net.WebUtility.HtmlEncode(Canaries.Made["confirmation_url"])}\">confirm</a><p>{System.Net.WebUtility.HtmlEncode(Sentence(echoed))}</p></html>";

    private static string Redirected(string location, List<string> echoed)
    {
        var fragment = "access_token=" + Canaries.Made["access_token"] + "&provider_token=" + Uri.EscapeDataString(Canaries.Made["provider_token"]) + string.Concat(echoed.Select(text => "&x=" + Uri.EscapeDataString(text)));
        var query = "token_hash=" + Canaries.Made["token_hash"] + "&next=" + Uri.EscapeDataString(Canaries.Made["confirmation_url"]);
        var parts = location.Split('#', 2);
        return $"{parts[0]}{(parts[0].Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}#{(parts.Length > 1 ? parts[1] + "&" : "")}{fragment}";
    }

    private static async Task GarbleAsync(HttpContext context, List<string> echoed, CancellationToken stop)
    {
        var wire = context.Features.Get<IConnectionTransportFeature>()!.Transport.Output;
        await wire.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 {Sentence(echoed).ReplaceLineEndings("")}\r\n\r\n"), stop);
        await Task.Delay(50, stop);
        context.Abort();
    }

    private static async Task WriteAsync(Answer answer, CancellationToken stop)
    {
        if (answer.Status is 204 or 304 || HttpMethods.IsHead(answer.Request.Method))
            return;
        answer.Context.Response.ContentLength = answer.Body.Length;
        await answer.Context.Response.Body.WriteAsync(answer.Body, stop);
    }
}
