namespace Conformance.Engine.Driving;

internal sealed class BodyTooLargeException(int limit) : Exception($"the body exceeds {limit / 1024 / 1024} MiB");
