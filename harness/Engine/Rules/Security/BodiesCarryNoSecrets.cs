using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Security;

/// <summary>No answer carries a password, its hash, or a one-time token that belongs into a mail.</summary>
internal sealed partial class BodiesCarryNoSecrets : ExchangeRule
{
    private static readonly HashSet<string> Internal =
    [
        "password", "encrypted_password", "password_hash", "hashed_password", "confirmation_token", "recovery_token", "email_change_token",
        "email_change_token_new", "email_change_token_current", "phone_change_token", "reauthentication_token", "jwt_secret",
    ];

    /// <summary>Given out in one place alone, where the schema says so: to an administrator, or to whoever has just made it.</summary>
    private static readonly HashSet<string> Elsewhere =
    [
        "otp", "email_otp", "phone_otp", "sms_otp", "otp_code", "one_time_code", "verification_code", "confirmation_code", "recovery_code",
        "hashed_token", "token_hash", "action_link", "confirmation_url", "secret", "totp_secret", "client_secret", "private_key",
    ];

    public override string Clause => "security.no-leak-in-bodies";

    public override bool AppliesTo(Exchange exchange) => exchange is { Response.IsSuccess: true } && exchange.Body is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var promised = exchange.Operation?.Successes.GetValueOrDefault(exchange.Response!.Status) ?? [];
        var internals = Internal.Concat(Elsewhere.Where(name => !promised.Any(schema => exchange.Contract.Schemas.Mentions(schema, name)))).ToHashSet();
        var sent = SentSecrets.Passwords(exchange).SelectMany(password => SentSecrets.Disguises(password).Prepend(password)).ToHashSet();
        var members = Members(exchange.Body!.Value, 0).ToList();
        var shown = members
            .Where(member => IsSecret(member, internals, sent))
            .Select(member => member.Name)
            .Distinct()
            .Select(name => new Breach($"{exchange.Subject} answered with the member {name}, which is a secret of the server", $"member {name}"));
        // A signature keeps nobody from reading a token.
        var claimed = members
            .Where(member => member.Value.ValueKind == JsonValueKind.String && Tokens.Claims(member.Value.GetString()!) is { } claims && Members(claims, 0).Any(claim => IsSecret(claim, internals, sent)))
            .Select(member => member.Name)
            .Distinct()
            .Select(name => new Breach($"{exchange.Subject} answered with a secret of the server in the claims of {name}", $"claims {name}"));
        var headers = exchange.Response!.Headers
            .Where(header => sent.Any(secret => header.Value.Contains(secret, StringComparison.Ordinal)) || PasswordHash().IsMatch(header.Value) || StoredCredentials.AreIn(header.Value))
            .Select(header => new Breach($"{exchange.Subject} answered with a secret in the header {header.Name}", $"header {header.Name}"));
        return shown.Concat(claimed).Concat(headers);
    }

    private static IEnumerable<JsonProperty> Members(JsonElement element, int depth) => element.ValueKind switch
    {
        // Free-form metadata is the users' own.
        JsonValueKind.Object when depth < 32 => element.EnumerateObject()
            .Where(member => member.Name is not ("user_metadata" or "raw_user_meta_data" or "app_metadata"))
            .SelectMany(member => Members(member.Value, depth + 1).Prepend(member)),
        JsonValueKind.Array when depth < 32 => element.EnumerateArray().SelectMany(item => Members(item, depth + 1)),
        _ => [],
    };

    private static bool IsSecret(JsonProperty member, HashSet<string> internals, HashSet<string> sent) => member.Value.ValueKind switch
    {
        JsonValueKind.String => member.Value.GetString() is { Length: > 0 } value
            && (internals.Contains(member.Name) || sent.Contains(value) || PasswordHash().IsMatch(value) || StoredCredentials.AreIn(value)),
        JsonValueKind.Number => member.Name.EndsWith("otp", StringComparison.Ordinal) && internals.Contains(member.Name),
        _ => false,
    };

    [GeneratedRegex(@"^\$(?:2[abxy]|argon2(?:id|i|d)|pbkdf2|scrypt)")]
    private static partial Regex PasswordHash();
}
