using System.Text;
using Conformance.Cryptography;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Wallets;

/// <summary>secp256k1; the address is the end of the public key's hash, its letters' case a checksum (EIP-55).</summary>
internal sealed record EthereumWallet(byte[] Secret) : Wallet(Name, "Ethereum", AddressOf(Secret))
{
    public const string Name = "ethereum";

    private const int AddressBytes = 20;

    public override string ChainId => "1";

    /// <summary>EIP-191, version E ("personal_sign").</summary>
    public override string Sign(string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        var hash = Keccak256.HashData([.. Encoding.UTF8.GetBytes($"\u0019Ethereum Signed Message:\n{bytes.Length}"), .. bytes]);
        return "0x" + Convert.ToHexStringLower(Secp256k1.Sign(hash, Secret));
    }

    private static string AddressOf(byte[] secret)
    {
        var digits = Convert.ToHexStringLower(Keccak256.HashData(Secp256k1.PublicKey(secret))[^AddressBytes..]);
        var checksum = Convert.ToHexStringLower(Keccak256.HashData(Encoding.ASCII.GetBytes(digits)));
        return "0x" + string.Concat(digits.Select((digit, at) => checksum[at] >= '8' ? char.ToUpperInvariant(digit) : digit));
    }
}
