using Conformance.Cli.Targeting;
using Conformance.Engine.Contracts;

namespace Conformance.Cli.Running;

/// <summary>The command that takes away what a run had to leave behind.</summary>
internal static class Remedy
{
    public static string Of(TargetRequest target, Contract contract, string mark)
    {
        var where = target.File is { } file ? $"--target {file}" : $"--url {target.Url ?? "URL"}";
        var which = target.File is not null || contract.Name == Data.DefaultContract ? "" : $" --contract {contract.Name}";
        return $"To take it away: conformance cleanup {where}{which} --mark {mark} (without --mark: whatever any run left there)";
    }
}
