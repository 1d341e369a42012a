using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Benchmarks;

/// <summary>One measured run.</summary>
/// <param name="Elapsed">From the first case to the last verdict, discovery and clean-up left out.</param>
/// <param name="Requests">What was sent, case by case.</param>
/// <param name="Exchanges">What came of it.</param>
/// <param name="HeapMiB">Managed heap that the run still holds, in MiB, before the captured requests were taken out of it.</param>
internal sealed record Measured(TimeSpan Elapsed, IReadOnlyList<IReadOnlyList<Request>> Requests, IReadOnlyList<Exchange> Exchanges, double HeapMiB);
