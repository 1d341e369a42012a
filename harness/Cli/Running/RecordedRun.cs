using Conformance.Cli.Display;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;
using Conformance.Engine.Runs.Recorded;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Running;

/// <summary>From HAR files to a judged, reported run.</summary>
internal static class RecordedRun
{
    public static async Task<int> ExecuteAsync(RecordedRunRequest request, Surroundings surroundings)
    {
        var contract = Data.Contract(request.Contract);
        if (request.Files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
            throw StopException.Usage($"{missing}: there is no such file; give the path of a HAR file");
        if (request.OpenApi is { } document && !File.Exists(document))
            throw StopException.Usage($"{document}: there is no such file; --openapi takes the path of an OpenAPI document");
        var waivers = WaiverFiles.Check(request.Waivers);
        using var outputs = Outputs.Open(request.Out, contract, Earlier.Find(request.Previous, request.Out, contract.Name, HarCheck.Name(request.Files)));
        var progress = Progress.For(surroundings);
        List<IRunListener> listeners = [new OutputListener(outputs), progress.Tally];
        if (AllureFolder.Use(outputs.Paths.AllureResults))
            listeners.Add(new RecordedStory(contract, outputs.Redactor, waivers));
        var run = await progress.ShowAsync(() => Task.Run(() => HarCheck.RunAsync(
            contract, request.Files, request.Waivers, new Listeners(listeners), surroundings.Interrupted, request.OpenApi)));
        return await Ending.TellAsync(run, outputs, request.AllureReport, surroundings);
    }
}
