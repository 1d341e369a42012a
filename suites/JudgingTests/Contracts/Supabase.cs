using Conformance.Engine.Contracts;

namespace Conformance.JudgingTests.Contracts;

/// <summary>The contract that most tests use.</summary>
internal static class Supabase
{
    public static Contract Contract => Loaded.Contract("supabase-auth");
}
