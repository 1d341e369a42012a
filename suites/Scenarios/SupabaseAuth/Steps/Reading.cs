using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Takes out of an answer what the next step needs.</summary>
internal static class Reading
{
    /// <summary>The text at a member, or at a member of a member; it changes from run to run.</summary>
    /// <exception cref="UnplayableException">It is not there.</exception>
    public static string Take(this Stage stage, Exchange exchange, params string[] path)
    {
        var value = path.Aggregate(exchange.Body, (element, member) => element.At(member));
        return value is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } found
            ? stage.Volatile(found)
            : throw UnplayableException.PreconditionFailed($"precondition failed: {exchange.Subject} answered without '{string.Join('.', path)}'");
    }

    /// <summary>The session of the answer of a log-in.</summary>
    public static Session TakeSession(this Stage stage, Exchange exchange, User user) =>
        new(stage.Take(exchange, "access_token"), stage.Take(exchange, "refresh_token"), user);
}
