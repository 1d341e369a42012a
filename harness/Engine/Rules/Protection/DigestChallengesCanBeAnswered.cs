namespace Conformance.Engine.Rules.Protection;

/// <summary>RFC 7616 §3.3: realm and nonce go into the response; without them there is none.</summary>
internal sealed class DigestChallengesCanBeAnswered() : ParameterRule("Digest", "realm", "nonce")
{
    public override string Clause => "challenge.digest-parameters";
}
