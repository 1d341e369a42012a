using System.Text.RegularExpressions;

namespace Conformance.Engine.Contracts;

/// <summary>Enumerations as data files write them: in kebab case.</summary>
internal static partial class EnumText
{
    public static string Id<T>(T value) where T : struct, Enum => Hump().Replace(value.ToString(), "-$0").ToLowerInvariant();

    /// <exception cref="ContractException">There is no such value.</exception>
    public static T Parse<T>(string id, string what, string where) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Id(value) == id)
                return value;
        }

        throw new ContractException($"{where}: '{id}' is no {what}; known: {string.Join(", ", Enum.GetValues<T>().Select(Id))}");
    }

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex Hump();
}
