using Conformance.Engine.Contracts;

namespace Conformance.Engine.Generation;

/// <summary>What must come of a request: why it must fail, if it must, and with which codes. Never a status: that is the policy's to say.</summary>
/// <param name="Categories">Categories that fit; empty: it must succeed.</param>
/// <param name="Codes">Codes that fit; empty: any code of those categories.</param>
/// <param name="MaySucceed">Success fits, too.</param>
public sealed record Expectation(IReadOnlyList<Category> Categories, IReadOnlyList<string> Codes, bool MaySucceed)
{
    public static Expectation Success { get; } = new([], [], true);

    /// <summary>The contract fixes only that nothing unexpected happens: any success, any refusal, no crash.</summary>
    public static Expectation Answer { get; } = new(
        [.. Enum.GetValues<Category>().Where(category => category != Category.Unexpected)], [], true);

    public static Expectation Fail(Category category, params string[] codes) => new([category], codes, false);

    /// <summary>A server that ignores what it does not need may succeed; one that looks must refuse with this category.</summary>
    public static Expectation MayFail(Category category, params string[] codes) => new([category], codes, true);

    /// <summary>Values of RFC 6749's parameter <c>error</c> that fit, where the operation reports its errors so; empty: any.</summary>
    public IReadOnlyList<string> OAuthErrors { get; init; } = [];

    public bool MustSucceed => Categories.Count == 0;

    /// <summary>A limit is what it is about; where any refusal fits, a limit tells nothing.</summary>
    public bool IsAboutLimits => Categories.Count is 1 or 2 && Categories.Contains(Category.RateLimited);

    public string Says => MustSucceed
        ? "success"
        : string.Join(" or ", Categories.Count > 4 ? ["any refusal"] : Categories.Select(category => category.Id()))
          + (Codes.Count > 0 ? $" ({string.Join(" or ", Codes)})" : "")
          + (OAuthErrors.Count > 0 ? $" (error {string.Join(" or ", OAuthErrors)})" : "")
          + (MaySucceed ? " or success" : "");
}
