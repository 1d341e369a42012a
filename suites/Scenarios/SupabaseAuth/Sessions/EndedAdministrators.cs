using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Sessions;

/// <summary>The token of an administrator who signed in, and whose session has ended, on every operation for administrators.</summary>
[ScenariosOf("supabase-auth", "session")]
internal static class EndedAdministrators
{
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Rows(Contract contract) => contract.Operations
        .Where(operation => operation.Security == "admin" && operation.ErrorRows.Any(row => row.Code == "session_expired"))
        .Select(operation => new ScenarioRow(
            $"session/timebox/admin/{operation.Id.Replace('_', '-')}",
            $"An administrator whose session has ended sends {operation}.",
            new Expectation([Category.MissingOrInvalidCredentials, Category.StateConflict], ["session_expired"], false),
            $"session-timebox users jwt-secret {operation.Capability}",
            stage => PlayAsync(stage, operation)));

    private static async Task PlayAsync(Stage stage, Operation operation)
    {
        var token = stage.Mint(await stage.EndedSessionAsync(), ("role", "service_role"));
        // That a release does not look at sessions here is one matter, not one for each operation.
        if (operation.Id != Supabase.AdminUsersList && (await stage.SendAsync(Supabase.AdminUsersList, new Call { Bearer = token })).Response is { IsSuccess: true })
            throw UnplayableException.NotApplicable("the server takes the tokens of administrators whatever became of their sessions");
        await stage.ProbeAsync(operation.Id, new Call
        {
            Bearer = token,
            Path = operation.PathVariables.ToDictionary(variable => variable.Name, _ => stage.Any.Uuid()),
            Body = operation.Body is null ? null : new { },
        });
    }
}
