using Allure.Net.Commons.Functions;
using Allure.Net.Commons.Writing;

namespace Allure.Net.Commons;

public static partial class AllureApi
{
    /// <summary>Attaches a file to the step, the fixture or the test.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void AddAttachment(string name, string type, string path)
    {
        if (HasTestOrFixture) AddAttachment(name, type, File.ReadAllBytes(path), Path.GetExtension(path));
    }

    /// <summary>Attaches bytes to the step, the fixture or the test.</summary>
    /// <param name="name">The display name.</param>
    /// <param name="type">The media type.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="fileExtension">With its dot.</param>
    public static void AddAttachment(string name, string type, byte[] content, string fileExtension = "")
    {
        if (!HasTestOrFixture) return;
        var source = IdFunctions.CreateUUID() + AllureConstants.ATTACHMENT_FILE_SUFFIX + fileExtension;
        Lifecycle.Writer.Write(source, content);
        Lifecycle.UpdateExecutableItem(item => item.attachments.Add(new Attachment { name = name, type = type, source = source }));
    }

    /// <summary>Attaches a file to the step, the fixture or the test; its extension says what it is.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void AddAttachment(string path, string? name = null) =>
        AddAttachment(name ?? Path.GetFileName(path), MediaTypes.Of(path), path);
}
