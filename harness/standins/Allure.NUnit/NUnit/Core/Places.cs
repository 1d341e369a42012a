using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Allure.NUnit.Core;

/// <summary>Where a test stands in NUnit's tree.</summary>
internal static class Places
{
    public static TestFixture? FixtureOf(ITest test) => Upwards(test).OfType<TestFixture>().FirstOrDefault();

    public static string ClassOf(ITest test) => Split(test.ClassName ?? "").Name;

    /// <summary>The names of what encloses a test, outermost first.</summary>
    public static IEnumerable<string> Above(ITest test) => Upwards(test)
        .Skip(1)
        .Where(suite => suite is not ParameterizedMethodSuite)
        .Select(suite => suite is TestAssembly assembly ? assembly.Assembly?.GetName().Name ?? assembly.Name : suite.Name)
        .Reverse();

    /// <summary>The values of a property of the test and of what encloses it up to its namespace, innermost first.</summary>
    public static IEnumerable<string> Properties(ITest test, string name) => Upwards(test)
        .TakeWhile(place => place.GetType() != typeof(TestSuite) && place is not TestAssembly)
        .Where(place => place.Properties.ContainsKey(name))
        .SelectMany(place => place.Properties[name].Cast<object>())
        .Select(value => $"{value}");

    /// <summary>Namespace and name; dots within type and constructor arguments separate nothing.</summary>
    public static (string Namespace, string Name) Split(string fullName)
    {
        var end = fullName.IndexOfAny(['<', '(']);
        var dot = fullName.LastIndexOf('.', (end < 0 ? fullName.Length : end) - 1);
        return dot < 0 ? ("", fullName) : (fullName[..dot], fullName[(dot + 1)..]);
    }

    private static IEnumerable<ITest> Upwards(ITest test)
    {
        for (ITest? place = test; place is not null; place = place.Parent) yield return place;
    }
}
