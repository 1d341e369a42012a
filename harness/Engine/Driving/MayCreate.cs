using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>Tells whether a request could leave something behind on a server, even one that it must refuse.</summary>
internal static class MayCreate
{
    /// <summary>It addresses an operation that creates, and may succeed, or is right up to what follows its first JSON value: some servers read no further.</summary>
    public static bool Says(Operation? operation, Request request, Expectation? expected, Contract contract) =>
        operation is { Creates: true } && (expected is null or { MaySucceed: true } || BeginsRight(operation, request, contract));

    private static bool BeginsRight(Operation operation, Request request, Contract contract)
    {
        if (operation.Body is not { IsJson: true } body || request.Body is not { Length: > 0 } bytes)
            return false;
        try
        {
            var reader = new Utf8JsonReader(bytes);
            using var first = JsonDocument.ParseValue(ref reader);
            return reader.BytesConsumed < bytes.Length && contract.Schemas.CheckInline(body.Schema, first.RootElement).Count == 0;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
