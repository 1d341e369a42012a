using System.Globalization;
using System.Text;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Wallets;

/// <summary>What a wallet's owner signs to sign in: EIP-4361, and the same form for Solana.</summary>
internal sealed record SignInMessage(string Domain, string Title, string Address, string Uri, string ChainId, string Nonce)
{
    public string Statement { get; init; } = "Signs in to a conformance test";

    public string Version { get; init; } = "1";

    /// <summary>When it was signed, seen from now.</summary>
    public TimeSpan? Issued { get; init; } = TimeSpan.Zero;

    public TimeSpan? Expires { get; init; }

    public TimeSpan? Begins { get; init; }

    public string Text(DateTimeOffset now)
    {
        var text = new StringBuilder($"{Domain} wants you to sign in with your {Title} account:\n{Address}\n\n{Statement}\n\n")
            .Append(CultureInfo.InvariantCulture, $"URI: {Uri}\nVersion: {Version}\nChain ID: {ChainId}\nNonce: {Nonce}");
        foreach (var (field, time) in Times(now))
            text.Append(CultureInfo.InvariantCulture, $"\n{field}: {time}");
        return text.ToString();
    }

    /// <summary>The fields that say when it counts.</summary>
    public IEnumerable<(string Field, string Time)> Times(DateTimeOffset now) =>
        new[] { ("Issued At", Issued), ("Expiration Time", Expires), ("Not Before", Begins) }
            .Where(field => field.Item2 is not null)
            .Select(field => (field.Item1, (now + field.Item2!.Value).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
}
