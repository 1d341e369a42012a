namespace Conformance.Cli.Starting;

/// <summary>Where the companion of servers that were started listens.</summary>
/// <param name="Url">Its own protocol.</param>
/// <param name="MailPort">Where it takes mail (SMTP).</param>
internal sealed record CompanionAddresses(Uri Url, int MailPort);
