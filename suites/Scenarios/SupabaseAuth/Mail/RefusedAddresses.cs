using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Mail;

/// <summary>A mail is asked for to an address that is right in form and gets none.</summary>
[ScenariosOf("supabase-auth", "mail")]
internal static class RefusedAddresses
{
    /// <summary>Generated addresses are in <c>.example</c>, where RFC 2606 promises that there will never be mail.</summary>
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Invalid(Contract _) => MailRequests.All.Select(request => new ScenarioRow(
        $"mail/invalid-address/{request.Name}",
        $"{request.Says}, and the address is in a domain that takes no mail.",
        new Expectation([Category.StateConflict, Category.BadInput], ["email_address_invalid"], false),
        $"email-validation service-key email {request.Needs}",
        request.ProbeAsync));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> NotListed(Contract _) => MailRequests.All.Select(request => new ScenarioRow(
        $"mail/address-not-listed/{request.Name}",
        $"{request.Says}, and the address is not among those that get mail.",
        Expectation.Fail(Category.StateConflict, "email_address_not_authorized"),
        $"email-allow-list service-key email {request.Needs}",
        request.ProbeAsync));
}
