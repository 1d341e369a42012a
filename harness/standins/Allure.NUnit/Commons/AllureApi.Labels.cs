namespace Allure.Net.Commons;

public static partial class AllureApi
{
    /// <summary>Adds labels.</summary>
    public static void AddLabels(params Label[] labels) => UpdateTest(test => test.labels.AddRange(labels));

    /// <summary>Adds a label.</summary>
    public static void AddLabel(string name, string value) => AddLabel(new Label { name = name, value = value });

    /// <summary>Adds a label.</summary>
    public static void AddLabel(Label label) => UpdateTest(test => test.labels.Add(label));

    /// <summary>Says how bad a failure is.</summary>
    public static void SetSeverity(SeverityLevel severity) => SetLabel(Label.Severity(severity));

    /// <summary>Says who looks after the test.</summary>
    public static void SetOwner(string owner) => SetLabel(Label.Owner(owner));

    /// <summary>Gives the test case an id.</summary>
    public static void SetAllureId(int allureId) => SetLabel(Label.AllureId(allureId));

    /// <summary>Adds tags.</summary>
    public static void AddTags(params string[] tags) => AddLabels([.. tags.Select(Label.Tag)]);

    /// <summary>Adds level 1 of the suites.</summary>
    public static void AddParentSuite(string parentSuite) => AddLabel(Label.ParentSuite(parentSuite));

    /// <summary>Adds level 2 of the suites.</summary>
    public static void AddSuite(string suite) => AddLabel(Label.Suite(suite));

    /// <summary>Adds level 3 of the suites.</summary>
    public static void AddSubSuite(string subSuite) => AddLabel(Label.SubSuite(subSuite));

    /// <summary>Adds level 1 of the behaviours.</summary>
    public static void AddEpic(string epic) => AddLabel(Label.Epic(epic));

    /// <summary>Adds level 2 of the behaviours.</summary>
    public static void AddFeature(string feature) => AddLabel(Label.Feature(feature));

    /// <summary>Adds level 3 of the behaviours.</summary>
    public static void AddStory(string story) => AddLabel(Label.Story(story));

    /// <summary>Adds a link.</summary>
    public static void AddLink(string url) => AddLinks(new Link { url = url });

    /// <summary>Adds a link.</summary>
    public static void AddLink(string name, string url) => AddLinks(new Link { name = name, url = url });

    /// <summary>Adds a link of a kind.</summary>
    public static void AddLink(string name, string type, string url) => AddLinks(new Link { name = name, type = type, url = url });

    /// <summary>Adds links.</summary>
    public static void AddLinks(params Link[] links) => UpdateTest(test => test.links.AddRange(links));

    /// <summary>Adds a link to an issue.</summary>
    public static void AddIssue(string url) => AddLinks(Link.Issue(url));

    /// <summary>Adds a link to an issue.</summary>
    public static void AddIssue(string name, string url) => AddLinks(Link.Issue(name, url));

    /// <summary>Adds a link to a test management system.</summary>
    public static void AddTmsItem(string url) => AddLinks(Link.Tms(url));

    /// <summary>Adds a link to a test management system.</summary>
    public static void AddTmsItem(string name, string url) => AddLinks(Link.Tms(name, url));

    private static void SetLabel(Label label) => UpdateTest(test =>
    {
        test.labels.RemoveAll(other => other.name == label.name);
        test.labels.Add(label);
    });
}
