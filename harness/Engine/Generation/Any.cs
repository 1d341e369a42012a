using System.Globalization;
using Bogus;

namespace Conformance.Engine.Generation;

/// <summary>Seeded values for one case: the same seed gives the same values, whichever cases run beside it.</summary>
/// <param name="seed">The run's seed mixed with the scenario's id.</param>
/// <param name="run">Mark of this run, letters and digits: keeps its users apart from an earlier run's; no part of the seed.</param>
/// <param name="subject">Mark of this case within the run.</param>
public sealed class Any(int seed, string run, string subject)
{
    // Costs milliseconds to make; most cases draw from the randomizer alone.
    private readonly Lazy<Faker> faker = new(() => new Faker("en"));
    private readonly Randomizer random = new(seed);
    private int count;

    public Randomizer Random => random;

    private Faker Words
    {
        get
        {
            faker.Value.Random = random;
            return faker.Value;
        }
    }

    /// <summary>An address that nobody else uses; the mark says where it comes from.</summary>
    public string Email() => $"{Unique()}@{Domain}";

    /// <summary>A text that nobody else uses: letters, digits and dots.</summary>
    public string Unique() => $"{Word(3, 9)}.{++count}.{subject}.{run}";

    /// <summary>Where all generated addresses live; RFC 2606 keeps <c>.example</c> free of real people.</summary>
    public const string Domain = "conformance.example";

    /// <summary>An E.164 number without the leading plus, as the API stores it.</summary>
    public string Phone()
    {
        var digits = (uint)Hash.Stable($"{run}/{subject}/{++count}");
        return "1555" + digits.ToString("D10", CultureInfo.InvariantCulture);
    }

    /// <summary>An IPv6 address that no other client has; RFC 3849 keeps 2001:db8::/32 free of real ones, and no two share a /64.</summary>
    public string ClientAddress()
    {
        var digits = (uint)Hash.Stable($"{run}/{subject}/{++count}");
        return string.Create(CultureInfo.InvariantCulture, $"2001:db8:{digits >> 16:x}:{digits & 0xFFFF:x}::1");
    }

    /// <summary>Strong by every common rule: four character classes, twenty characters, in no list of leaked ones.</summary>
    public string Password() => "Aa1!" + random.AlphaNumeric(16);

    /// <summary>Letters of a-z.</summary>
    public string Word(int min, int max) => random.String2(random.Int(min, max));

    public string Name() => Words.Name.FirstName();

    public string Sentence() => Words.Lorem.Sentence(4);

    public string Uuid() => random.Uuid().ToString();

    /// <summary>RFC 7636 §4.1: 43 to 128 unreserved characters.</summary>
    public string CodeVerifier() => random.String2(64, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>A value of the right form for a JSON string format, as OpenAPI names it.</summary>
    public string Text(string? format) => format switch
    {
        "email" => Email(),
        "uuid" => Uuid(),
        "uri" or "url" => "http://localhost:3000/" + Word(3, 8),
        "phone" => Phone(),
        "password" => Password(),
        "date-time" => "2024-01-01T00:00:00Z",
        _ => Word(6, 14),
    };
}
