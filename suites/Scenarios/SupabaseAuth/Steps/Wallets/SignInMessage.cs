using System.Globalization;
using System.Text;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Wallets;

/// <summary>What a wallet's owner signs to sign in: EIP-4361, and the same form for Solana.</summary>
internal sealed record SignInMessage(string Domain, string Title, string Address, string Uri, string ChainId, string Nonce)
{
    public string Statement { get; init; } = "Signs in to a conformance test";

    public string Version { get; init; } = "1";

    /// <summary>When it was signed, seen from now.</summary>
    public TimeSpan Issued { get; init; }

    public TimeSpan? Expires { get; init; }

    public TimeSpan? Begins { get; init; }

    /// <summary>The text; its times change from run to run.</summary>
    public string Text(Stage stage)
    {
        var now = DateTimeOffset.UtcNow;
        var text = new StringBuilder($"{Domain} wants you to sign in with your {Title} account:\n{Address}\n\n{Statement}\n\n")
            .Append(CultureInfo.InvariantCulture, $"URI: {Uri}\nVersion: {Version}\nChain ID: {ChainId}\nNonce: {Nonce}\nIssued At: {Time(Issued)}");
        if (Expires is { } expires)
            text.Append(CultureInfo.InvariantCulture, $"\nExpiration Time: {Time(expires)}");
        if (Begins is { } begins)
            text.Append(CultureInfo.InvariantCulture, $"\nNot Before: {Time(begins)}");
        return text.ToString();

        string Time(TimeSpan fromNow) => stage.Volatile((now + fromNow).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
    }
}
