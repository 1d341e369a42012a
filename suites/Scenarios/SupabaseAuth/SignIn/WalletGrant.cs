using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Wallets;

namespace Conformance.Scenarios.SupabaseAuth.SignIn;

/// <summary>Sign-in by wallets.</summary>
[ScenariosOf("supabase-auth", "sign-in")]
internal static class WalletGrant
{
    [Scenario("token/web3/solana/new", Needs = "signup web3-solana !captcha", Says = "The owner of a Solana wallet signs in for the first time.")]
    public static Task NewSolana(Stage stage) => NewAsync(stage, SolanaWallet.Name);

    [Scenario("token/web3/ethereum/new", Needs = "signup web3-ethereum !captcha", Says = "The owner of an Ethereum wallet signs in for the first time.")]
    public static Task NewEthereum(Stage stage) => NewAsync(stage, EthereumWallet.Name);

    [Scenario("token/web3/solana/known", Needs = "signup web3-solana !captcha", Says = "The owner of a Solana wallet signs in again.")]
    public static Task KnownSolana(Stage stage) => KnownAsync(stage, SolanaWallet.Name);

    [Scenario("token/web3/ethereum/known", Needs = "signup web3-ethereum !captcha", Says = "The owner of an Ethereum wallet signs in again.")]
    public static Task KnownEthereum(Stage stage) => KnownAsync(stage, EthereumWallet.Name);

    [Scenario("token/web3/solana/until", Needs = "signup web3-solana !captcha", Says = "The message of a Solana wallet says from when and until when it is good, and it is.")]
    public static Task UntilSolana(Stage stage) => UntilAsync(stage, SolanaWallet.Name);

    [Scenario("token/web3/ethereum/until", Needs = "signup web3-ethereum !captcha", Says = "The message of an Ethereum wallet says from when and until when it is good, and it is.")]
    public static Task UntilEthereum(Stage stage) => UntilAsync(stage, EthereumWallet.Name);

    [Scenario("token/web3/then-read", Needs = "signup web3-ethereum !captcha", Says = "Somebody who signed in by wallet reads themselves.")]
    public static async Task ThenRead(Stage stage)
    {
        var session = await stage.SignInByWalletAsync(stage.NewWallet(EthereumWallet.Name));
        await stage.ProbeAsync(Supabase.UserGet, bearer: session.AccessToken);
    }

    [Scenario("token/web3/then-refresh", Needs = "signup web3-solana !captcha", Says = "Somebody who signed in by wallet refreshes the session.")]
    public static async Task ThenRefresh(Stage stage)
    {
        var session = await stage.SignInByWalletAsync(stage.NewWallet(SolanaWallet.Name));
        await stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = session.RefreshToken });
    }

    [Scenario("token/web3/banned", Category.NotPermitted, "user_banned", Needs = "service-key signup web3-ethereum !captcha", Says = "The owner of a wallet is banned.")]
    public static async Task Banned(Stage stage)
    {
        var wallet = stage.NewWallet(EthereumWallet.Name);
        var session = await stage.SignInByWalletAsync(wallet);
        await stage.BanAsync(session.User);
        await ProbeAsync(stage, wallet, stage.MessageOf(wallet));
    }

    [Scenario("token/web3/solana/sign-up-off", Category.FeatureDisabled, "signup_disabled", Needs = "!signup web3-solana !captcha", Says = "The owner of a Solana wallet signs in for the first time where nobody may sign up.")]
    public static Task SignUpOffSolana(Stage stage) => NewAsync(stage, SolanaWallet.Name);

    [Scenario("token/web3/ethereum/sign-up-off", Category.FeatureDisabled, "signup_disabled", Needs = "!signup web3-ethereum !captcha", Says = "The owner of an Ethereum wallet signs in for the first time where nobody may sign up.")]
    public static Task SignUpOffEthereum(Stage stage) => NewAsync(stage, EthereumWallet.Name);

    [Scenario("token/web3/solana/off", Category.FeatureDisabled, "web3_provider_disabled", Needs = "web3 !web3-solana !captcha", Says = "A Solana wallet signs in where only others are of use.")]
    public static Task SolanaOff(Stage stage) => NewAsync(stage, SolanaWallet.Name);

    [Scenario("token/web3/ethereum/off", Category.FeatureDisabled, "web3_provider_disabled", Needs = "web3 !web3-ethereum !captcha", Says = "An Ethereum wallet signs in where only others are of use.")]
    public static Task EthereumOff(Stage stage) => NewAsync(stage, EthereumWallet.Name);

    private static Task<Exchange> NewAsync(Stage stage, string chain)
    {
        var wallet = stage.NewWallet(chain);
        return ProbeAsync(stage, wallet, stage.MessageOf(wallet));
    }

    private static async Task KnownAsync(Stage stage, string chain)
    {
        var wallet = stage.NewWallet(chain);
        await stage.SignInByWalletAsync(wallet);
        await ProbeAsync(stage, wallet, stage.MessageOf(wallet));
    }

    private static Task<Exchange> UntilAsync(Stage stage, string chain)
    {
        var wallet = stage.NewWallet(chain);
        var minute = TimeSpan.FromMinutes(1);
        return ProbeAsync(stage, wallet, stage.MessageOf(wallet) with { Issued = -6 * minute, Begins = -5 * minute, Expires = 30 * minute });
    }

    private static Task<Exchange> ProbeAsync(Stage stage, Wallet wallet, SignInMessage message) =>
        stage.ProbeAsync(Supabase.TokenByWeb3, stage.SignedBy(wallet, message));
}
