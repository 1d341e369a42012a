using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps.Wallets;

namespace Conformance.Scenarios.SupabaseAuth.SignIn;

/// <summary>Wallets whose messages open nothing. The contract fixes no code for most, only that there is one.</summary>
[ScenariosOf("supabase-auth", "sign-in")]
internal static class RefusedWallets
{
    /// <summary>Times keep some distance from now, as the server's clock may go wrong.</summary>
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Scenario("token/web3/solana/other-key", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-solana !captcha", Says = "Another Solana wallet than the message names has signed it.")]
    public static Task OtherSolanaKey(Stage stage) => OtherKeyAsync(stage, SolanaWallet.Name);

    [Scenario("token/web3/ethereum/other-key", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-ethereum !captcha", Says = "Another Ethereum wallet than the message names has signed it.")]
    public static Task OtherEthereumKey(Stage stage) => OtherKeyAsync(stage, EthereumWallet.Name);

    [Scenario("token/web3/solana/altered", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-solana !captcha", Says = "The message was altered after a Solana wallet had signed it.")]
    public static Task AlteredSolana(Stage stage) => AlteredAsync(stage, SolanaWallet.Name);

    [Scenario("token/web3/ethereum/altered", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-ethereum !captcha", Says = "The message was altered after an Ethereum wallet had signed it.")]
    public static Task AlteredEthereum(Stage stage) => AlteredAsync(stage, EthereumWallet.Name);

    [Scenario("token/web3/solana/expired", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-solana !captcha", Says = "The message of a Solana wallet says that it has expired.")]
    public static Task ExpiredSolana(Stage stage) => OddAsync(stage, SolanaWallet.Name, message => message with { Issued = -8 * Minute, Expires = -5 * Minute });

    [Scenario("token/web3/ethereum/expired", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-ethereum !captcha", Says = "The message of an Ethereum wallet says that it has expired.")]
    public static Task ExpiredEthereum(Stage stage) => OddAsync(stage, EthereumWallet.Name, message => message with { Issued = -8 * Minute, Expires = -5 * Minute });

    [Scenario("token/web3/ethereum/begun-and-expired", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-ethereum !captcha", Says = "The message of an Ethereum wallet says that it was good for a while and has expired.")]
    public static Task BegunAndExpired(Stage stage) =>
        OddAsync(stage, EthereumWallet.Name, message => message with { Issued = -8 * Minute, Begins = -7 * Minute, Expires = -5 * Minute });

    [Scenario("token/web3/solana/not-yet", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-solana !captcha", Says = "The message of a Solana wallet says that it is not good yet.")]
    public static Task NotYetSolana(Stage stage) => OddAsync(stage, SolanaWallet.Name, message => message with { Begins = 5 * Minute });

    [Scenario("token/web3/ethereum/not-yet", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-ethereum !captcha", Says = "The message of an Ethereum wallet says that it is not good yet.")]
    public static Task NotYetEthereum(Stage stage) => OddAsync(stage, EthereumWallet.Name, message => message with { Begins = 5 * Minute });

    [Scenario("token/web3/solana/old", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-solana !captcha", Says = "A Solana wallet has signed the message a day ago.")]
    public static Task OldSolana(Stage stage) => OddAsync(stage, SolanaWallet.Name, message => message with { Issued = TimeSpan.FromDays(-1) });

    [Scenario("token/web3/ethereum/old", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-ethereum !captcha", Says = "An Ethereum wallet has signed the message a day ago.")]
    public static Task OldEthereum(Stage stage) => OddAsync(stage, EthereumWallet.Name, message => message with { Issued = TimeSpan.FromDays(-1) });

    [Scenario("token/web3/solana/future", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-solana !captcha", Says = "The message of a Solana wallet was issued tomorrow.")]
    public static Task FutureSolana(Stage stage) => OddAsync(stage, SolanaWallet.Name, message => message with { Issued = TimeSpan.FromDays(1) });

    [Scenario("token/web3/ethereum/future", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-ethereum !captcha", Says = "The message of an Ethereum wallet was issued tomorrow.")]
    public static Task FutureEthereum(Stage stage) => OddAsync(stage, EthereumWallet.Name, message => message with { Issued = TimeSpan.FromDays(1) });

    [Scenario("token/web3/solana/other-site", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-solana !captcha", Says = "A Solana wallet has signed for another site.")]
    public static Task OtherSiteSolana(Stage stage) => OtherSiteAsync(stage, SolanaWallet.Name);

    [Scenario("token/web3/ethereum/other-site", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-ethereum !captcha", Says = "An Ethereum wallet has signed for another site.")]
    public static Task OtherSiteEthereum(Stage stage) => OtherSiteAsync(stage, EthereumWallet.Name);

    [Scenario("token/web3/solana/other-domain", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-solana !captcha", Says = "Another site asked a Solana wallet to sign for this one.")]
    public static Task OtherDomainSolana(Stage stage) => OtherDomainAsync(stage, SolanaWallet.Name);

    [Scenario("token/web3/ethereum/other-domain", Category.StateConflict, Also = Category.MissingOrInvalidCredentials, Needs = "web3-ethereum !captcha", Says = "Another site asked an Ethereum wallet to sign for this one.")]
    public static Task OtherDomainEthereum(Stage stage) => OtherDomainAsync(stage, EthereumWallet.Name);

    private static async Task OtherKeyAsync(Stage stage, string chain)
    {
        var (named, signing) = (stage.NewWallet(chain), stage.NewWallet(chain));
        await stage.ProbeAsync(Supabase.TokenByWeb3, stage.SignedBy(signing, stage.MessageOf(named)));
    }

    private static async Task AlteredAsync(Stage stage, string chain)
    {
        var wallet = stage.NewWallet(chain);
        var body = stage.SignedBy(wallet, stage.MessageOf(wallet));
        body["message"] = body["message"].Replace("Signs in", "Gives all", StringComparison.Ordinal);
        await stage.ProbeAsync(Supabase.TokenByWeb3, body);
    }

    private static Task OtherSiteAsync(Stage stage, string chain) =>
        OddAsync(stage, chain, message => message with { Domain = "evil.example", Uri = "https://evil.example/login" });

    private static async Task OtherDomainAsync(Stage stage, string chain)
    {
        var wallet = stage.NewWallet(chain);
        await stage.ProbeAsync(Supabase.TokenByWeb3, stage.SignedBy(wallet, stage.PublicMessageOf(wallet) with { Domain = "evil.example" }));
    }

    private static async Task OddAsync(Stage stage, string chain, Func<SignInMessage, SignInMessage> odd)
    {
        var wallet = stage.NewWallet(chain);
        await stage.ProbeAsync(Supabase.TokenByWeb3, stage.SignedBy(wallet, odd(stage.MessageOf(wallet))));
    }
}
