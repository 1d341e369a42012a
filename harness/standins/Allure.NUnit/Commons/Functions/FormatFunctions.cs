using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Allure.Net.Commons.Functions;

/// <summary>Values as text.</summary>
public static class FormatFunctions
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
    };

    /// <summary>A value as JSON; where that is not possible, as what it says of itself.</summary>
    public static string Format(object? value)
    {
        try
        {
            return JsonSerializer.Serialize(value, Json);
        }
        // Any getter of the value may throw anything; a report must not fail for that.
#pragma warning disable CA1031
        catch (Exception)
#pragma warning restore CA1031
        {
            return value?.ToString() ?? "null";
        }
    }
}
