using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Conformance.Scenarios.EdgeFunctions.Steps;

/// <summary>A token to be signed; wrong ones, too, which a library would refuse to make. Its times are fixed, so that the same one is the same in every run.</summary>
internal sealed record Minted
{
    /// <summary>2100-01-01.</summary>
    public const long FarAhead = 4102444800;

    /// <summary>2020-01-01.</summary>
    public const long LongAgo = 1577836800;

    /// <summary>A secret that is no project's.</summary>
    public const string Stranger = "conformance: a secret that belongs to no project at all";

    private string Header { get; init; } = """{"alg":"HS256","typ":"JWT"}""";

    private string Claims { get; init; } = "{}";

    /// <summary>The legacy anon key's like.</summary>
    public static Minted Right { get; } = new Minted().Claiming(("iss", "supabase"), ("role", "anon"), ("iat", 1700000000), ("exp", FarAhead));

    public string Algorithm => JsonNode.Parse(Header)?["alg"]?.ToString() ?? "";

    public Minted Of(string role) => Claiming(("role", role));

    /// <summary>With these claims beside its own; null takes one away.</summary>
    public Minted Claiming(params (string Name, JsonNode? Value)[] changes) => this with { Claims = Changed(Claims, changes) };

    /// <summary>With these claims and no others.</summary>
    public Minted ClaimingOnly(string json) => this with { Claims = json };

    /// <summary>With a member of the header; null takes it away.</summary>
    public Minted With(string name, JsonNode? value) => this with { Header = Changed(Header, (name, value)) };

    public Minted Headed(string json) => this with { Header = json };

    /// <summary>With an HMAC of the secret, by the algorithm that the header names, SHA-256 where that is no HMAC.</summary>
    public string SignedBy(string secret) => SignedBy(Encoding.UTF8.GetBytes(secret));

    public string SignedBy(byte[] secret)
    {
        var signed = Encoding.ASCII.GetBytes(Unsigned);
        return With(Algorithm switch
        {
            "HS384" => HMACSHA384.HashData(secret, signed),
            "HS512" => HMACSHA512.HashData(secret, signed),
            _ => HMACSHA256.HashData(secret, signed),
        });
    }

    /// <summary>Header and claims, to be signed.</summary>
    public string Unsigned => $"{Part(Header)}.{Part(Claims)}";

    public string With(byte[] signature) => $"{Unsigned}.{Base64Url.EncodeToString(signature)}";

    public static string Part(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string Changed(string json, params (string Name, JsonNode? Value)[] changes)
    {
        var members = JsonNode.Parse(json)!.AsObject();
        foreach (var (name, value) in changes)
        {
            members.Remove(name);
            if (value is not null)
                members[name] = value.DeepClone();
        }

        return members.ToJsonString();
    }
}
