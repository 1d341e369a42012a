using System.Text.Json.Nodes;
using Conformance.Cli.Proving;
using Conformance.Engine.Runs.Recorded;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.Contracts;
using Conformance.JudgingTests.Rules;

namespace Conformance.SelfTests.Recorded;

/// <summary>Recordings made by hand: entries as plain JSON, for a test to change.</summary>
internal static class Hars
{
    public const string Base = "https://auth.example";
    public const string VersionHeader = "X-Supabase-Api-Version";

    /// <summary>An entry without any extension; a null body leaves the text out.</summary>
    public static JsonObject Entry(string method, string url, int status, JsonNode? body = null) => new()
    {
        ["startedDateTime"] = Jwt.Now.ToString("O"),
        ["request"] = new JsonObject { ["method"] = method, ["url"] = url.StartsWith('/') ? Base + url : url, ["headers"] = new JsonArray() },
        ["response"] = new JsonObject
        {
            ["status"] = status,
            ["headers"] = body is null ? [] : new JsonArray(Header("Content-Type", "application/json")),
            ["content"] = body is null ? new JsonObject() : new JsonObject { ["text"] = body.ToJsonString() },
        },
    };

    public static JsonObject Refused(string method, string url, int status, string code, bool dated = false)
    {
        var entry = Entry(method, url, status, Answering.ErrorBody(dated, status, code));
        return dated ? entry.Asks(VersionHeader, "2024-01-01").Answers(VersionHeader, "2024-01-01") : entry;
    }

    public static JsonObject Header(string name, string value) => new() { ["name"] = name, ["value"] = value };

    public static JsonObject Asks(this JsonObject entry, string name, string value) => entry.WithHeader("request", name, value);

    public static JsonObject Answers(this JsonObject entry, string name, string value) => entry.WithHeader("response", name, value);

    public static JsonObject Sends(this JsonObject entry, string text) => entry.With("request", "postData", new JsonObject { ["mimeType"] = "application/json", ["text"] = text });

    public static JsonObject Told(this JsonObject entry, string extension, string value)
    {
        entry[extension] = value;
        return entry;
    }

    public static JsonObject With(this JsonObject entry, string message, string member, JsonNode? value)
    {
        entry[message]![member] = value;
        return entry;
    }

    public static JsonObject Without(this JsonObject entry, string message, string name)
    {
        var headers = entry[message]!["headers"]!.AsArray();
        headers.Remove(headers.First(header => header!["name"]!.GetValue<string>() == name));
        return entry;
    }

    public static string File(params IEnumerable<JsonObject> entries) =>
        new JsonObject { ["log"] = new JsonObject { ["version"] = "1.2", ["entries"] = new JsonArray([.. entries]) } }.ToJsonString();

    public static Task<Run> CheckAsync(params IEnumerable<JsonObject> entries) => CheckAsync(File(entries));

    /// <summary>Judges a file of this text, named <c>r.har</c>.</summary>
    public static async Task<Run> CheckAsync(string text, string? waivers = null)
    {
        var folder = Directory.CreateTempSubdirectory("har-").FullName;
        try
        {
            var har = Path.Combine(folder, "r.har");
            await System.IO.File.WriteAllTextAsync(har, text);
            if (waivers is not null)
                await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "w.json"), waivers);
            return await HarCheck.RunAsync(Supabase.Contract, [har], waivers is null ? null : Path.Combine(folder, "w.json"), new SilentListener(), CancellationToken.None);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Rule, operation, status and cases of each finding.</summary>
    public static IEnumerable<string> Lines(Run run) =>
        run.Findings.Select(finding => $"{finding.Rule} | {finding.Operation} | {finding.Status} {finding.Code}".TrimEnd() + $" | {string.Join(' ', finding.Cases)}");

    private static JsonObject WithHeader(this JsonObject entry, string message, string name, string value)
    {
        entry[message]!["headers"]!.AsArray().Add(Header(name, value));
        return entry;
    }
}
