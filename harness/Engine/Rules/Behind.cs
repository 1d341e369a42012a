using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules;

/// <summary>Tells the refusals of a server that passes requests through from the answers of what stands behind it, which nobody promised.</summary>
public static class Behind
{
    /// <summary>Whether the answer is of what stands behind. A request that must be refused never got there, whatever the answer looks like.</summary>
    public static bool Answered(this Exchange exchange) =>
        exchange is { Operation.PassesThrough: true, Response: { } response }
        && !MustBeRefused(exchange)
        && !IsOwnRefusal(exchange)
        // What failed only here failed before it got there.
        && !(response.IsServerError && exchange.BehindStatus < 500 && exchange.Catalogued() is not { Category: Category.Unexpected });

    /// <summary>An error in words that only the contract's own server uses: a code of the catalogue, the contract's code header, or in a version without codes a message that it has.</summary>
    public static bool IsOwnRefusal(this Exchange exchange)
    {
        if (exchange is not { Response: { Status: >= 400 } response, Error: { } error })
            return false;
        var contract = exchange.Contract;
        var mark = contract.ErrorCodeHeader is { } header ? response.Header(header) : null;
        // Of what went wrong behind it a server tells in its own words, too.
        if ((error.Code ?? mark) is { } code && contract.Codes.TryGetValue(code, out var entry))
            return entry.Category != Category.Unexpected;
        if (mark is not null)
            return response.IsClientError;
        return error is { Code: null, Message: { } message }
            && contract.Codes.Values.Any(known => known.Statuses.Contains(response.Status) && known.Messages.Any(pattern => pattern.IsMatch(message)));
    }

    private static bool MustBeRefused(Exchange exchange) => exchange.Expected is { } expected
        ? expected is { MustSucceed: false, MaySucceed: false }
        : RequestFaults.Credentials(exchange) is not null;
}
