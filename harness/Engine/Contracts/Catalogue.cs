using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.Engine.Contracts;

/// <summary>Reads the error catalogue.</summary>
internal static class Catalogue
{
    public static IReadOnlyDictionary<string, ErrorCode> Read(string file)
    {
        var codes = new Dictionary<string, ErrorCode>(StringComparer.Ordinal);
        foreach (var item in JsonFile.Read(file).Items("codes", file))
        {
            var code = Code(item, file);
            if (!codes.TryAdd(code.Code, code))
                throw new ContractException($"{file}: code '{code.Code}' stands twice");
        }

        return codes;
    }

    private static Regex Pattern(JsonElement item, string where)
    {
        try
        {
            return new Regex(item.GetString() ?? "", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new ContractException($"{where}: 'messages' must be a list of regular expressions: {exception.Message}", exception);
        }
    }

    private static ErrorCode Code(JsonElement item, string file)
    {
        var code = item.Text("code", file);
        var where = $"{file}: code '{code}'";
        return new ErrorCode(
            code,
            item.OptionalText("since"),
            item.OptionalText("until"),
            item.Flag("documented"),
            item.Text("meaning", where),
            Policies.Category(item.Text("category", where), where),
            [.. item.Items("statuses", where).Select(status => status.GetInt32())],
            item.Flag("placeholder"),
            item.OptionalText("provokable") ?? "easy",
            item.OptionalText("how") ?? "")
        {
            Messages = [.. item.OptionalItems("messages", where).Select(pattern => Pattern(pattern, where))],
        };
    }
}
