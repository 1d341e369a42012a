using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>One entry of a recording (HAR 1.2), with the members that a recorder may have added.</summary>
/// <param name="Id">File name and number, such as <c>default.har#12</c>.</param>
/// <param name="Url">As recorded.</param>
/// <param name="Request">Target holds the whole path of the URL until the server's base is known.</param>
/// <param name="Response">Null where the recording has none.</param>
/// <param name="Silence">Why there is none, where the recording says so.</param>
/// <param name="Started">When the request was sent.</param>
/// <param name="Scenario">Extension <c>_scenario</c>.</param>
/// <param name="IsProbe">Extension <c>_step</c> is <c>probe</c>, or is missing.</param>
/// <param name="Annotation">Extension <c>_intendedCategory</c>, or <c>_category</c>: what the recorder took the request for.</param>
/// <param name="Told">What a recording of our own knows; null where another recorder wrote it.</param>
internal sealed record HarEntry(
    string Id,
    Uri Url,
    Request Request,
    Response? Response,
    Silence? Silence,
    string? SilenceDetail,
    DateTimeOffset Started,
    string? Scenario,
    bool IsProbe,
    Annotation? Annotation,
    Told? Told)
{
    /// <summary>Releases of what answered, by name, where the recording tells them (<c>"server": {"name": "release"}</c>).</summary>
    public IReadOnlyDictionary<string, string> Releases { get; init; } = new Dictionary<string, string>();
}
