using Conformance.Cli.Targeting;
using Conformance.Engine.Targets;

namespace Conformance.Cli.Starting;

/// <summary>Takes out of servers' logs what was handed to the servers as a secret.</summary>
internal static class ServerRedactor
{
    private static readonly string[] Secret = ["SECRET", "KEY", "PASSWORD", "TOKEN"];

    public static void Learn(Redactor redactor, IEnumerable<ServerPlan> servers, Surroundings surroundings)
    {
        Learn(redactor, "DATABASE", surroundings.Variable("DATABASE_URL"));
        foreach (var server in servers)
        {
            redactor.Learn(server.Told.ServiceKey, TargetChoice.ServiceKeyVariable);
            redactor.Learn(server.Told.JwtSecret, TargetChoice.JwtSecretVariable);
            redactor.Learn(server.Told.ApiKey, TargetChoice.ApiKeyVariable);
            foreach (var (name, value) in server.Start?.Environment ?? new Dictionary<string, string>())
                Learn(redactor, name, value);
        }
    }

    private static void Learn(Redactor redactor, string name, string? value)
    {
        if (Secret.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) && value?.Contains('{', StringComparison.Ordinal) == false)
            redactor.Learn(value, name);
        if (Uri.TryCreate(value, UriKind.Absolute, out var url) && url.UserInfo.Split(':') is [_, { Length: > 0 } password])
            redactor.Learn(password, "PASSWORD");
    }
}
