using System.CommandLine;
using Conformance.Cli.Running;
using Conformance.Cli.Targeting;

namespace Conformance.Cli.Verbs;

/// <summary><c>cleanup</c>: takes away what runs left that were ended before they could.</summary>
internal static class CleanUpVerb
{
    private const string Notes = """
        A run deletes what it made. One that was killed cannot: what carries its mark is found and deleted here, and nothing else.
        The mark of a user is the address (…@conformance.example) or, without one, a telephone number of fourteen digits (1555…);
        OAuth clients, identity providers and companies are known by addresses below conformance.example and by their client's name.
        Users that carry no mark, such as anonymous ones, are left alone.

        Examples:
          CONFORMANCE_SERVICE_KEY=… conformance cleanup --url https://auth.example.org/auth/v1 --dry-run
          conformance cleanup --target staging.json

        Exit codes:
          0  nothing of ours is left (with --dry-run: it was listed)
          1  something could not be deleted
          2  wrong usage
          3  the target cannot be reached, or does not let us
        """;

    public static Verb Make(Surroundings surroundings)
    {
        var url = new Option<string?>("--url") { HelpName = "URL", Description = "Base URL of the server, with its path prefix if it has one." };
        var serviceKey = new Option<string?>("--service-key") { HelpName = "KEY", Description = "A token of an administrator's role. [default: CONFORMANCE_SERVICE_KEY]" };
        var jwtSecret = new Option<string?>("--jwt-secret") { HelpName = "SECRET", Description = "The secret that signs tokens, to make such a token. [default: CONFORMANCE_JWT_SECRET]" };
        var apiKey = new Option<string?>("--api-key") { HelpName = "KEY", Description = "Sent as the apikey header, for a gateway that wants one. [default: CONFORMANCE_API_KEY]" };
        var file = new Option<string?>("--target") { HelpName = "FILE", Description = "A target file of one or more servers." };
        var contract = CommonOptions.Contract();
        var mark = new Option<string?>("--mark") { HelpName = "MARK", Description = "Only users of one run: what stands between the last dot and the at sign of their addresses." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only list what would be deleted." };
        var command = new Command("cleanup", "Deletes what runs left on a server that were ended before they could.") { url, serviceKey, jwtSecret, apiKey, file, contract, mark, dryRun };
        command.SetAction((parsed, _) => CleanUpRun.ExecuteAsync(
            new TargetRequest(parsed.GetValue(url), parsed.GetValue(serviceKey), parsed.GetValue(jwtSecret), parsed.GetValue(apiKey), parsed.GetValue(file), parsed.GetValue(contract)),
            parsed.GetValue(mark),
            parsed.GetValue(dryRun),
            surroundings));
        return new Verb(command, Notes);
    }
}
