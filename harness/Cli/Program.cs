using Conformance.Cli;

using var interrupt = new Interrupt();
var code = await Application.RunAsync(args, Surroundings.OfProcess(interrupt.Token));
// NUnit's threads may still hold cases of a run that was interrupted.
Environment.Exit(code);
