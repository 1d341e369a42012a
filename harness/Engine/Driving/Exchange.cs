using System.Collections.ObjectModel;
using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>One request and what came of it.</summary>
public sealed class Exchange
{
    private readonly Lazy<JsonElement?> json;
    private readonly Lazy<ErrorReport?> error;

    /// <param name="generation">The server's generation, where generations are the contract's versions.</param>
    public Exchange(Contract contract, Request request, Response? response, ApiVersion? generation = null)
    {
        Contract = contract;
        Request = request;
        Response = response;
        Version = generation ?? contract.Resolve(contract.VersionHeader is { } header ? request.Header(header) : null);
        json = new Lazy<JsonElement?>(() => Response is null ? null : JsonText.Parse(Response.Body));
        error = new Lazy<ErrorReport?>(() => ErrorReport.Read(this));
    }

    public Contract Contract { get; }

    public Request Request { get; }

    /// <summary>Null where none came; then <see cref="Silence"/> says why.</summary>
    public Response? Response { get; }

    public Silence? Silence { get; init; }

    /// <summary>What the client saw of the missing answer, one line.</summary>
    public string? SilenceDetail { get; init; }

    /// <summary>The API version that the request's header asks for; where generations are the versions, the server's.</summary>
    public ApiVersion Version { get; }

    /// <summary>The operation that the request addresses; null where it addresses none.</summary>
    public Operation? Operation { get; init; }

    /// <summary>The operation that was asked for where the server turned out not to have it; <see cref="Operation"/> then is null.</summary>
    public Operation? Unserved { get; init; }

    /// <summary>A method that the contract does not have on a path that it has, or a path that it does not have.</summary>
    public bool OffContract => Operation is null;

    /// <summary>What must come of it; null where nothing is known.</summary>
    public Expectation? Expected { get; init; }

    /// <summary>What a recording says that it was about; null in live runs.</summary>
    public Annotation? Annotation { get; init; }

    /// <summary>The scenario that it belongs to; null in recorded traffic that names none.</summary>
    public string? Scenario { get; init; }

    /// <summary>Whether this is the request that its scenario is about.</summary>
    public bool IsProbe { get; init; }

    public string Server { get; init; } = "";

    /// <summary>Whether the server is known to send the contract's error-code header with errors.</summary>
    public bool SendsCodeHeader { get; init; }

    /// <summary>Whether the operation is known to demand its credentials here: what stands behind a gate may be open on one path and not on another.</summary>
    public bool IsGuarded { get; init; } = true;

    /// <summary>What the one behind the operation was seen to answer to a right request; null: nothing was seen.</summary>
    public int? BehindStatus { get; init; }

    /// <summary>The target's owner declares something that the scenario needs: what it is about is there.</summary>
    public bool IsAssured { get; init; }

    /// <summary>Codes that say of the server's surroundings and not of the scenario, each with the evidence (<see cref="ContractAdapter.Hindrances"/>).</summary>
    public IReadOnlyDictionary<string, string> Hindrances { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Why the answer says nothing of the condition, the error code being one of <see cref="Hindrances"/>; null: it does.</summary>
    public string? Hindrance => Error?.Code is { } code && Expected?.Codes.Contains(code) != true ? Hindrances.GetValueOrDefault(code) : null;

    /// <summary>What its scenario sent before it, oldest first; empty where nobody else's doings can be told from those of its client.</summary>
    public IReadOnlyList<Exchange> Earlier { get; init; } = [];

    /// <summary>The same request about somebody else, whose answer tells no more than this one; null: there was none.</summary>
    public Exchange? Alike { get; init; }

    public DateTimeOffset Started { get; init; }

    public TimeSpan Duration { get; init; }

    /// <summary>The response body as JSON; null where it is none.</summary>
    public JsonElement? Body => json.Value;

    /// <summary>The error that the response reports, in body or redirect; null where it reports none. From status 400 on there always is one, if with nothing in it.</summary>
    public ErrorReport? Error => error.Value;

    /// <summary>For messages and fingerprints: the operation, or method and path where there is none.</summary>
    public string Subject => Operation?.ToString() ?? $"{Request.Method} {Request.Path}";
}
