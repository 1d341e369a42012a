using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>The two encodings of errors.</summary>
internal static class Expect
{
    public static void InitialError(Answer answer, int status, string code)
    {
        Common(answer, status, code);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Body!["code"]!.GetValue<int>(), Is.EqualTo(status));
            Assert.That(answer["error_code"], Is.EqualTo(code));
            Assert.That(answer["msg"], Is.Not.Empty);
            Assert.That(answer.Body["message"], Is.Null);
            Assert.That(answer.Body["error_id"] is not null, Is.EqualTo(status >= 500));
            Assert.That(answer.Header("X-Supabase-Api-Version"), Is.Empty);
        });
    }

    public static void LatestError(Answer answer, int status, string code)
    {
        Common(answer, status, code);
        Assert.Multiple(() =>
        {
            Assert.That(answer["code"], Is.EqualTo(code));
            Assert.That(answer["message"], Is.Not.Empty);
            Assert.That(answer.Body!["msg"], Is.Null);
            Assert.That(answer.Body["error_code"], Is.Null);
            Assert.That(answer.Header("X-Supabase-Api-Version"), Is.EqualTo("2024-01-01"));
        });
    }

    private static void Common(Answer answer, int status, string code)
    {
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Body?.ToJsonString());
        Assert.Multiple(() =>
        {
            Assert.That(answer.Header("x-sb-error-code"), Is.EqualTo(code));
            Assert.That(answer.Header("Content-Type"), Is.EqualTo("application/json"));
        });
    }
}
