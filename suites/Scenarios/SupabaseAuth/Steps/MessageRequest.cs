using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>A way to make a server send a message: nothing is wrong with it, so that only the server's rules for messages can refuse it.</summary>
/// <param name="Name">For ids of scenarios.</param>
/// <param name="Says">Who asks for what; the circumstances follow.</param>
/// <param name="Needs">Capabilities, beside those of the medium.</param>
/// <param name="ProbeAsync">Makes the user whom it takes, and asks.</param>
internal sealed record MessageRequest(string Name, string Says, string Needs, Func<Stage, Task> ProbeAsync);
