using System.Globalization;

namespace Noaber.Kernel.Besluitvorming;

/// <summary>The consent of one party, as a version remembers it.</summary>
/// <param name="Partij">The name of the party at that time.</param>
/// <param name="Door">Who gave it, or who recorded it.</param>
/// <param name="Op">When.</param>
/// <param name="Wijze">In person, or from the signed minutes.</param>
public sealed record VerleendeInstemming(string Partij, string Door, DateTimeOffset Op, InstemmingWijze Wijze);

/// <summary>How a party gave its consent.</summary>
public enum InstemmingWijze
{
    /// <summary>By a bestuurder of the party, in Noaber, with a second factor.</summary>
    Persoonlijk,

    /// <summary>Recorded from signed minutes, which are kept with it.</summary>
    Notulen,
}

/// <summary>Where and by whom a version was adopted.</summary>
/// <param name="Overleg">The meeting, by name and day.</param>
/// <param name="Uitkomst">What it decided.</param>
/// <param name="Instemmingen">Of every party with a say.</param>
public sealed record Besluittekst(string Overleg, BesluitUitkomst Uitkomst, IReadOnlyList<VerleendeInstemming> Instemmingen)
{
    /// <summary>In the canonical form of <see cref="CanoniekeTekst"/>, the consents by name of party.</summary>
    public string Canoniek() => CanoniekeTekst.Schrijf(json =>
    {
        CanoniekeTekst.Tekst(json, "overleg", Overleg);
        json.WriteString("uitkomst", Uitkomst.ToString());
        CanoniekeTekst.Lijst(json, "instemmingen", Instemmingen.OrderBy(i => i.Partij, StringComparer.Ordinal), (j, i) =>
        {
            CanoniekeTekst.Tekst(j, "partij", i.Partij);
            CanoniekeTekst.Tekst(j, "door", i.Door);
            // The database keeps microseconds; a hash must not depend on more.
            j.WriteString("op", i.Op.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            j.WriteString("wijze", i.Wijze.ToString());
        });
    });
}

/// <summary>A text in force from a day on: immutable, and chained to the version before it.</summary>
/// <param name="Nummer">1, 2, 3 … within one lasting kader.</param>
/// <param name="Ingang">The first day on which it is in force.</param>
/// <param name="Tekst">The <see cref="CanoniekeTekst"/>.</param>
/// <param name="Besluit">The canonical <see cref="Besluittekst"/>.</param>
/// <param name="VorigeHash">The hash of the version before it; null for the first.</param>
public sealed record Versie(int Nummer, DateOnly Ingang, string Tekst, string Besluit, string? VorigeHash)
{
    /// <summary>The hash that the parties consented to.</summary>
    public string TekstHash => CanoniekeTekst.Hash(Tekst);

    /// <summary>The hash of this version with all that went before it.</summary>
    public string Hash() => CanoniekeTekst.Hash(CanoniekeTekst.Schrijf(json =>
    {
        json.WriteNumber("nummer", Nummer);
        json.WriteString("ingang", Ingang.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("tekst", TekstHash);
        json.WriteString("besluit", CanoniekeTekst.Hash(Besluit));
        json.WriteString("vorige", VorigeHash);
    }));

    /// <summary>
    /// Follows the chain: every version must have the text, the predecessor and the hash that were written down for it.
    /// </summary>
    /// <param name="keten">The versions of one kader in order, each with the hashes that were kept.</param>
    /// <returns>What is wrong with the first broken link, or null when the chain is whole.</returns>
    public static Ketenbreuk? Controleer(IEnumerable<(Versie Versie, string TekstHash, string Hash)> keten)
    {
        ArgumentNullException.ThrowIfNull(keten);
        var (nummer, vorige) = (0, (string?)null);
        foreach (var (versie, tekstHash, hash) in keten)
        {
            if (versie.Nummer != ++nummer)
                return new(nummer, $"versie {nummer} ontbreekt");
            if (!string.Equals(versie.TekstHash, tekstHash, StringComparison.Ordinal))
                return new(nummer, "de tekst is veranderd na het besluit");
            if (!string.Equals(versie.VorigeHash, vorige, StringComparison.Ordinal))
                return new(nummer, "zij sluit niet aan op de versie ervoor");
            if (!string.Equals(versie.Hash(), hash, StringComparison.Ordinal))
                return new(nummer, "het besluit, de datum of het nummer is veranderd");
            vorige = hash;
        }
        return null;
    }
}

/// <summary>The first link of a chain of versions that does not hold.</summary>
/// <param name="Nummer">The number of the version.</param>
/// <param name="Wat">What is wrong, in plain Dutch.</param>
public sealed record Ketenbreuk(int Nummer, string Wat);
