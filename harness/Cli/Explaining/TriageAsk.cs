using Conformance.Cli.Targeting;
using Conformance.Engine.Contracts;
using Conformance.Engine.Runs.Triage;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Explaining;

/// <summary>From options to an explained refusal.</summary>
internal static class TriageAsk
{
    public const string TokenVariable = "CONFORMANCE_TOKEN";

    private const string Scheme = "Bearer ";

    /// <exception cref="StopException">An option cannot be used.</exception>
    public static async Task<int> ExecuteAsync(TriageWishes wishes, Surroundings surroundings)
    {
        var contract = Contract(wishes.Contract);
        if (TargetUrls.Mistake(wishes.Url.Split('?')[0]) is { } mistake)
            throw StopException.Usage($"--url {mistake}");
        var question = new TriageQuestion(
            new Uri(wishes.Url),
            Method(wishes.Method),
            Credential("--token", wishes.Token ?? surroundings.Variable(TokenVariable)),
            Credential("--api-key", wishes.ApiKey ?? surroundings.Variable(TargetChoice.ApiKeyVariable)),
            wishes.Timeout);
        var answer = await new Triage(contract, contract.Triage!, TimeProvider.System).AskAsync(question, surroundings.Interrupted);
        await surroundings.Out.WriteLineAsync(wishes.Json ? TriagePage.Json(answer) : TriagePage.Of(answer));
        return ExitCode.Kept;
    }

    private static Contract Contract(string? name)
    {
        if (name is not null)
            return Data.Contract(name) is { Triage: not null } named ? named : throw StopException.Usage($"the contract '{name}' has no guide to the causes of refusals; leave --contract out");
        return ContractFolder.Names(SchemasFolder.Path).Select(each => Data.Contract(each)).FirstOrDefault(each => each.Triage is not null)
            ?? throw StopException.Usage("no contract has a guide to the causes of refusals (triage.json)");
    }

    /// <summary>An answer to HEAD has no body to go by, and is what GET would have (RFC 9110 §9.3.2).</summary>
    private static string Method(string given) => given.ToUpperInvariant() switch
    {
        "HEAD" => "GET",
        { Length: > 0 } method when method.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') => method,
        _ => throw StopException.Usage($"--method '{given}' is no HTTP method; write it like GET or POST"),
    };

    /// <summary>As it would be copied from a header, a shell or a page.</summary>
    private static string? Credential(string option, string? given)
    {
        var text = given?.Trim();
        if (text?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true)
            text = text[Scheme.Length..].Trim();
        // Never repeated: it is a secret.
        return text?.Any(letter => char.IsControl(letter) || letter > '~') == true
            ? throw StopException.Usage($"{option} has a character in it that cannot stand in a header, such as a line break")
            : text;
    }
}
