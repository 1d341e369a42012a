using System.Text;
using Conformance.Cryptography;
using SimpleBase;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Wallets;

/// <summary>Ed25519; the address is the public key in base 58.</summary>
internal sealed record SolanaWallet(byte[] Secret) : Wallet(Name, "Solana", Base58.Bitcoin.Encode(Ed25519.PublicKey(Secret)))
{
    public const string Name = "solana";

    public override string ChainId => "solana:mainnet";

    public override string Sign(string message) => Convert.ToBase64String(Ed25519.Sign(Encoding.UTF8.GetBytes(message), Secret));
}
