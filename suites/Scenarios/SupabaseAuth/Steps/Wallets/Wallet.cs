namespace Conformance.Scenarios.SupabaseAuth.Steps.Wallets;

/// <summary>The account of somebody on a blockchain, and its key.</summary>
/// <param name="Chain">As requests call the chain.</param>
/// <param name="Title">As messages do.</param>
internal abstract record Wallet(string Chain, string Title, string Address)
{
    /// <summary>The chain's id where a message has to name one.</summary>
    public abstract string ChainId { get; }

    /// <summary>The signature in the encoding that the API takes.</summary>
    public abstract string Sign(string message);
}
