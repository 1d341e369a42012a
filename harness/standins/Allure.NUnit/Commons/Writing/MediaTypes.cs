namespace Allure.Net.Commons.Writing;

/// <summary>The media type that an extension stands for.</summary>
internal static class MediaTypes
{
    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" or ".log" => "text/plain",
        ".md" => "text/markdown",
        ".html" or ".htm" => "text/html",
        ".csv" => "text/csv",
        ".xml" => "application/xml",
        ".json" or ".har" or ".sarif" => "application/json",
        ".yaml" or ".yml" => "application/yaml",
        ".zip" => "application/zip",
        ".pdf" => "application/pdf",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
