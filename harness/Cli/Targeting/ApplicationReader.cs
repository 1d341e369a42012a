using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Cli.Usage;
using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Targets;

namespace Conformance.Cli.Targeting;

/// <summary>Reads what a target file tells of a server with operations of its own, and collects what is wrong with it.</summary>
/// <param name="mistakes">One line each.</param>
/// <param name="text">Reads a member that is text, or names an environment variable.</param>
/// <param name="folder">Where the target file is: paths of other files are relative to it.</param>
internal sealed partial class ApplicationReader(List<string> mistakes, Func<JsonElement, string, string, string?> text, string folder)
{
    /// <summary>Members of a server that this reads.</summary>
    public static readonly string[] Members = ["openapi", "schemes", "operations", "schemesAreDemanded", "credentials"];

    private static readonly string[] OperationMembers = ["method", "path", "scheme", "schemes", "optional"];
    private static readonly string[] LentMembers = ["username", "password", "token", "key", "scope", "inactive"];

    public ServerAddress Read(ServerAddress server, JsonElement item, string where) => server with
    {
        OpenApi = OpenApi(item, where),
        Schemes = Schemes(item, where),
        Operations = Operations(item, where),
        DemandsWhatIsDocumented = Flag(item, "schemesAreDemanded", where),
        Credentials = Credentials(item, where),
    };

    /// <summary>A file of the target's own folder may stand for what the server does not publish.</summary>
    private string? OpenApi(JsonElement item, string where)
    {
        if (text(item, "openapi", where) is not { } place)
            return null;
        if (place.StartsWith('/'))
            return place;
        if (place.Contains("://", StringComparison.Ordinal))
        {
            if (TargetUrls.Mistake(place) is { } mistake)
                mistakes.Add($"{where}: 'openapi' {mistake}");
            return place;
        }

        var file = Path.Combine(folder, place);
        if (!File.Exists(file))
            mistakes.Add($"{where}: 'openapi' names the file {file}, which is not there; give a URL, a path on the server that begins with /, or a file beside the target file");
        // As a URL: a path would be taken for one on the server.
        return new Uri(Path.GetFullPath(file)).AbsoluteUri;
    }

    private IReadOnlyDictionary<string, SecurityScheme> Schemes(JsonElement item, string where)
    {
        try
        {
            return item.TryGetProperty("schemes", out var schemes) ? SecuritySchemes.Read(schemes, $"{where}: 'schemes'") : new Dictionary<string, SecurityScheme>();
        }
        catch (ContractException exception)
        {
            mistakes.Add(exception.Message);
            return new Dictionary<string, SecurityScheme>();
        }
    }

    private List<DeclaredOperation> Operations(JsonElement item, string where)
    {
        var operations = Items(item, "operations", where).Select((each, index) => Operation(each, $"{where}: operation {index + 1}")).OfType<DeclaredOperation>().ToList();
        if (operations.GroupBy(operation => (operation.Method, operation.Path)).FirstOrDefault(group => group.Count() > 1) is { } twice)
            mistakes.Add($"{where}: the operation {twice.Key.Method} {twice.Key.Path} stands twice in 'operations'; one has to go ('schemes' lists all that an operation asks for)");
        return operations;
    }

    private DeclaredOperation? Operation(JsonElement item, string where)
    {
        if (!IsObject(item, where, OperationMembers))
            return null;
        var (method, path) = (text(item, "method", where) ?? "GET", text(item, "path", where));
        if (!Token().IsMatch(method))
            mistakes.Add($"{where}: 'method' is no HTTP method");
        if (path?.StartsWith('/') != true)
            mistakes.Add($"{where}: 'path' must begin with /, below the server's 'url'");
        else if (!Template().IsMatch(path) || Variable().Matches(path).GroupBy(match => match.Value).Any(group => group.Count() > 1))
            mistakes.Add($"{where}: 'path' is no path with variables, such as /items/{{item_id}}, each in braces of its own and named once");
        var schemes = Items(item, "schemes", where).Select(each => each.ValueKind == JsonValueKind.String ? each.GetString() : null).ToList();
        if (schemes.Contains(null))
            mistakes.Add($"{where}: 'schemes' must be a list of names");
        var one = text(item, "scheme", where);
        return new DeclaredOperation(method.ToUpperInvariant(), path ?? "/", [.. schemes.OfType<string>(), .. one is null ? Array.Empty<string>() : [one]], Flag(item, "optional", where));
    }

    private Dictionary<string, CredentialSet> Credentials(JsonElement item, string where)
    {
        if (!item.TryGetProperty("credentials", out var members))
            return [];
        if (members.ValueKind == JsonValueKind.Object)
        {
            return members.EnumerateObject().DistinctBy(member => member.Name)
                .Select(member => (member.Name, Lent: Lent(member.Value, $"{where}: credentials of '{member.Name}'")))
                .Where(each => each.Lent is not null)
                .ToDictionary(each => each.Name, each => each.Lent!);
        }

        mistakes.Add($"{where}: 'credentials' must be an object by security scheme, such as {{\"HTTPBasic\": {{\"username\": \"…\", \"password\": \"env:NAME\"}}}}");
        return [];
    }

    private CredentialSet? Lent(JsonElement item, string where) => !IsObject(item, where, LentMembers) ? null : new CredentialSet
    {
        Username = text(item, "username", where),
        Password = text(item, "password", where),
        Token = text(item, "token", where),
        Key = text(item, "key", where),
        Scope = text(item, "scope", where),
        Inactive = item.TryGetProperty("inactive", out var inactive) ? Lent(inactive, $"{where}: 'inactive'") : null,
    };

    private List<JsonElement> Items(JsonElement item, string member, string where)
    {
        if (!item.TryGetProperty(member, out var list))
            return [];
        if (list.ValueKind == JsonValueKind.Array)
            return [.. list.EnumerateArray()];
        mistakes.Add($"{where}: '{member}' must be a list");
        return [];
    }

    private bool Flag(JsonElement item, string member, string where)
    {
        if (!item.TryGetProperty(member, out var value))
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            mistakes.Add($"{where}: '{member}' must be true or false");
        return value.ValueKind == JsonValueKind.True;
    }

    private bool IsObject(JsonElement item, string where, string[] members)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            mistakes.Add($"{where} must be a JSON object");
            return false;
        }

        foreach (var member in item.EnumerateObject().Where(member => !members.Contains(member.Name)))
            mistakes.Add($"{where}: unknown member '{member.Name}'{Suggest.DidYouMean(member.Name, members)}; known: {string.Join(", ", members)}");
        return true;
    }

    [GeneratedRegex("^(?:[^{}]|{[^{}/]+})*$")]
    private static partial Regex Template();

    [GeneratedRegex("{[^{}/]+}")]
    private static partial Regex Variable();

    [GeneratedRegex("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")]
    private static partial Regex Token();
}
