using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Files.Werkboeken;

/// <summary>
/// Looks at all of a workbook for anything personal: hidden sheets and rows, notes and text boxes, properties and kept copies too.
/// </summary>
public static class LeveringPersoonsgegevens
{
    private const string ZonderTab = "een blad dat Excel niet toont";

    /// <summary>What was found, by place; what stands there is never repeated.</summary>
    /// <param name="boek">The workbook.</param>
    /// <param name="bekend">Names that are no person's: of areas and organisations.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public static IReadOnlyList<Persoonsbevinding> Zoek(
        Werkboek boek, IReadOnlySet<string>? bekend = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(boek);
        var zoeker = new Persoonsgegevens(bekend);
        foreach (var blad in boek.Bladen)
        {
            zoeker.Blad(blad.Naam);
            Kijk(Rijen(blad));
            foreach (var tekst in blad.Ernaast)
                zoeker.Noot(tekst.Rij, tekst.Kolom, tekst.Tekst, tekst.Wat);
        }
        foreach (var (wat, rijen) in Delen(boek))
        {
            zoeker.Deel(wat);
            Kijk(rijen);
        }
        return zoeker.Sluit();

        void Kijk(IEnumerable<Rij> rijen)
        {
            foreach (var (nummer, cellen) in rijen)
            {
                stop.ThrowIfCancellationRequested();
                zoeker.Rij(nummer, cellen);
            }
        }
    }

    /// <summary>What in it nobody can look at: such a workbook is not taken in either.</summary>
    public static IEnumerable<Celmelding> Ongezien(Werkboek boek)
    {
        ArgumentNullException.ThrowIfNull(boek);
        return boek.Ongezien.Distinct().Select(WorkbookFindings.Unseen);
    }

    /// <summary>
    /// All that is no sheet for people, each text by itself and each table as one; a row that is left out parts two tables.
    /// </summary>
    private static IEnumerable<(string Wat, IEnumerable<Rij> Rijen)> Delen(Werkboek boek)
    {
        foreach (var blad in boek.ZonderTab)
        {
            yield return (ZonderTab, Rijen(blad));
            foreach (var tekst in blad.Ernaast)
                yield return (ZonderTab, [new(1, [new(1, tekst.Tekst)])]);
        }
        foreach (var deel in boek.Delen)
            yield return (deel.Wat, deel.Rijen.Select((cellen, at) => new Rij(at + 1, cellen)));
    }

    private static IEnumerable<Rij> Rijen(Werkblad blad) => blad.Rijen.Select(rij => new Rij(rij.Nummer, Cellen(rij)));

    private static List<Persoonscel> Cellen(Werkrij rij)
    {
        var cellen = new List<Persoonscel>(rij.Inhoud.Length);
        foreach (var cel in rij.Inhoud)
        {
            if (cel.Woorden is var tekst && !IsSleutel(tekst))
                cellen.Add(new(cel.Kolom, ZonderGebied(tekst)));
        }
        return cellen;
    }

    // In each row of our own workbook the code of an area stands before its class: the code is nobody's, and the same few classes come
    // back.
    private static string ZonderGebied(string tekst) =>
        tekst.IndexOf('|', StringComparison.Ordinal) is > 0 and var streep && Gebiedsniveaus.Van(tekst[..streep]) is not null
            ? tekst[(streep + 1)..] : tekst;

    // The digits of a key such as ours are chance, and can look like a number of a person.
    private static bool IsSleutel(string tekst) => tekst.Length == 36 && Guid.TryParseExact(tekst, "D", out _);

    private readonly record struct Rij(int Nummer, IReadOnlyList<Persoonscel> Cellen);
}
