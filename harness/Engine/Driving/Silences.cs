using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Conformance.Engine.Driving;

/// <summary>Reads out of a client's exception what the server did.</summary>
internal static class Silences
{
    public static (Silence Silence, string Detail) Read(Exception? exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case UnreadableException unreadable:
                    return (unreadable.Silence, unreadable.Message);
                case InvalidDataException:
                    return (Silence.Garbled, "the body is not compressed as it says: " + Line(inner));
                case AuthenticationException:
                    return (Silence.Unreachable, "the TLS handshake failed: " + Line(inner));
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return (Silence.Unreachable, "connection refused");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData }:
                    return (Silence.Unreachable, "the host name is unknown");
                case SocketException { SocketErrorCode: SocketError.ConnectionReset }:
                    return (Silence.Closed, "connection reset");
                case SocketException { SocketErrorCode: SocketError.Shutdown or SocketError.ConnectionAborted }:
                    return (Silence.Closed, "connection closed while the request was being sent");
                case SocketException socket:
                    return (Silence.Unreachable, Line(socket));
                case HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded }:
                case HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }:
                    return (Silence.Closed, "connection closed before the answer was whole");
                case HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }:
                case HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }:
                    return (Silence.Garbled, "the answer is not HTTP: " + Line(inner));
                case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                    return (Silence.TooLarge, "the headers exceed the limit");
            }
        }

        return (Silence.Garbled, exception is null ? "no answer" : Line(exception));
    }

    /// <summary>The client puts its own name for the error behind some messages.</summary>
    private static string Line(Exception exception) => PlainText.Line(exception is HttpIOException io ? exception.Message.Replace($" ({io.HttpRequestError})", "", StringComparison.Ordinal) : exception.Message);
}
