using System.Net;
using System.Security.Cryptography;
using Conformance.ReferenceServers.SupabaseAuth;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using Conformance.Scenarios.SupabaseAuth.Steps.Wallets;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class WalletTests : ServerTests
{
    private const string Path = "/token?grant_type=web3";

    protected override AuthConfig Config => AuthPresets.All["default"];

    private static Wallet[] Wallets => [new SolanaWallet(RandomNumberGenerator.GetBytes(32)), new EthereumWallet(RandomNumberGenerator.GetBytes(32))];

    [Test]
    public async Task A_wallet_is_a_user()
    {
        foreach (var wallet in Wallets)
        {
            var first = await SignInAsync(wallet, MessageOf(wallet));
            Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK), first.Body?.ToJsonString());
            Assert.That(first.User["identities"]![0]!["provider"]!.ToString(), Is.EqualTo("web3"));
            Assert.That(first.Claims()["amr"]![0]!["method"]!.ToString(), Is.EqualTo("web3"));
            Assert.That((await SignInAsync(wallet, MessageOf(wallet))).UserId, Is.EqualTo(first.UserId));
        }
    }

    [Test]
    public async Task The_case_of_an_ethereum_address_tells_nobody_apart()
    {
        var wallet = Wallets[1];
        var first = await SignInAsync(wallet, MessageOf(wallet));
        var second = await SignInAsync(wallet, MessageOf(wallet) with { Address = wallet.Address.ToLowerInvariant() });
        Assert.That(second.UserId, Is.EqualTo(first.UserId));
    }

    [Test]
    public async Task Messages_that_do_not_count_open_nothing()
    {
        var minute = TimeSpan.FromMinutes(1);
        foreach (var wallet in Wallets)
        {
            var right = MessageOf(wallet);
            SignInMessage[] wrong =
            [
                right with { Address = Wallets.First(other => other.Chain == wallet.Chain).Address },
                right with { Domain = "evil.example" },
                right with { Domain = "evil.example", Uri = "https://evil.example/" },
                right with { Domain = "127.0.0.1:3000", Uri = "http://127.0.0.1:3000/" },
                right with { Issued = -3 * minute, Expires = -minute },
                right with { Begins = minute },
                right with { Issued = -11 * minute },
                right with { Issued = 11 * minute },
            ];
            foreach (var message in wrong)
                Expect.InitialError(await SignInAsync(wallet, message), 422, "invalid_credentials");
        }
    }

    [Test]
    public async Task Messages_that_cannot_be_read_are_bad_input()
    {
        foreach (var wallet in Wallets)
        {
            var right = MessageOf(wallet);
            SignInMessage[] wrong =
            [
                right with { Version = "2" },
                right with { ChainId = "nowhere" },
                right with { Address = "abc" },
                right with { Uri = "nowhere" },
                right with { Title = "Bitcoin" },
                right with { Issued = null },
                right with { Expires = TimeSpan.FromMinutes(-1) },
            ];
            foreach (var message in wrong)
                Expect.InitialError(await SignInAsync(wallet, message), 400, "validation_failed");
        }
    }

    [TestCase("{}", 400, "web3_unsupported_chain")]
    [TestCase("{\"chain\":\"solana\"}", 400, "validation_failed")]
    [TestCase("{\"chain\":1}", 400, "bad_json")]
    [TestCase("", 400, "bad_json")]
    public Task Malformed_requests_are_refused(string body, int status, string code) => RefusedAsync(status, code, "POST", Path, body);

    [Test]
    public async Task A_statement_is_kept_and_a_resource_may_follow()
    {
        var wallet = Wallets[0];
        var text = MessageOf(wallet).Text(Time.GetUtcNow()) + "\nResources:\n- https://example.com/terms";
        var session = await PostAsync(Path, new { chain = wallet.Chain, message = text, signature = wallet.Sign(text) });
        Assert.That(session.User["user_metadata"]!["custom_claims"]!["statement"]!.ToString(), Does.StartWith("Signs in"));
    }

    private static SignInMessage MessageOf(Wallet wallet) =>
        new("localhost:3000", wallet.Title, wallet.Address, "http://localhost:3000/", wallet.ChainId, "abcdefgh1234");

    private Task<Answer> SignInAsync(Wallet wallet, SignInMessage message)
    {
        var text = message.Text(Time.GetUtcNow());
        return PostAsync(Path, new { chain = wallet.Chain, message = text, signature = wallet.Sign(text) });
    }
}

internal sealed class ChainOffTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["default"] with { Web3 = new Web3Config { EthereumEnabled = false }, SignupEnabled = false };

    [Test]
    public async Task A_chain_that_is_off_says_so() =>
        await RefusedAsync(501, "web3_provider_disabled", "POST", "/token?grant_type=web3", new { chain = "ethereum" });

    [Test]
    public async Task Where_nobody_may_sign_up_no_wallet_may()
    {
        var wallet = new SolanaWallet(RandomNumberGenerator.GetBytes(32));
        var message = new SignInMessage("localhost:3000", wallet.Title, wallet.Address, "http://localhost:3000/", wallet.ChainId, "abcdefgh1234").Text(Time.GetUtcNow());
        await RefusedAsync(501, "signup_disabled", "POST", "/token?grant_type=web3", new { chain = "solana", message, signature = wallet.Sign(message) });
    }
}
