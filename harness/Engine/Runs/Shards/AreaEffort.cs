namespace Conformance.Engine.Runs.Shards;

/// <summary>What one case of an area costs.</summary>
/// <param name="Ms">Median of the milliseconds.</param>
/// <param name="Requests">Mean of the requests.</param>
/// <param name="Users">Mean of the users that are made.</param>
/// <param name="Messages">Mean of the mails and text messages that the server sends.</param>
public sealed record AreaEffort(double Ms, double Requests, double Users, double Messages);
