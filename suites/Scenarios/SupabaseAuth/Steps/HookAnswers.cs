namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>What hooks are planned to answer.</summary>
internal static class HookAnswers
{
    /// <summary>The documented way to refuse.</summary>
    public static object Refusal { get; } = new { body = new { error = new { http_code = 403, message = "not today" } } };

    /// <summary>Longer than the five seconds that a hook has, and shorter than a run's patience.</summary>
    public static object Late { get; } = new { seconds = 8 };

    public static object BrokenOff { get; } = new { mode = "reset" };

    public static object PlainText { get; } = new { headers = Type("text/plain"), raw = "yes" };

    public static object WithoutType { get; } = new { headers = Type(""), raw = "{}" };

    /// <summary>More than the 200 KiB that a hook may answer.</summary>
    public static object TooLarge { get; } = new { size = 300_000 };

    public static object BadJson { get; } = new { raw = """{"decision":""" };

    public static object Decision(string decision) => new { body = new { decision, message = "not today" } };

    public static object Status(int status) => new { status, body = new { message = "the hook is not well" } };

    public static object Body(object body) => new { body };

    private static Dictionary<string, string> Type(string type) => new() { ["Content-Type"] = type };
}
