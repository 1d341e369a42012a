namespace Conformance.Scenarios.Running;

/// <summary>Neither kept nor broken: the harness or the transport failed, so the test is in error.</summary>
public sealed class HarnessFailedException(string reason) : Exception(reason);
