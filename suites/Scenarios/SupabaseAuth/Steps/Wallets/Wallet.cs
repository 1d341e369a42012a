using System.Security.Cryptography;
using System.Text;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Wallets;

/// <summary>The account of somebody on a blockchain, and its key.</summary>
/// <param name="Chain">As requests call the chain.</param>
/// <param name="Title">As messages do.</param>
internal abstract record Wallet(string Chain, string Title, string Address)
{
    /// <summary>The chain's id where a message has to name one.</summary>
    public abstract string ChainId { get; }

    /// <summary>A wallet that nobody else has: its key comes from the mark of case and run.</summary>
    public static Wallet New(Stage stage, string chain)
    {
        var secret = SHA256.HashData(Encoding.UTF8.GetBytes(stage.Any.Email()));
        Wallet wallet = chain == SolanaWallet.Name ? new SolanaWallet(secret) : new EthereumWallet(secret);
        stage.Volatile(wallet.Address);
        return wallet;
    }

    /// <summary>The signature in the encoding that the API takes.</summary>
    public abstract string Sign(string message);
}
