namespace Conformance.Engine.Driving.Shapes;

/// <summary>The form of what a client can read out of an answer, as text.</summary>
public static class ResponseShape
{
    private const string Redirect = "redirect";

    /// <summary>
    /// Of a JSON body its shape; of a redirect the parameters of its address, after <c>redirect</c>; of any other body its media type.
    /// Empty: there is no body. Null: no answer came.
    /// </summary>
    public static string? Of(Exchange exchange) => exchange.Response switch
    {
        null => null,
        { IsRedirect: true } response when response.Header("Location") is { } location => Redirect + Shape.Of(RedirectParameters.Read(location).Keys),
        { Body.Length: 0 } => "",
        _ when exchange.Body is { } body => Shape.Of(body).ToString(),
        { MediaType: { } type } => type,
        _ => "unlabelled",
    };

    /// <summary>The shape that a text stands for. No body is a type of its own: a client that read a body misses it.</summary>
    public static Shape Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return Shape.Scalar("no body");
        return ShapeText.Parse(text.StartsWith(Redirect + "{", StringComparison.Ordinal) ? text[Redirect.Length..] : text) ?? Shape.Scalar(text);
    }
}
