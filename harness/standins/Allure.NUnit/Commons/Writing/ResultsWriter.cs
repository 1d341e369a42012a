using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Allure.Net.Commons.Configuration;

namespace Allure.Net.Commons.Writing;

/// <summary>Writes results as files, one for each (Allure 2 result format).</summary>
internal sealed class ResultsWriter
{
    private readonly HashSet<string> _patterns;
    private readonly JsonSerializerOptions _format;

    public ResultsWriter(AllureConfiguration configuration)
    {
        Directory = Path.GetFullPath(configuration.Directory);
        System.IO.Directory.CreateDirectory(Directory);
        _patterns = configuration.Links;
        _format = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = configuration.IndentOutput,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
    }

    public string Directory { get; }

    public void Write(TestResult result, Lock model)
    {
        LinkPatterns.Apply(result.links, _patterns);
        Write(result.uuid + AllureConstants.TEST_RESULT_FILE_SUFFIX, result, model);
    }

    public void Write(TestResultContainer container, Lock model)
    {
        LinkPatterns.Apply(container.links, _patterns);
        Write(container.uuid + AllureConstants.TEST_RESULT_CONTAINER_FILE_SUFFIX, container, model);
    }

    public void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(Directory, name), content);

    public void CleanUp()
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(Directory)) File.Delete(file);
        foreach (var folder in System.IO.Directory.EnumerateDirectories(Directory)) System.IO.Directory.Delete(folder, recursive: true);
    }

    private void Write<T>(string name, T result, Lock model)
    {
        byte[] content;
        // A step that nobody waited for may still be adding to the result.
        lock (model) content = JsonSerializer.SerializeToUtf8Bytes(result, _format);
        Write(name, content);
    }
}
