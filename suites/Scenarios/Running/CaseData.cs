using Conformance.Engine.Driving;
using NUnit.Framework;

namespace Conformance.Scenarios.Running;

/// <summary>A case as NUnit lists it.</summary>
internal static class CaseData
{
    public static TestCaseData Of(Case playing)
    {
        // Its own id is the argument: adapters and reports write arguments out, and a case does not write well.
        var data = new TestCaseData(playing.Id).SetName(Name(playing.Id));
        data.SetCategory(playing.Scenario.Area);
        data.SetCategory(playing.Version.Id);
        data.SetCategory(playing.Scenario.IsDerived ? "derived" : "hand-written");
        return data;
    }

    /// <summary>NUnit reads braces in names as patterns, and test loggers trip over quotes and control characters.</summary>
    internal static string Name(string id) => string.Concat(id.Select(letter => letter switch
    {
        '{' => '<',
        '}' => '>',
        '"' => '\'',
        _ when char.IsControl(letter) || char.IsSurrogate(letter) => '?',
        _ => letter,
    }));
}
