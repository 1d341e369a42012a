using Conformance.Engine.Contracts;

namespace Conformance.SelfTests.Contracts;

/// <summary>The contract that most tests use.</summary>
internal static class Supabase
{
    public static Contract Contract => Loaded.Contract("supabase-auth");
}
