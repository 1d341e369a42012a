using System.Text;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>One HTTP response as received.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Headers">In order; a name may stand twice.</param>
/// <param name="Body">Raw bytes, decompressed; empty where there was none.</param>
public sealed record Response(int Status, IReadOnlyList<Header> Headers, byte[] Body)
{
    public string? Header(string name) => Headers.FirstOrDefault(header => header.Is(name))?.Value;

    /// <summary>The media type without parameters, lower case; null where no Content-Type came.</summary>
    public string? MediaType => Header("Content-Type")?.Split(';')[0].Trim().ToLowerInvariant();

    public string Text => Encoding.UTF8.GetString(Body);

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsRedirect => Status is >= 300 and < 400;

    public bool IsClientError => Status is >= 400 and < 500;

    public bool IsServerError => Status >= 500;
}
