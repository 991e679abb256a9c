using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Files.Werkboeken;

/// <summary>Looks at all of a workbook for anything personal: hidden sheets and rows, notes and text boxes, properties and kept copies too.</summary>
public static class LeveringPersoonsgegevens
{
    /// <summary>What was found, by place; what stands there is never repeated.</summary>
    /// <param name="boek">The workbook.</param>
    /// <param name="bekend">Names that are no person's: of areas and organisations.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public static IReadOnlyList<Persoonsbevinding> Zoek(Werkboek boek, IReadOnlySet<string>? bekend = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(boek);
        var zoeker = new Persoonsgegevens(bekend);
        foreach (var blad in boek.Bladen)
        {
            zoeker.Blad(blad.Naam);
            foreach (var rij in blad.Rijen)
            {
                stop.ThrowIfCancellationRequested();
                zoeker.Rij(rij.Nummer, Cellen(rij));
            }
            foreach (var tekst in blad.Ernaast)
                zoeker.Noot(tekst.Rij, tekst.Kolom, tekst.Tekst, tekst.Wat);
        }
        foreach (var los in boek.ZonderTab)
        {
            zoeker.Deel("een blad dat Excel niet toont");
            foreach (var rij in los.Rijen)
                zoeker.Rij(rij.Nummer, Cellen(rij));
        }
        foreach (var deel in boek.Delen.Concat(boek.ZonderTab.SelectMany(los => los.Ernaast.Select(t => new Boekdeel("een blad dat Excel niet toont", [[new(1, t.Tekst)]])))))
        {
            stop.ThrowIfCancellationRequested();
            zoeker.Deel(deel.Wat);
            for (var at = 0; at < deel.Rijen.Count; at++)
                zoeker.Rij(at + 1, deel.Rijen[at]);
        }
        return zoeker.Sluit();
    }

    /// <summary>What in it nobody can look at: such a workbook is not taken in either.</summary>
    public static IEnumerable<Celmelding> Ongezien(Werkboek boek)
    {
        ArgumentNullException.ThrowIfNull(boek);
        return boek.Ongezien.Distinct().Select(WorkbookFindings.Unseen);
    }

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

    // In each row of our own workbook the code of an area stands before its class: the code is nobody's, and the same few classes come back.
    private static string ZonderGebied(string tekst) =>
        tekst.IndexOf('|', StringComparison.Ordinal) is > 0 and var streep && Gebiedsniveaus.Van(tekst[..streep]) is not null ? tekst[(streep + 1)..] : tekst;

    // The digits of a key such as ours are chance, and can look like a number of a person.
    private static bool IsSleutel(string tekst) => tekst.Length == 36 && Guid.TryParseExact(tekst, "D", out _);
}
