namespace Conformance.Engine.Rules.Protection;

/// <summary>RFC 7617 §2: "The authentication parameter 'realm' is REQUIRED".</summary>
internal sealed class BasicChallengesNameTheirRealm() : ParameterRule("Basic", "realm")
{
    public override string Clause => "challenge.basic-realm";
}
