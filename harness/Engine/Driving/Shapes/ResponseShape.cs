namespace Conformance.Engine.Driving.Shapes;

/// <summary>The form of what a client can read out of an answer.</summary>
public static class ResponseShape
{
    /// <summary>
    /// Of a JSON body its shape; of a redirect the parameters of its address, after <c>redirect</c>; of any other body its media type.
    /// Empty: there is no body. Null: no answer came.
    /// </summary>
    public static string? Of(Exchange exchange) => exchange.Response switch
    {
        null => null,
        { IsRedirect: true } response when response.Header("Location") is { } location => "redirect" + Shape.Of(RedirectParameters.Read(location).Keys),
        { Body.Length: 0 } => "",
        _ when exchange.Body is { } body => Shape.Of(body).ToString(),
        { MediaType: { } type } => type,
        _ => "unlabelled",
    };
}
