using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Rules;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Runs.Triage;

/// <summary>What was seen of a refusal, in lines for people.</summary>
internal sealed class TriageEvidence(TriageGuide guide, Redactor redactor)
{
    private const int Shown = 200;

    public IEnumerable<string> Of(TriageQuestion question, Exchange asked, IReadOnlyList<Exchange> controls, bool behind, IReadOnlyList<ApiVersion> generations)
    {
        var response = asked.Response!;
        yield return $"{question.Method} was answered {response.Status}{Body(response)}";
        if (asked.Contract.ErrorCodeHeader is { } header && response.Header(header) is { } code)
            yield return $"the header {header} says {redactor.Clean(code)}";
        foreach (var mark in guide.BehindHeaders.Where(each => response.Header(each) is not null))
            yield return $"the header {mark} is there, which only a function that ran brings";
        if (response.Status != guide.Status)
            yield break;
        yield return behind
            ? asked.IsOwnRefusal() ? "the answer is in the form of the gate's refusals, but what the gate would refuse was answered otherwise" : "the answer is in no form of the gate's refusals"
            : $"the answer is in the form of the gate's refusals (generation {string.Join(" or ", generations)})";
        foreach (var control in controls)
            yield return $"{(control.Request.Header("Authorization") is null ? "without credentials" : "with something that is no token")} it is {control.Response!.Status}{Body(control.Response)}{(control.IsOwnRefusal() ? ", a refusal of the gate" : "")}";
        if (question.Token is not null && !behind && asked.Contract.Credentials.For(CredentialForm.Missing, null).Contains(asked.Error?.Code ?? ""))
            yield return "a token was sent, and the gate saw no Authorization header: something in between takes it away";
    }

    private string Body(Response response)
    {
        var text = redactor.Clean(response.Text).ReplaceLineEndings(" ").Trim();
        return text.Length == 0 ? " without a body" : $": {(text.Length > Shown ? text[..Shown] + "…" : text)}";
    }
}
