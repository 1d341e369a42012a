namespace Conformance.Engine.Driving;

/// <summary>Tells an answer of the server's HTTP layer, which read no further than the headers, from one of an operation.</summary>
public static class HttpLayer
{
    /// <summary>408, 414, 431 or 505 (RFC 9110, RFC 6585) without a JSON body.</summary>
    public static bool Spoke(Response? response) =>
        response is { Status: 408 or 414 or 431 or 505 } && JsonText.Parse(response.Body) is null;
}
