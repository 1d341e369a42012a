using System.Security.Cryptography;
using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Admin;

/// <summary>An administrator creates users.</summary>
[ScenariosOf("supabase-auth", "admin-users")]
internal static class CreatingUsers
{
    [Scenario("admin/users/create/address", Needs = "service-key", Says = "An administrator creates a user by address.")]
    public static Task Address(Stage stage) => CreateAsync(stage, new { email = stage.Any.Email(), password = stage.Any.Password(), email_confirm = true });

    [Scenario("admin/users/create/number", Needs = "service-key", Says = "An administrator creates a user by phone number.")]
    public static Task Number(Stage stage) => CreateAsync(stage, new { phone = stage.Any.Phone(), phone_confirm = true });

    [Scenario("admin/users/create/everything", Needs = "service-key", Says = "An administrator creates a user and says all there is to say.")]
    public static Task Everything(Stage stage) => CreateAsync(stage, new
    {
        email = stage.Any.Email(),
        phone = stage.Any.Phone(),
        password = stage.Any.Password(),
        email_confirm = true,
        phone_confirm = true,
        user_metadata = new { name = stage.Any.Name() },
        app_metadata = new { plan = stage.Any.Word(3, 6) },
        ban_duration = "none",
    });

    [Scenario("admin/users/create/with-id", Needs = "service-key", Says = "An administrator creates a user and chooses the id.")]
    public static async Task WithId(Stage stage)
    {
        await NeedOwnMembersAsync(stage);
        var email = stage.Any.Email();
        await CreateAsync(stage, new { id = IdFor(email), email });
    }

    [Scenario("admin/users/create/nobody", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator creates a user with neither address nor number.")]
    public static Task Nobody(Stage stage) => CreateAsync(stage, new { password = stage.Any.Password() });

    [Scenario("admin/users/create/not-an-address", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator creates a user whose address has no domain.")]
    public static Task NotAnAddress(Stage stage) => CreateAsync(stage, new { email = stage.Any.Word(5, 9), password = stage.Any.Password() });

    [Scenario("admin/users/create/not-a-number", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator creates a user whose number has letters.")]
    public static Task NotANumber(Stage stage) => CreateAsync(stage, new { phone = "555-CALL-ME" });

    [Scenario("admin/users/create/known-address", Category.StateConflict, "email_exists", Needs = "service-key", Says = "An administrator creates a user whose address is known.")]
    public static async Task KnownAddress(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await CreateAsync(stage, new { email = user.Email, password = stage.Any.Password() });
    }

    [Scenario("admin/users/create/known-number", Category.StateConflict, "phone_exists", Needs = "service-key", Says = "An administrator creates a user whose number is known.")]
    public static async Task KnownNumber(Stage stage)
    {
        var user = await stage.PhoneUserAsync();
        await CreateAsync(stage, new { phone = user.Phone });
    }

    [Scenario("admin/users/create/two-passwords", Category.BadInput, "validation_failed", Needs = "service-key", Says = "Password and password hash exclude each other.")]
    public static async Task TwoPasswords(Stage stage)
    {
        await NeedOwnMembersAsync(stage);
        await CreateAsync(stage, new { email = stage.Any.Email(), password = stage.Any.Password(), password_hash = "$2y$10$SXEz2HeT8PUIGQXo9yeUIem8KzNxgG0d7o/.eGj2rj8KbRgAuRVlq" });
    }

    [Scenario("admin/users/create/bad-hash", Category.BadInput, "validation_failed", Needs = "service-key", Says = "The password hash is none.")]
    public static async Task BadHash(Stage stage)
    {
        await NeedOwnMembersAsync(stage);
        await CreateAsync(stage, new { email = stage.Any.Email(), password_hash = "not-a-hash" });
    }

    [Scenario("admin/users/create/password-over-72-bytes", Category.BadInput, "validation_failed", Needs = "service-key", Says = "The password is longer than the 72 bytes that can be hashed.")]
    public static Task LongPassword(Stage stage) => CreateAsync(stage, new { email = stage.Any.Email(), password = stage.Any.Password().PadRight(73, 'x') });

    [Scenario("admin/users/create/not-an-id", Category.BadInput, "validation_failed", Needs = "service-key", Says = "The id that the user shall have is none.")]
    public static async Task NotAnId(Stage stage)
    {
        await NeedOwnMembersAsync(stage);
        await CreateAsync(stage, new { id = "not-an-id", email = stage.Any.Email() });
    }

    [Scenario("admin/users/create/bad-ban", Category.BadInput, "validation_failed", Needs = "service-key", Says = "The time for which the user shall be banned is none.")]
    public static Task BadBan(Stage stage) => CreateAsync(stage, new { email = stage.Any.Email(), ban_duration = "for ever" });

    /// <summary>Id and password hash came together, in v2.155.0; an older server ignores both.</summary>
    private static async Task NeedOwnMembersAsync(Stage stage)
    {
        var email = stage.Any.Email();
        var id = IdFor(email);
        var made = await stage.ExpectAsync(Supabase.AdminUserCreate, new Call { Bearer = stage.AdminToken(), Body = new { id, email } });
        if (!string.Equals(made.Body.Text("id"), id, StringComparison.OrdinalIgnoreCase))
            throw UnplayableException.NotApplicable("an administrator cannot choose a new user's id here");
    }

    /// <summary>An id that no other run has, as no other run has the address.</summary>
    private static string IdFor(string email) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(email)).AsSpan(0, 16)).ToString();

    private static Task<Exchange> CreateAsync(Stage stage, object body) =>
        stage.ProbeAsync(Supabase.AdminUserCreate, body, bearer: stage.AdminToken());
}
