using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using Conformance.Scenarios.FastApi.Adapter;

namespace Conformance.Scenarios.FastApi.Steps;

/// <summary>The right credentials, as the application's owner lends them.</summary>
internal static class Lending
{
    /// <exception cref="UnplayableException">None were lent, or what was lent is of no use for the scheme.</exception>
    public static CredentialSet Lent(this Stage stage, SecurityScheme scheme) =>
        stage.Server.Address.Credentials.GetValueOrDefault(scheme.Name)
        ?? throw UnplayableException.NotApplicable($"no credentials for {scheme} were given");

    /// <summary>The value that opens, without the scheme's name.</summary>
    public static async Task<string> RightValueAsync(this Stage stage, SecurityScheme scheme, Operation operation)
    {
        var lent = stage.Lent(scheme);
        return scheme.Kind switch
        {
            SchemeKind.ApiKey => lent.Key ?? throw Lacks(scheme, "key"),
            SchemeKind.Basic => Basic(Name(scheme, lent), Password(scheme, lent)),
            SchemeKind.Digest => await Digest.AnswerAsync(stage, operation, Name(scheme, lent), Password(scheme, lent)),
            _ => await stage.TokenAsync(scheme, lent, lent.Scope),
        };
    }

    /// <summary>The right credentials in their place.</summary>
    public static async Task<Presented> RightAsync(this Stage stage, SecurityScheme scheme, Operation operation) =>
        Presented.At(scheme, Written(scheme, await stage.RightValueAsync(scheme, operation)));

    /// <summary>With the scheme's name before it, where the scheme has one.</summary>
    public static string Written(SecurityScheme scheme, string value) => scheme.Kind switch
    {
        SchemeKind.ApiKey => value,
        SchemeKind.AnyAuthorization => $"Bearer {value}",
        _ => $"{scheme.AuthScheme} {value}",
    };

    public static string Basic(string name, string password) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}"));

    /// <summary>A token that was lent, or that a password buys.</summary>
    public static async Task<string> TokenAsync(this Stage stage, SecurityScheme scheme, CredentialSet lent, string? scope)
    {
        if (lent.Token is { } token)
            return token;
        var endpoint = Endpoint(stage, scheme);
        var bought = await ServerMemory.Of(stage).TokenAsync($"{endpoint.Id} {lent.Username} {scope}", () => BuyAsync(stage, endpoint, Name(scheme, lent), Password(scheme, lent), scope));
        return stage.Volatile(bought);
    }

    /// <exception cref="UnplayableException">There is none.</exception>
    public static Operation Endpoint(Stage stage, SecurityScheme scheme) =>
        stage.Contract.Operations.FirstOrDefault(operation => operation.IssuesTokens && stage.Server.Address.Serves?.Contains(operation.Id) != false)
        ?? throw UnplayableException.NotApplicable($"no token for {scheme} was given, and no operation is known at which a password buys one");

    public static Payload Form(params IEnumerable<(string Name, string? Value)> members) => Payload.Text(
        string.Join('&', members.Where(member => member.Value is not null).Select(member => $"{Uri.EscapeDataString(member.Name)}={Uri.EscapeDataString(member.Value!)}")),
        "application/x-www-form-urlencoded");

    public static string Name(SecurityScheme scheme, CredentialSet lent) => lent.Username ?? throw Lacks(scheme, "username");

    public static string Password(SecurityScheme scheme, CredentialSet lent) => lent.Password ?? throw Lacks(scheme, "password");

    private static async Task<string> BuyAsync(Stage stage, Operation endpoint, string name, string password, string? scope)
    {
        var form = Form(("grant_type", "password"), ("username", name), ("password", password), ("scope", scope));
        var answer = await stage.SendRawAsync(Ask.For(stage, endpoint, body: form), endpoint);
        return answer.Body.Text("access_token")
            ?? throw UnplayableException.PreconditionFailed($"precondition failed: {endpoint} answered {answer.Response?.Status} without an access_token to the credentials that were lent");
    }

    private static UnplayableException Lacks(SecurityScheme scheme, string member) =>
        UnplayableException.NotApplicable($"the credentials lent for {scheme} have no '{member}'");
}
