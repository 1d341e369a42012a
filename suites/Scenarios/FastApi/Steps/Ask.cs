using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Scenarios.FastApi.Steps;

/// <summary>Requests to an application's own operations, right but for what the caller says.</summary>
internal static class Ask
{
    /// <summary>Without a body where the operation changes something: should it open when it must not, nothing is done.</summary>
    public static Request For(Stage stage, Operation operation, Presented? credentials = null, Payload? body = null, string? method = null, string? path = null)
    {
        var any = stage.Any;
        body ??= Payload.None;
        var query = RightParts.Query(operation).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}").Concat(credentials?.Query ?? []).ToList();
        var target = path ?? RightParts.Path(operation, any);
        return new Request(
            method ?? operation.Method,
            query.Count == 0 ? target : $"{target}?{string.Join('&', query)}",
            [
                .. RightParts.Headers(operation, any).Where(header => credentials?.Headers.Any(own => own.Is(header.Name)) != true),
                .. credentials?.Headers ?? [],
                .. body.ContentType is { } type ? new[] { new Header("Content-Type", type) } : [],
            ],
            body.Bytes);
    }
}
