using System.Text;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Driving;

/// <summary>One line for a POSIX shell that sends a request again; secrets come from environment variables.</summary>
public static class CurlLine
{
    public static string Of(Request request, Uri baseUrl, Redactor redactor)
    {
        var url = baseUrl.GetLeftPart(UriPartial.Authority) + baseUrl.AbsolutePath.TrimEnd('/') + request.Target;
        var line = new StringBuilder("curl -isS --globoff --path-as-is ");
        line.Append(request.Method == "HEAD" ? "--head" : "-X " + ShellText.Word(request.Method, redactor));
        line.Append(' ').Append(ShellText.Word(url, redactor));
        foreach (var header in request.Headers)
            line.Append(" -H ").Append(Header(header, redactor));
        if (request.Body is not { } body)
            return line.ToString();

        // What has a body and no type gets one from curl, unless it is told not to.
        if (request.Header("Content-Type") is null)
            line.Append(" -H 'Content-Type:'");
        return ShellText.IsPlain(body)
            ? line.Append(" --data-binary ").Append(ShellText.Word(Encoding.UTF8.GetString(body), redactor)).ToString()
            : $"{ShellText.Printf(body, redactor)} | {line.Append(" --data-binary @-")}";
    }

    private static string Header(Header header, Redactor redactor)
    {
        // "Name:" would take a header away; this is curl's way to send an empty one.
        if (header.Value.Length == 0)
            return ShellText.Word(header.Name + ";", redactor);
        var isHidden = redactor.IsSecret(header.Name)
            && !header.Value.StartsWith("Bearer", StringComparison.OrdinalIgnoreCase)
            // Of a value with more in it, such as several cookies, what is left is no less secret.
            && redactor.Clean(header.Value) != Redactor.Mask;
        return isHidden
            ? $"{ShellText.Quote(header.Name + ": ")}\"${ShellText.Variable(header.Name)}\""
            : ShellText.Word($"{header.Name}: {header.Value}", redactor);
    }
}
