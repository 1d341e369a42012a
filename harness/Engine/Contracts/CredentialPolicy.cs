using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>What a contract says of credentials beside which operation demands them.</summary>
/// <param name="OpaqueKeys">Beginnings of keys that are no tokens, and of which only the server knows what they are worth.</param>
/// <param name="Codes">Which codes may refuse which; empty: the contract does not tie codes to what was sent.</param>
public sealed record CredentialPolicy(IReadOnlyList<string> OpaqueKeys, IReadOnlyList<CredentialCode> Codes)
{
    /// <summary>In the data: every algorithm that no other row of the form names.</summary>
    private const string AnyOther = "*";

    public static CredentialPolicy None { get; } = new([], []);

    public bool IsOpaqueKey(string? text) => text is not null && OpaqueKeys.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The codes that may refuse credentials of this form; empty: nothing is said of it.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="algorithm">The <c>alg</c> of the token's header; null: it names none, or there is no token.</param>
    public IReadOnlyList<string> For(CredentialForm form, string? algorithm)
    {
        var rows = Codes.Where(row => row.Forms.Contains(form)).ToList();
        var named = rows.Any(row => row.Algorithms.Contains(algorithm ?? ""));
        return [.. rows
            .Where(row => row.Algorithms.Count == 0 || row.Algorithms.Contains(named ? algorithm ?? "" : AnyOther))
            .SelectMany(row => row.Codes)
            .Distinct()];
    }

    internal static CredentialPolicy Read(JsonElement root, IReadOnlyDictionary<string, ErrorCode> codes, string file)
    {
        if (!root.TryGetProperty("credentials", out _))
            return None;
        var node = root.Member("credentials", JsonValueKind.Object, file);
        return new CredentialPolicy(
            [.. node.OptionalItems("opaqueKeys", file).Select(item => item.GetString() ?? "")],
            [.. node.OptionalItems("codes", file).Select(item => Row(item, codes, file))]);
    }

    private static CredentialCode Row(JsonElement item, IReadOnlyDictionary<string, ErrorCode> codes, string file)
    {
        var row = new CredentialCode(
            [.. item.Items("forms", file).Select(form => EnumText.Parse<CredentialForm>(form.GetString() ?? "", "form of credentials", file))],
            [.. item.OptionalItems("algorithms", file).Select(algorithm => algorithm.GetString() ?? "")],
            [.. item.Items("codes", file).Select(code => code.GetString() ?? "")]);
        return row.Codes.FirstOrDefault(code => !codes.ContainsKey(code)) is { } stranger
            ? throw new ContractException($"{file}: credentials.codes names '{stranger}', which is not in the catalogue")
            : row;
    }
}
