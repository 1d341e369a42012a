using System.Text.Json;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>verdict.json: the result model as a file.</summary>
internal static class VerdictFile
{
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(string path, Run run, CoverageEntry coverage, Redactor redactor) =>
        AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(VerdictEntry.Of(run, coverage, redactor), OutputJson.Page));
}
