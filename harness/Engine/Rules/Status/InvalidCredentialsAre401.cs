using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Status;

/// <summary>401, or 400 instead, answers security input that is missing or invalid in form.</summary>
internal sealed class InvalidCredentialsAre401() : CategoryRule(Category.MissingOrInvalidCredentials)
{
    public override string Clause => "status.credentials-401";

    // The text forbids 403 for this in so many words, under a clause of its own.
    protected override bool IsAnothersMatter(Exchange exchange, int status) =>
        (status == 403 && Has(exchange, "status.403-not-for-form")) || base.IsAnothersMatter(exchange, status);
}
