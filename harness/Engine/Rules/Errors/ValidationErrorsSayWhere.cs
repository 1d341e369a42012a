using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>A validation error says where, what and of which type.</summary>
internal sealed class ValidationErrorsSayWhere : ExchangeRule
{
    private const string Schema = "error.validation";

    public override string Clause => "validation.body";

    // A detail that is text was raised by the application, which may use 422 for what it likes.
    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Response.Status: 422 } && exchange.CanHaveBody() && exchange.HasOwnForm()
        && exchange.Body is { } body && body.TryGetProperty(exchange.Version.Errors.Message, out var detail) && detail.ValueKind == JsonValueKind.Array;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        foreach (var misfit in exchange.Contract.Schemas.Check(Schema, exchange.Body!.Value).Take(1))
            yield return new Breach($"{exchange.Subject} answered 422 with a validation error that does not fit: {misfit}", $"422 {misfit.Keyword}");
    }
}
