using Conformance.Cli;

using var interrupt = new Interrupt();
return await Application.RunAsync(args, Surroundings.OfProcess(interrupt.Token));
