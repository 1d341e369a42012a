using Conformance.Engine.Contracts;
using Conformance.Faults;

namespace Conformance.Cli.Explaining;

internal static class FaultPage
{
    public static string Of(Contract contract, Fault fault) => new Page("Fault", fault.Id)
        .Add("does", fault.Sentence)
        .Add("breaks", $"{fault.Clause}: {contract.Clauses.GetValueOrDefault(fault.Clause)?.Sentence}")
        .AddList("noticed", [.. fault.Rules])
        .Add("server", fault.Config)
        .Add("serve", $"conformance serve --contract {fault.Contract} --fault {fault.Id}")
        .Add("see", $"conformance run --url http://127.0.0.1:PORT {string.Join(' ', fault.Cases.Select(pattern => $"--filter '{pattern}'"))}")
        .ToString();
}
