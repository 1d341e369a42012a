using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>What an administrator does in scenarios.</summary>
internal static class AdminSteps
{
    /// <summary>The service key, or one that the JWT secret signs.</summary>
    public static string AdminToken(this Stage stage)
    {
        stage.Need(Credentials.ServiceKey);
        var memory = ServerMemory.Of(stage);
        if (memory.AdminKey is { } key)
            return key;
        if (memory.SecretMakesAdmins && stage.Server.Address.JwtSecret is { } secret)
            return stage.Volatile(Credentials.MintAdmin(secret));
        throw UnplayableException.NotApplicable("no service key was given");
    }

    /// <summary>An administrator is not asked for a captcha; null where nobody is.</summary>
    public static string? PastCaptcha(this Stage stage) =>
        stage.Server.Capabilities.Has("captcha") && stage.Server.Capabilities.Has(Credentials.ServiceKey) ? stage.AdminToken() : null;

    public static Task<Exchange> UpdateUserAsync(this Stage stage, User user, object changes) =>
        stage.ExpectAsync(Supabase.AdminUserUpdate, new Call { Bearer = stage.AdminToken(), Path = new { user_id = user.Id }, Body = changes });

    public static Task<Exchange> DeleteUserAsync(this Stage stage, User user) =>
        stage.ExpectAsync(Supabase.AdminUserDelete, new Call { Bearer = stage.AdminToken(), Path = new { user_id = user.Id } });

    public static Task<Exchange> BanAsync(this Stage stage, User user) => stage.UpdateUserAsync(user, new { ban_duration = "10m" });

    /// <summary>What the mail of this kind would carry, without a mail.</summary>
    public static async Task<Link> LinkAsync(this Stage stage, string type, string email, string? password = null, string? newEmail = null)
    {
        var body = new Dictionary<string, string> { ["type"] = type, ["email"] = email };
        if (password is not null)
            body["password"] = password;
        if (newEmail is not null)
            body["new_email"] = newEmail;
        var made = await stage.ExpectAsync(Supabase.AdminGenerateLink, new Call { Bearer = stage.AdminToken(), Body = body });
        return new Link(stage.Take(made, "verification_type"), email, stage.Take(made, "email_otp"), stage.Take(made, "hashed_token"), stage.Take(made, "id"));
    }
}
