using Allure.Net.Commons;

namespace Conformance.Scenarios.Running;

/// <summary>Writes attachments for steps that are put together after the fact; AllureApi attaches only to what is running.</summary>
internal static class AllureAttachments
{
    public static Attachment Write(string name, string text)
    {
        var source = $"{Guid.NewGuid():N}{AllureConstants.ATTACHMENT_FILE_SUFFIX}.txt";
        File.WriteAllText(Path.Combine(AllureLifecycle.Instance.ResultsDirectory, source), text);
        return new Attachment { name = name, source = source, type = "text/plain" };
    }
}
