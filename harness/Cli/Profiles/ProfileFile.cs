using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Cli.Profiles;

/// <summary>Reads profiles; <c>schemas/profile.schema.json</c> says what is in one.</summary>
internal static class ProfileFile
{
    private static readonly JsonSerializerOptions Encoding = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="StopException">It cannot be used.</exception>
    public static Profile Read(string path)
    {
        try
        {
            var profile = JsonSerializer.Deserialize<Profile>(File.ReadAllText(path), Encoding)
                ?? throw StopException.Usage($"{path}: must be a JSON object");
            return Mistake(profile) is { } mistake ? throw StopException.Usage($"{path}: {mistake}") : profile;
        }
        catch (JsonException exception)
        {
            throw StopException.Usage($"{path}: line {exception.LineNumber + 1}: {exception.Message.Split(" Path:")[0].TrimEnd('.')}; schemas/profile.schema.json says what is in a profile");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StopException.Usage($"{path}: cannot be read: {exception.Message}");
        }
    }

    private static string? Mistake(Profile profile)
    {
        if (profile.Configurations.Count == 0)
            return "'configurations' must have at least one";
        return profile.Configurations.GroupBy(each => each.Name).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? $"two configurations are named '{twice.Key}'"
            : null;
    }
}
