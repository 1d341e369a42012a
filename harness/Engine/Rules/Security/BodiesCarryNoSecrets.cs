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

    public override string Clause => "security.no-leak-in-bodies";

    public override bool AppliesTo(Exchange exchange) => exchange is { Response.IsSuccess: true } && exchange.Body is not null;

    public override IEnumerable<Breach> Check(Exchange exchange) =>
        Secrets(exchange.Body!.Value, 0).Distinct().Select(name => new Breach($"{exchange.Subject} answered with the member {name}, which is a secret of the server", $"member {name}"));

    private static IEnumerable<string> Secrets(JsonElement element, int depth) => element.ValueKind switch
    {
        // Free-form metadata is the users' own.
        JsonValueKind.Object when depth < 32 => element.EnumerateObject()
            .Where(member => member.Name is not ("user_metadata" or "raw_user_meta_data" or "app_metadata"))
            .SelectMany(member => IsSecret(member) ? [member.Name] : Secrets(member.Value, depth + 1)),
        JsonValueKind.Array when depth < 32 => element.EnumerateArray().SelectMany(item => Secrets(item, depth + 1)),
        _ => [],
    };

    private static bool IsSecret(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() is { Length: > 0 } value
        && (Internal.Contains(member.Name) || PasswordHash().IsMatch(value));

    [GeneratedRegex(@"^\$(?:2[abxy]|argon2(?:id|i|d)|pbkdf2|scrypt)")]
    private static partial Regex PasswordHash();
}
