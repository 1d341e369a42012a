using Conformance.Engine.Verdicts.Releases;
using Conformance.JudgingTests.Contracts;
using NUnit.Framework;

namespace Conformance.JudgingTests.Releases;

public sealed class OperationNameTests
{
    [TestCase("POST /signup", "POST /signup")]
    [TestCase("POST /token?grant_type=password", "POST /token?grant_type=password")]
    [TestCase("DELETE /admin/users/afcefffa-af34-489c-a8b8-932bd5d03b67/factors", "DELETE /admin/users/{user_id}/factors")]
    [TestCase("GET /admin/users/afcefffa-af34-489c-a8b8-932bd5d03b67/", "GET /admin/users/{user_id}/")]
    [TestCase("GET /nowhere/at/all", "GET /nowhere/at/all")]
    [TestCase("GET /health/", "GET /health/")]
    [TestCase("no-path", "no-path")]
    [TestCase("GET /user/identities/authorize/x", "GET /user/identities/authorize/x")]
    [TestCase("PATCH /user/identities/afcefffa/x", "PATCH /user/identities/{identity_id}/x")]
    [TestCase("GET /admin/users/a/factors/b/c", "GET /admin/users/{user_id}/factors/{factor_id}/c")]
    public void Is_the_same_in_every_run(string subject, string name) => Assert.That(OperationNames.Of(subject, Supabase.Contract), Is.EqualTo(name));
}
