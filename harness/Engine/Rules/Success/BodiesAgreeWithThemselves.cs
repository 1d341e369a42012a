using System.Globalization;
using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Agreements;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>What a success says in two places of its body goes together.</summary>
internal sealed class BodiesAgreeWithThemselves : SuccessRule
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(2);

    public override string Clause => "success.agrees-with-itself";

    public override bool AppliesTo(Exchange exchange) => base.AppliesTo(exchange) && exchange.Body is { ValueKind: JsonValueKind.Object or JsonValueKind.Array };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var body = JsonExcerpt.Of(exchange.Body!.Value);
        return exchange.Contract.Agreements.Within
            .Where(agreement => agreement.In.SelectMany(place => body.Places(place)).Any(holder => Concerns(agreement, holder) && !IsKept(agreement, holder)))
            .Select(agreement => new Breach($"{exchange.Subject} succeeded with a body that does not agree with itself, although {agreement.Says}", $"{agreement.One} {agreement.Other}"));
    }

    private static bool Concerns(Agreement agreement, JsonElement holder) =>
        holder.ValueKind == JsonValueKind.Object
        && agreement.Where.All(member => ((JsonElement?)holder).Text(member.Key) is { } value && member.Value.Contains(value));

    /// <summary>What is not there, or of another type, is another rule's matter.</summary>
    private static bool IsKept(Agreement agreement, JsonElement holder)
    {
        var ones = Texts(holder, agreement.One);
        if (agreement.Kind == AgreementKind.Distinct)
            return ones.Distinct(StringComparer.Ordinal).Count() == ones.Count;
        if (ones is not [{ Length: > 0 } one])
            return true;
        var others = Texts(holder, agreement.Other);
        return agreement.Kind switch
        {
            AgreementKind.Same => others.TrueForAll(other => IsSame(one, other)),
            AgreementKind.Differ => !others.Exists(other => IsSame(one, other)),
            AgreementKind.Among => others.Count == 0 || others.Contains(one, StringComparer.Ordinal),
            AgreementKind.Contained => others.TrueForAll(other => Uri.UnescapeDataString(other).Contains(one, StringComparison.Ordinal)),
            AgreementKind.Order => others.TrueForAll(other => Time(one) is not { } earlier || Time(other) is not { } later || earlier <= later + Skew),
            _ => true,
        };
    }

    private static List<string> Texts(JsonElement holder, string pointer) =>
        [.. holder.Places(pointer).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)];

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
