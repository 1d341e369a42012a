using System.CommandLine;
using System.Net;
using Conformance.Cli.Running;
using Conformance.Cli.Targeting;
using Conformance.Cli.Usage;

namespace Conformance.Cli.Verbs;

/// <summary><c>serve</c>: a reference server for others to try.</summary>
internal static class ServeVerb
{
    private const string Notes = """
        The server keeps everything in memory, listens on 127.0.0.1 unless told otherwise and ends with Ctrl-C. It sends no mail and no SMS.
        Its keys are made for trying out and are printed. With --jwt-keys, tokens are signed with the key whose key_ops has "sign",
        the others are accepted, too, and /.well-known/jwks.json shows their public parts.

        Examples:
          conformance serve
          conformance serve --port 9999
          conformance serve --config autoconfirm --jwt-secret my-projects-secret-of-at-least-32-characters
          conformance serve --fault codes/weak-password-renamed
          conformance serve --hostile hang-in-body --after 300

        """;

    public static Verb Make(Surroundings surroundings)
    {
        var contract = CommonOptions.Contract();
        var config = new Option<string?>("--config") { HelpName = "NAME", Description = "A named configuration of the server. [default: the one in which the fault shows, or else default]" };
        var port = Numbers.Option("--port", "N", "The port to listen on; 0 takes a free one.", 0, 0, 65535);
        var listen = new Option<IPAddress>("--listen")
        {
            HelpName = "ADDRESS",
            Description = "The address to listen on; others than 127.0.0.1 are for containers, which shut it in.",
            DefaultValueFactory = _ => IPAddress.Loopback,
            CustomParser = result =>
            {
                if (IPAddress.TryParse(result.Tokens[^1].Value, out var address))
                    return address;
                result.AddError($"--listen must be an IP address, not '{result.Tokens[^1].Value}'");
                return null;
            },
        };
        var secret = new Option<string?>("--jwt-secret") { HelpName = "SECRET", Description = $"The secret that signs tokens. [default: {TargetChoice.JwtSecretVariable}, or one of the server's own]" };
        var keys = new Option<string?>("--jwt-keys") { HelpName = "FILE", Description = "A JSON array of private JSON Web Keys (RS256, ES256, HS256) for signing tokens, as GOTRUE_JWT_KEYS has it." };
        var fault = new Option<string?>("--fault") { HelpName = "ID", Description = "Breaks the server on purpose; `list faults` has the ids." };
        var hostile = new Option<string?>("--hostile") { HelpName = "ID", Description = "Puts a server before it that hangs, floods, breaks off, … as ID says; a wrong ID names all." };
        var after = Numbers.Option("--after", "N", "With --hostile: how many requests are answered before that begins.", 0, 0, int.MaxValue);
        var command = new Command("serve", "Starts a reference server for others to try.") { contract, config, listen, port, secret, keys, fault, hostile, after };
        command.SetAction((parsed, _) => Serving.ExecuteAsync(
            parsed.GetValue(contract) ?? Data.DefaultContract,
            new ServerWishes(parsed.GetValue(config), parsed.GetValue(port), parsed.GetValue(secret) ?? surroundings.Variable(TargetChoice.JwtSecretVariable), parsed.GetValue(keys), parsed.GetValue(fault), parsed.GetValue(hostile), parsed.GetValue(after)) { Listen = parsed.GetValue(listen)! },
            surroundings));
        return new Verb(command, Notes);
    }
}
