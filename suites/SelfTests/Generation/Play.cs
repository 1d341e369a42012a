using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.SelfTests.Generation;

/// <summary>Stages and exchanges without a server of the contract behind them.</summary>
internal static class Play
{
    public const string Secret = "a secret of thirty-two characters";

    public static Stage Stage(Contract contract, Uri url, ContractAdapter adapter, Scenario scenario, int seed = 1, string? jwtSecret = Secret, string run = "run1")
    {
        var address = new ServerAddress("default", url) { JwtSecret = jwtSecret };
        var server = new Server(address, new HttpDriver(address, TimeSpan.FromSeconds(5)));
        return new Stage(contract, server, adapter, new Case(scenario, contract.Versions[^1]), new Any(Hash.Stable($"{seed}/{scenario.Id}"), run, "case1"), CancellationToken.None);
    }

    public static Exchange Exchange(Contract contract, string target, string body, string response = "{}", params Header[] headers) => new(
        contract,
        new Request("POST", target, [new Header("Content-Type", "application/json")], Encoding.UTF8.GetBytes(body)),
        new Response(200, [new Header("Content-Type", "application/json"), .. headers], Encoding.UTF8.GetBytes(response)));
}
