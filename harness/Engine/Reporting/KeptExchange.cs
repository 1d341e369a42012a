using Conformance.Engine.Driving;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Reporting;

/// <summary>A case's probe and its answer as they stand in exchanges.ndjson: for people to read side by side, without secrets.</summary>
/// <param name="Case">Id of the case.</param>
/// <param name="Request">As people read HTTP.</param>
/// <param name="Response">As people read HTTP; null where none came.</param>
/// <param name="Silence">Why no answer came; null where one did.</param>
/// <param name="Message">The answer's message for people; null where it is no error or has none.</param>
public sealed record KeptExchange(string Case, string Request, string? Response, string? Silence, string? Message)
{
    internal static KeptExchange Of(string caseId, Exchange probe, Redactor redactor) => new(
        caseId,
        HttpText.Of(probe.Request, redactor),
        probe.Response is { } response ? HttpText.Of(response, redactor) : null,
        probe.Response is null ? redactor.Clean(probe.SilenceDetail ?? "no answer came") : null,
        probe.Error?.Message is { } message ? redactor.Clean(message) : null);
}
