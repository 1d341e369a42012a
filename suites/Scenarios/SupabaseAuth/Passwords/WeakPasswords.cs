using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Passwords;

/// <summary>A password that lacks one thing, wherever one can be set.</summary>
[ScenariosOf("supabase-auth", "password")]
internal static class WeakPasswords
{
    private static readonly (string Name, string Says, Func<Any, string> Password)[] Weaknesses =
    [
        ("short", "has 11 characters where 12 are needed", any => "Aa1!" + any.Word(7, 7)),
        ("no-capital", "has no capital letter", any => "aa1!" + any.Word(12, 12)),
        ("no-small-letter", "has no small letter", any => "AA1!" + any.Word(12, 12).ToUpperInvariant()),
        ("no-digit", "has no digit", any => "Aaa!" + any.Word(12, 12)),
        ("no-symbol", "has nothing but letters and digits", any => "Aa11" + any.Word(12, 12)),
    ];

    private static readonly (string Name, string Says, string Needs, Func<Stage, string, Task> Probe)[] Places =
    [
        ("signup", "Somebody signs up", "signup email !captcha", (stage, password) =>
            stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password })),
        ("user-update", "A user sets a new password", "users", async (stage, password) =>
            await stage.ProbeAsync(Supabase.UserUpdate, new { password }, bearer: (await stage.SessionAsync()).AccessToken)),
        ("admin-user-update", "An administrator sets a password", "service-key", async (stage, password) =>
            await stage.ProbeAsync(Supabase.AdminUserUpdate, new { password }, bearer: stage.AdminToken(), path: new { user_id = (await stage.ConfirmedUserAsync()).Id })),
        ("admin-generate-link", "An administrator makes a link for a sign-up", "service-key", async (stage, password) =>
        {
            // Some releases refuse every new address; that is another matter.
            await stage.LinkAsync("signup", stage.Any.Email(), stage.Any.Password());
            await stage.ProbeAsync(Supabase.AdminGenerateLink, new { type = "signup", email = stage.Any.Email(), password }, bearer: stage.AdminToken());
        }),
    ];

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Rows(Contract _) =>
        from weakness in Weaknesses
        from place in Places
        select new ScenarioRow(
            $"password/weak/{weakness.Name}/{place.Name}",
            $"{place.Says}, and the password {weakness.Says}.",
            Expectation.Fail(Category.StateConflict, "weak_password"),
            $"strict-password {place.Needs}",
            stage => place.Probe(stage, weakness.Password(stage.Any)));

    [Scenario("password/strong/signup", Needs = "strict-password signup email !captcha", Says = "Somebody signs up with a password that keeps strict rules.")]
    public static Task StrongSignup(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() });
}
