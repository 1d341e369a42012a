using System.Security.Cryptography;
using System.Text;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Wallets;

/// <summary>People sign in by their wallets.</summary>
internal static class WalletSteps
{
    /// <summary>A wallet that nobody else has: its key comes from the mark of case and run.</summary>
    public static Wallet NewWallet(this Stage stage, string chain)
    {
        var secret = SHA256.HashData(Encoding.UTF8.GetBytes(stage.Any.Email()));
        Wallet wallet = chain == SolanaWallet.Name ? new SolanaWallet(secret) : new EthereumWallet(secret);
        stage.Volatile(wallet.Address);
        return wallet;
    }

    /// <summary>A message for the application that the server serves.</summary>
    public static SignInMessage MessageOf(this Stage stage, Wallet wallet)
    {
        if (ServerMemory.Of(stage).Site is not { } site)
            throw UnplayableException.NotApplicable("it is not known for which site wallets have to sign here: name it in the target file (\"site\": URL)");
        return site.Scheme == "https" || site.Host == "localhost"
            ? stage.MessageOf(wallet, site)
            : throw UnplayableException.NotApplicable($"wallets sign for sites with https only, and the site is {site}");
    }

    /// <summary>A message for a site on the web.</summary>
    public static SignInMessage PublicMessageOf(this Stage stage, Wallet wallet) => ServerMemory.Of(stage).PublicSite is { } site
        ? stage.MessageOf(wallet, site)
        : throw UnplayableException.NotApplicable("no site on the web is known for which the server lets wallets sign");

    public static SignInMessage MessageOf(this Stage stage, Wallet wallet, Uri site) =>
        new(site.Authority, wallet.Title, wallet.Address, site.AbsoluteUri, wallet.ChainId, stage.Any.Random.AlphaNumeric(16));

    /// <summary>The message with the wallet's signature, as the grant takes them.</summary>
    public static Dictionary<string, string> SignedBy(this Stage stage, Wallet wallet, SignInMessage message)
    {
        var now = DateTimeOffset.UtcNow;
        var text = message.Text(now);
        foreach (var (_, time) in message.Times(now))
            stage.Volatile(time);
        return new Dictionary<string, string> { ["chain"] = wallet.Chain, ["message"] = text, ["signature"] = stage.Volatile(wallet.Sign(text)) };
    }

    /// <summary>The owner of a new wallet signs in, and so becomes a user.</summary>
    public static async Task<Session> SignInByWalletAsync(this Stage stage, Wallet wallet)
    {
        var made = await stage.ExpectAsync(Supabase.TokenByWeb3, new Call { Body = stage.SignedBy(wallet, stage.MessageOf(wallet)) });
        return stage.TakeSession(made, new User(stage.Take(made, "user", "id"), null, null, ""));
    }
}
