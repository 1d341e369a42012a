using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Rules.Success;

/// <summary>Base of the rules about answers that repeat what their requests said.</summary>
internal abstract class EchoRule : SuccessRule
{
    protected abstract bool Concerns(EchoSource source);

    public override bool AppliesTo(Exchange exchange) =>
        base.AppliesTo(exchange) && exchange.Body is not null && Echoes(exchange).Any();

    public override IEnumerable<Breach> Check(Exchange exchange) => Check(exchange, exchange.Body);

    /// <summary>Holds what a request said against a body: its own answer's, or one that was read later.</summary>
    protected IEnumerable<Breach> Check(Exchange exchange, JsonElement? body)
    {
        foreach (var echo in Echoes(exchange).Where(echo => echo.Source != EchoSource.Body || !MayBeIgnored(exchange.Operation!, echo.Name)))
        {
            var told = echo.To.Select(pointer => (Pointer: pointer, Value: At(body, pointer))).Where(each => each.Value is not null).ToList();
            if (told.Count > 0 && Said(exchange, echo) is { } said && !IsEmpty(said) && !told.Exists(each => Echoing.IsSame(echo.Form, said, each.Value!.Value) || MayStand(echo, said, each.Value.Value)))
                yield return Differs(exchange, echo, told[0].Pointer);
        }
    }

    private IEnumerable<Echo> Echoes(Exchange exchange) => exchange.Contract.Echoes[exchange.Operation!.Id].Where(echo => Concerns(echo.Source));

    /// <summary>Empty is as good as absent: who says nothing wants nothing changed.</summary>
    private static bool IsEmpty(JsonElement said) => said.ValueKind == JsonValueKind.Null || (said.ValueKind == JsonValueKind.String && said.GetString() is "");

    private static bool MayStand(Echo echo, JsonElement said, JsonElement told) =>
        said.ValueKind == JsonValueKind.String && told.ValueKind == JsonValueKind.String
        && echo.Or.TryGetValue(said.GetString()!, out var others) && others.Contains(told.GetString());

    protected abstract Breach Differs(Exchange exchange, Echo echo, string pointer);

    /// <summary>What came with a later release, an earlier one does not know, and a body's unknown members are passed over.</summary>
    private static bool MayBeIgnored(Operation operation, string member) =>
        operation.Body is { } body && new Schema(body.Schema).Properties.Any(property => property.Key == member && property.Value.MayBeIgnored);

    private static JsonElement? Said(Exchange exchange, Echo echo) => echo.Source switch
    {
        EchoSource.Body => JsonText.Parse(exchange.Request.Body).At(echo.Name),
        EchoSource.Token => exchange.Request.Header("Authorization")?.Split(' ').Last() is { } token ? Tokens.Claims(token).At(echo.Name) : null,
        _ => exchange.Variable(echo.Name) is { } value ? JsonSerializer.SerializeToElement(value) : null,
    };

    private static JsonElement? At(JsonElement? body, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(body, (element, member) => element.At(member));
}
