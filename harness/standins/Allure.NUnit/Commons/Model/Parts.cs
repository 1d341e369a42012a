using System.Text.Json.Serialization;

namespace Allure.Net.Commons;

/// <summary>Why something ended as it did.</summary>
public class StatusDetails
{
    /// <summary>It is a known problem.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool known { get; set; }

    /// <summary>It is not to count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool muted { get; set; }

    /// <summary>It comes and goes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool flaky { get; set; }

    /// <summary>What happened.</summary>
    public string? message { get; set; }

    /// <summary>Where it happened.</summary>
    public string? trace { get; set; }
}

/// <summary>A file that belongs to a test, fixture or step.</summary>
public class Attachment
{
    /// <summary>The display name.</summary>
    public string? name { get; set; }

    /// <summary>The file's name within the results directory.</summary>
    public string? source { get; set; }

    /// <summary>The media type.</summary>
    public string? type { get; set; }
}

/// <summary>What a test or step was called with.</summary>
public class Parameter
{
    /// <summary>The display name.</summary>
    public string? name { get; set; }

    /// <summary>The value as text.</summary>
    public string? value { get; set; }

    /// <summary>True keeps it out of <see cref="TestResult.historyId"/>.</summary>
    public bool excluded { get; set; }

    /// <summary>How the report shows it.</summary>
    public ParameterMode? mode { get; set; }
}

/// <summary>Where to read more.</summary>
public class Link
{
    /// <summary>The text to click on.</summary>
    public string? name { get; set; }

    /// <summary>The address, or what a pattern of the configuration completes to one.</summary>
    public string? url { get; set; }

    /// <summary>One of <see cref="LinkType"/>, or any other word.</summary>
    public string? type { get; set; }

    /// <summary>A link to an issue.</summary>
    public static Link Issue(string? name, string url) => new() { name = name, type = LinkType.ISSUE, url = url };

    /// <summary>A link to an issue.</summary>
    public static Link Issue(string url) => Issue(null, url);

    /// <summary>A link to a test management system.</summary>
    public static Link Tms(string? name, string url) => new() { name = name, type = LinkType.TMS_ITEM, url = url };

    /// <summary>A link to a test management system.</summary>
    public static Link Tms(string url) => Tms(null, url);
}

/// <summary>The kinds of link that a report knows.</summary>
public static class LinkType
{
    /// <summary>Any.</summary>
    public const string LINK = "link";

    /// <summary>An issue.</summary>
    public const string ISSUE = "issue";

    /// <summary>An item of a test management system.</summary>
    public const string TMS_ITEM = "tms";
}
