using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Rules;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Runs.Triage;

/// <summary>
/// Sorts a refusal into the causes of a contract's guide. Sends the request as it was, and where that is refused, once without
/// credentials and once with something that is no token: who answers these shows whether a check stands before what was called at all.
/// </summary>
public sealed class Triage(Contract contract, TriageGuide guide, TimeProvider time)
{
    private const string NoToken = "Bearer abc.def";

    private readonly Redactor redactor = new();

    /// <exception cref="TargetException">There was no answer.</exception>
    public async Task<TriageAnswer> AskAsync(TriageQuestion question, CancellationToken cancellation)
    {
        redactor.Learn(question.Token, "TOKEN");
        redactor.Learn(question.ApiKey, "API_KEY");
        using var driver = new HttpDriver(new ServerAddress("asked", new Uri(question.Url.GetLeftPart(UriPartial.Authority))), question.Timeout);
        var asked = await SendAsync(driver, question, question.Token is { } token ? "Bearer " + token : null, question.ApiKey, cancellation);
        var facts = TokenFacts.Of(question.Token ?? question.ApiKey, contract.Credentials);
        if (asked.Response!.Status != guide.Status)
            return Answer(question, asked, [], null, !asked.IsOwnRefusal(), facts);
        List<Exchange> controls = [];
        if (question.Token is not null || question.ApiKey is not null)
            controls.Add(await SendAsync(driver, question, null, null, cancellation));
        controls.Add(await SendAsync(driver, question, NoToken, null, cancellation));
        var behind = IsFromBehind(asked, controls);
        return Answer(question, asked, controls, guide.For(behind ? TriageWhen.AnsweredBehind : Refused(asked, facts, question)), behind, facts);
    }

    /// <summary>Who looks like the server and lets through what the server would refuse is not the server.</summary>
    private bool IsFromBehind(Exchange asked, IReadOnlyList<Exchange> controls) =>
        Marked(asked) || !asked.IsOwnRefusal() || !controls.All(control => control.IsOwnRefusal() && !Marked(control));

    private TriageWhen Refused(Exchange asked, TokenFacts facts, TriageQuestion question)
    {
        if (SaysMissing(asked) || (question.Token is null && question.ApiKey is null))
            return TriageWhen.NoCredentials;
        return facts is { Kind: TokenKind.Key } || (facts.Algorithm is { } algorithm && !guide.CheckedAlgorithms.Contains(algorithm))
            ? TriageWhen.OtherKeys
            : TriageWhen.Otherwise;
    }

    /// <summary>By its code, or where it has none by its message.</summary>
    private bool SaysMissing(Exchange asked)
    {
        var missing = contract.Credentials.For(CredentialForm.Missing, null);
        return asked.Error?.Code is { } code
            ? missing.Contains(code)
            : asked.Error?.Message is { } message && missing.Any(each => contract.Codes[each].Messages.Any(pattern => pattern.IsMatch(message)));
    }

    private bool Marked(Exchange exchange) => guide.BehindHeaders.Any(header => exchange.Response!.Header(header) is not null);

    private TriageAnswer Answer(TriageQuestion question, Exchange asked, IReadOnlyList<Exchange> controls, TriageCause? cause, bool behind, TokenFacts facts)
    {
        var generations = Generations.Fitting(contract, controls.Prepend(asked).Where(each => each.IsOwnRefusal()));
        var now = time.GetUtcNow();
        return new TriageAnswer
        {
            Url = redactor.Clean(question.Url.ToString()),
            Contract = contract.Name,
            Status = asked.Response!.Status,
            Cause = cause,
            IsFromBehind = behind,
            Generations = generations,
            Token = facts,
            Evidence = [.. new TriageEvidence(guide, redactor).Of(question, asked, controls, behind, generations), .. facts.Says(now), .. OtherProject(question, facts)],
            Remedy = cause is null ? [] : [.. behind ? [] : Hints(question, facts, now), .. cause.Remedy],
        };
    }

    private IEnumerable<string> Hints(TriageQuestion question, TokenFacts facts, DateTimeOffset now)
    {
        if (facts.Expires <= now)
            yield return guide.Hints.GetValueOrDefault("expired", "");
        if (facts.ValidFrom > now)
            yield return guide.Hints.GetValueOrDefault("not-yet-valid", "");
        if (OtherProject(question, facts).Any())
            yield return guide.Hints.GetValueOrDefault("other-project", "");
    }

    /// <summary>A hosted project's name is the first label of its host, and its keys say it.</summary>
    private static IEnumerable<string> OtherProject(TriageQuestion question, TokenFacts facts)
    {
        var host = question.Url.Host;
        if (facts.Project is { } project && host.Contains('.', StringComparison.Ordinal) && !question.Url.IsLoopback && host.Split('.')[0] is var label && label.Length == project.Length && label != project)
            yield return $"the token is of the project {project}, and the URL is of {label}";
        else if (Uri.TryCreate(facts.Issuer, UriKind.Absolute, out var issuer) && issuer.Host.Length > 0 && !issuer.IsLoopback && !question.Url.IsLoopback && issuer.Host.Split('.')[0] != host.Split('.')[0])
            yield return $"the token is issued by {issuer.Host}, and the URL is of {host}";
    }

    private async Task<Exchange> SendAsync(HttpDriver driver, TriageQuestion question, string? authorization, string? apiKey, CancellationToken cancellation)
    {
        List<Header> headers = [];
        if (authorization is not null)
            headers.Add(new Header("Authorization", authorization));
        if (apiKey is not null)
            headers.Add(new Header("apikey", apiKey));
        var request = new Request(question.Method, question.Url.PathAndQuery, headers, null);
        var received = await driver.SendAsync(request, cancellation);
        return received.Response is { } response
            ? new Exchange(contract, request, response) { Started = time.GetUtcNow() }
            : throw new TargetException($"{redactor.Clean(question.Url.ToString())} cannot be asked: {received.Detail}; check the address, and that the server is up");
    }
}
