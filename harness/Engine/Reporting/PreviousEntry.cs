namespace Conformance.Engine.Reporting;

/// <summary>The earlier run that verdict.json compares with, and what is gone since.</summary>
internal sealed record PreviousEntry(string Target, DateTimeOffset Started, IReadOnlyList<EarlierFinding> Gone, IReadOnlyList<EarlierFinding> NotLookedAt)
{
    public static PreviousEntry? Of(News? news) =>
        news is null ? null : new PreviousEntry(news.Earlier.Target, news.Earlier.Started, news.Gone, news.NotLookedAt);
}
