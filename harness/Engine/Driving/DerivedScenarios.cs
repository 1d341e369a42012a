using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Driving;

/// <summary>Plays derived cases.</summary>
public static class DerivedScenarios
{
    public static Scenario From(DerivedCase derived) =>
        new(derived.Id, derived.Area, derived.Sentence, derived.Expected, derived.Needs, derived.Operation, stage => PlayAsync(stage, derived))
        {
            IsDerived = true,
            Form = derived.Form,
        };

    private static async Task PlayAsync(Stage stage, DerivedCase derived)
    {
        var unserved = derived.Operation is { } operation && stage.Server.Capabilities.UnknownOperations.TryGetValue(operation.Id, out var evidence) ? evidence : null;
        if (unserved is not null && !derived.AsksWhetherServed)
            throw UnplayableException.NotApplicable(unserved);

        // The body first: how much the adapter draws from the seed depends on what it has at hand already.
        var payload = derived.Body(stage.Any);
        var authorization = await Authorizations.MakeAsync(stage, derived);
        var target = await TargetAsync(stage, derived);
        var method = derived.Method ?? derived.Operation?.Method ?? "GET";
        var request = Requests.Build(stage, method, target, authorization, payload, derived.Form, []);
        await (unserved is null ? stage.ProbeRawAsync(request, derived.Operation) : stage.ProbeUnservedAsync(request, derived.Operation!));
    }

    private static async Task<string> TargetAsync(Stage stage, DerivedCase derived)
    {
        var target = derived.Target ?? await WithQueryAsync(stage, derived);
        foreach (var variable in derived.Operation?.PathVariables ?? [])
        {
            var slot = "{" + variable.Name + "}";
            if (!target.Contains(slot, StringComparison.Ordinal))
                continue;
            // A given value is encoded already, and may be encoded wrongly on purpose.
            var value = derived.Path.TryGetValue(variable.Name, out var given) ? given : PathText.Encode(await ValueAsync(stage, derived, variable));
            target = target.Replace(slot, value, StringComparison.Ordinal);
        }

        return target;
    }

    /// <summary>
    /// Something that is there; where the credential is the fault and nothing can be had, any value of the form:
    /// who is nobody may not even learn what is there.
    /// </summary>
    private static async Task<string> ValueAsync(Stage stage, DerivedCase derived, Parameter variable)
    {
        try
        {
            return await stage.Adapter.PathValueAsync(stage, derived.Operation!, variable);
        }
        catch (UnplayableException) when (Authorizations.NeedsNoToken(derived.Credential))
        {
            return RightRequest.Text(new Schema(variable.Schema), stage.Any);
        }
    }

    private static async Task<string> WithQueryAsync(Stage stage, DerivedCase derived)
    {
        var operation = derived.Operation ?? throw new InvalidOperationException($"'{derived.Id}' has neither operation nor target");
        var right = RightRequest.Query(operation);
        var query = operation.Select.Where(pair => !derived.Query.ContainsKey(pair.Key)).ToList();
        foreach (var (name, value) in derived.Query)
        {
            // What the case is about stays as it is; the rest may name something that is there.
            var isRight = right.GetValueOrDefault(name) == value;
            query.Add(new(name, isRight ? await stage.Adapter.QueryValueAsync(stage, operation, name) ?? value : value));
        }

        return query.Count == 0
            ? operation.Path
            : $"{operation.Path}?{string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"))}";
    }
}
