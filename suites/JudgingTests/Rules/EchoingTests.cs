using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Rules.Success;
using NUnit.Framework;

namespace Conformance.JudgingTests.Rules;

/// <summary>Whether an answer says again what was said.</summary>
public sealed class EchoingTests
{
    [TestCase(EchoForm.Address, "\"Ada@Example.com\"", "\"ada@example.com\"", true)]
    [TestCase(EchoForm.Address, "\" ada \"", "\"ada\"", true)]
    [TestCase(EchoForm.Address, "\"ada\"", "\"eve\"", false)]
    [TestCase(EchoForm.Address, "\"ada\"", "7", true)]
    [TestCase(EchoForm.Address, "7", "\"ada\"", true)]
    [TestCase(EchoForm.Id, "\"6B3C2F7E-0A51-4A6E-9A3E-1F6F4D1C2B3A\"", "\"6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3a\"", true)]
    [TestCase(EchoForm.Id, "\"6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3a\"", "\"6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3b\"", false)]
    [TestCase(EchoForm.Id, "\"no id\"", "\"6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3b\"", true)]
    [TestCase(EchoForm.Id, "\"6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3b\"", "\"no id\"", true)]
    [TestCase(EchoForm.Number, "\"+1 (555) 0100\"", "\"15550100\"", true)]
    [TestCase(EchoForm.Number, "\"+1 555 0100\"", "\"15550101\"", false)]
    [TestCase(EchoForm.Same, "\"Ada\"", "\"ada\"", false)]
    [TestCase(EchoForm.Same, "\"ada\"", "\"ada\"", true)]
    [TestCase(EchoForm.Same, "7", "\"7\"", true)]
    [TestCase(EchoForm.Same, "true", "false", false)]
    [TestCase(EchoForm.Same, "false", "true", false)]
    [TestCase(EchoForm.Same, "true", "true", true)]
    [TestCase(EchoForm.Same, "true", "\"true\"", true)]
    [TestCase(EchoForm.Same, "\"true\"", "true", true)]
    [TestCase(EchoForm.Same, "[1,2]", "[2,1]", false)]
    [TestCase(EchoForm.Members, """{"a":1,"b":{"c":2}}""", """{"b":{"c":2},"a":1,"d":3}""", true)]
    [TestCase(EchoForm.Members, """{"a":1}""", """{"a":2}""", false)]
    [TestCase(EchoForm.Members, """{"a":1}""", "{}", false)]
    [TestCase(EchoForm.Members, """{"a":1,"b":2}""", """{"a":1}""", false)]
    [TestCase(EchoForm.Members, """{"a":null}""", "{}", true)]
    [TestCase(EchoForm.Members, """{"a":null}""", """{"a":1}""", true)]
    [TestCase(EchoForm.Members, "{}", """{"a":1}""", true)]
    [TestCase(EchoForm.Members, """{"a":1}""", "null", true)]
    [TestCase(EchoForm.Members, "\"a\"", """{"a":1}""", true)]
    public void Says_the_same(EchoForm form, string said, string told, bool same) =>
        Assert.That(Echoing.IsSame(form, JsonDocument.Parse(said).RootElement, JsonDocument.Parse(told).RootElement), Is.EqualTo(same));
}
