using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps.Wallets;

namespace Conformance.Scenarios.SupabaseAuth.SignIn;

/// <summary>Messages and signatures of wallets that are wrong in form (EIP-4361 and its like for Solana).</summary>
[ScenariosOf("supabase-auth", "sign-in")]
internal static class MalformedWalletMessages
{
    [Scenario("token/web3/solana/version", Category.BadInput, "validation_failed", Needs = "web3-solana !captcha", Says = "The message of a Solana wallet is of a version that nobody knows.")]
    public static Task VersionSolana(Stage stage) => OddAsync(stage, SolanaWallet.Name, message => message with { Version = "2" });

    [Scenario("token/web3/ethereum/version", Category.BadInput, "validation_failed", Needs = "web3-ethereum !captcha", Says = "The message of an Ethereum wallet is of a version that nobody knows.")]
    public static Task VersionEthereum(Stage stage) => OddAsync(stage, EthereumWallet.Name, message => message with { Version = "2" });

    [Scenario("token/web3/solana/chain-id", Category.BadInput, "validation_failed", Needs = "web3-solana !captcha", Says = "The message of a Solana wallet is for a cluster that nobody knows.")]
    public static Task ChainIdSolana(Stage stage) => OddAsync(stage, SolanaWallet.Name, message => message with { ChainId = "solana:nowhere" });

    [Scenario("token/web3/ethereum/chain-id", Category.BadInput, "validation_failed", Needs = "web3-ethereum !captcha", Says = "The message of an Ethereum wallet is for a chain that is no number.")]
    public static Task ChainIdEthereum(Stage stage) => OddAsync(stage, EthereumWallet.Name, message => message with { ChainId = "main" });

    [Scenario("token/web3/solana/address", Category.BadInput, "validation_failed", Needs = "web3-solana !captcha", Says = "The message of a Solana wallet names an address of Ethereum.")]
    public static Task AddressSolana(Stage stage) => OddAsync(stage, SolanaWallet.Name, message => message with { Address = stage.NewWallet(EthereumWallet.Name).Address });

    [Scenario("token/web3/ethereum/address", Category.BadInput, "validation_failed", Needs = "web3-ethereum !captcha", Says = "The message of an Ethereum wallet names an address of Solana.")]
    public static Task AddressEthereum(Stage stage) => OddAsync(stage, EthereumWallet.Name, message => message with { Address = stage.NewWallet(SolanaWallet.Name).Address });

    [Scenario("token/web3/solana/no-uri", Category.BadInput, "validation_failed", Needs = "web3-solana !captcha", Says = "The message of a Solana wallet names no URI.")]
    public static Task NoUriSolana(Stage stage) => OddAsync(stage, SolanaWallet.Name, message => message with { Uri = "nowhere" });

    [Scenario("token/web3/ethereum/no-uri", Category.BadInput, "validation_failed", Needs = "web3-ethereum !captcha", Says = "The message of an Ethereum wallet names no URI.")]
    public static Task NoUriEthereum(Stage stage) => OddAsync(stage, EthereumWallet.Name, message => message with { Uri = "nowhere" });

    [Scenario("token/web3/solana/of-ethereum", Category.BadInput, "validation_failed", Needs = "web3-solana !captcha", Says = "A Solana wallet has signed the message of an Ethereum wallet.")]
    public static Task OfEthereum(Stage stage) => OddAsync(stage, SolanaWallet.Name, message => message with { Title = "Ethereum" });

    [Scenario("token/web3/ethereum/of-solana", Category.BadInput, "validation_failed", Needs = "web3-ethereum !captcha", Says = "An Ethereum wallet has signed the message of a Solana wallet.")]
    public static Task OfSolana(Stage stage) => OddAsync(stage, EthereumWallet.Name, message => message with { Title = "Solana" });

    [Scenario("token/web3/solana/no-message", Category.BadInput, "validation_failed", Needs = "web3-solana !captcha", Says = "A Solana wallet has signed a text that asks for nothing.")]
    public static Task NoMessageSolana(Stage stage) => TextAsync(stage, SolanaWallet.Name, stage.Any.Word(80, 90));

    [Scenario("token/web3/ethereum/no-message", Category.BadInput, "validation_failed", Needs = "web3-ethereum !captcha", Says = "An Ethereum wallet has signed a text that asks for nothing.")]
    public static Task NoMessageEthereum(Stage stage) => TextAsync(stage, EthereumWallet.Name, stage.Any.Word(80, 90));

    [Scenario("token/web3/solana/signature", Category.BadInput, "validation_failed", Needs = "web3-solana !captcha", Says = "The signature of a Solana wallet is cut short.")]
    public static Task SignatureSolana(Stage stage) => CutAsync(stage, SolanaWallet.Name);

    [Scenario("token/web3/ethereum/signature", Category.BadInput, "validation_failed", Needs = "web3-ethereum !captcha", Says = "The signature of an Ethereum wallet is cut short.")]
    public static Task SignatureEthereum(Stage stage) => CutAsync(stage, EthereumWallet.Name);

    private static async Task OddAsync(Stage stage, string chain, Func<SignInMessage, SignInMessage> odd)
    {
        var wallet = stage.NewWallet(chain);
        await stage.ProbeAsync(Supabase.TokenByWeb3, stage.SignedBy(wallet, odd(stage.MessageOf(wallet))));
    }

    private static async Task TextAsync(Stage stage, string chain, string text) => await stage.ProbeAsync(
        Supabase.TokenByWeb3, new { chain, message = text, signature = stage.Volatile(stage.NewWallet(chain).Sign(text)) });

    private static async Task CutAsync(Stage stage, string chain)
    {
        var wallet = stage.NewWallet(chain);
        var body = stage.SignedBy(wallet, stage.MessageOf(wallet));
        body["signature"] = stage.Volatile(body["signature"][..^8]);
        await stage.ProbeAsync(Supabase.TokenByWeb3, body);
    }
}
