using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Fresh users of each kind.</summary>
internal static class UserSteps
{
    /// <summary>A user with an address that is confirmed.</summary>
    public static async Task<User> ConfirmedUserAsync(this Stage stage)
    {
        stage.Need("users");
        var (email, password) = (stage.Any.Email(), stage.Any.Password());
        if (stage.Server.Capabilities.Has(Credentials.ServiceKey))
            return await MakeAsync(stage, new { email, password, email_confirm = true }, email, null, password);
        var made = await stage.ExpectAsync(Supabase.Signup, new Call { Body = new { email, password } });
        return new User(stage.Take(made, "user", "id"), email, null, password);
    }

    /// <summary>A user who has not shown yet that the address is theirs.</summary>
    public static Task<User> UnconfirmedUserAsync(this Stage stage)
    {
        var (email, password) = (stage.Any.Email(), stage.Any.Password());
        return MakeAsync(stage, new { email, password, email_confirm = false }, email, null, password);
    }

    /// <summary>A user with a phone number and no address.</summary>
    public static Task<User> PhoneUserAsync(this Stage stage, bool confirmed = true)
    {
        var (phone, password) = (stage.Any.Phone(), stage.Any.Password());
        return MakeAsync(stage, new { phone, password, phone_confirm = confirmed }, null, phone, password);
    }

    /// <summary>A user with a confirmed address and a confirmed phone number: two identities.</summary>
    public static async Task<User> UserWithTwoIdentitiesAsync(this Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var phone = stage.Any.Phone();
        await stage.UpdateUserAsync(user, new { phone, phone_confirm = true });
        return user with { Phone = phone };
    }

    /// <summary>The session of a new user without address, number or password.</summary>
    public static async Task<Session> AnonymousAsync(this Stage stage)
    {
        stage.Need("anonymous");
        stage.Need("signup");
        var made = await stage.ExpectAsync(Supabase.SignupAnonymous, new Call { Body = new { }, Bearer = stage.PastCaptcha() });
        return stage.TakeSession(made, new User(stage.Take(made, "user", "id"), null, null, ""));
    }

    private static async Task<User> MakeAsync(Stage stage, object body, string? email, string? phone, string password)
    {
        var made = await stage.ExpectAsync(Supabase.AdminUserCreate, new Call { Bearer = stage.AdminToken(), Body = body });
        return new User(stage.Take(made, "id"), email, phone, password);
    }
}
