using Conformance.Engine.Contracts.Protection;

namespace Conformance.Engine.Targets;

/// <summary>A server and the credentials that its owner lends to the run.</summary>
/// <param name="Name">Short name for findings, such as <c>default</c>.</param>
/// <param name="Url">Base URL, including a path prefix such as <c>/auth/v1</c>.</param>
public sealed record ServerAddress(string Name, Uri Url)
{
    /// <summary>Sent as the <c>apikey</c> header to a gateway that wants one.</summary>
    public string? ApiKey { get; init; }

    /// <summary>A token with an administrator's role.</summary>
    public string? ServiceKey { get; init; }

    /// <summary>The secret that the server signs its tokens with.</summary>
    public string? JwtSecret { get; init; }

    /// <summary>A service beside the server that plays the rest of the world: its mail, its hooks, who signs in elsewhere.</summary>
    public Uri? Companion { get; init; }

    /// <summary>The application that the server serves: where links lead back to, where browsers make passkeys and wallets sign.</summary>
    public Uri? Site { get; init; }

    /// <summary>What the contract's adapter knows how to use, by name; a target file's <c>settings</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The generation that the server is of, where generations are the contract's versions; null: it is to be found out.</summary>
    public string? Generation { get; init; }

    /// <summary>Where its OpenAPI document is: a URL, a path below <see cref="Url"/>, or a file; null: where the contract says.</summary>
    public string? OpenApi { get; init; }

    /// <summary>Security schemes that its owner describes, by name.</summary>
    public IReadOnlyDictionary<string, SecurityScheme> Schemes { get; init; } = new Dictionary<string, SecurityScheme>();

    /// <summary>Operations that its owner describes; they go before what a document says of the same.</summary>
    public IReadOnlyList<DeclaredOperation> Operations { get; init; } = [];

    /// <summary>The schemes that its document lists are demanded throughout: none is optional.</summary>
    public bool DemandsWhatIsDocumented { get; init; }

    /// <summary>Credentials that its owner lends, by security scheme.</summary>
    public IReadOnlyDictionary<string, CredentialSet> Credentials { get; init; } = new Dictionary<string, CredentialSet>();

    /// <summary>Ids of the operations that are its own where servers have their own; null: it has the contract's.</summary>
    public IReadOnlySet<string>? Serves { get; init; }

    /// <summary>Capabilities that no probe can tell, as the server's owner declares them.</summary>
    public IReadOnlyDictionary<string, bool> Declared { get; init; } = new Dictionary<string, bool>();
}
