using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Writing a table: one line a row, the cells parted by bars, as it would be typed in a message.</summary>
internal static class ReeksSchrijven
{
    public static async Task<Schrijfstuk?> Open(Schrijfplek plek, Guid? id)
    {
        var reeks = id is null ? null : await plek.Deel(plek.Db.Reeksen, id);
        if (id is not null && reeks is null)
            return null;
        var rij = reeks ?? new ReeksRij
        {
            Id = plek.NieuwId, SamenwerkingId = plek.Kader.SamenwerkingId, KaderId = plek.Kader.Id,
            Volgorde = await plek.Achteraan(plek.Db.Reeksen), Titel = "", Kolommen = [], Rijen = [], Voetnoten = [],
        };
        var nu = new Reeks(rij.Titel, rij.Kolommen, rij.Rijen, rij.Voetnoten, rij.Bron);
        return new(reeks is null ? "Nieuwe tabel" : $"Tabel {rij.Titel}", rij, reeks is null, Velden(nu), velden =>
        {
            var tabel = Lees(nu, velden);
            (rij.Titel, rij.Kolommen, rij.Rijen, rij.Voetnoten) = (tabel.Titel, [.. tabel.Kolommen], tabel.Rijen, tabel.Voetnoten);
        })
        { Samen = velden => TeVeel(velden) is { } fout ? [fout] : [] };
    }

    public static IReadOnlyList<Schrijfveld> Velden(Reeks reeks) =>
    [
        new("titel", "Titel", reeks.Titel, 300) { Verplicht = true },
        new("kolommen", "Kolommen", Cellen.Schrijf(reeks.Kolommen), 2000)
        {
            Verplicht = true, Uitleg = "Met een streep ertussen, zonder de kolom met de namen. Bijvoorbeeld: 2027 | 2028 | 2029. "
                + "Hoort er een streep in de tekst? Schrijf dan \\|.",
        },
        Schrijfveld.Regels("rijen", "Rijen", string.Join('\n', reeks.Rijen.Select(Regel))) with
        {
            Verplicht = true, Uitleg = "Eén rij per regel: eerst de naam, dan de waarden. Bijvoorbeeld: Nieuwe woningen | 34* | 70 | "
                + "n.v.t. Een lege plek is geen nul.",
        },
        Schrijfveld.Regels("voetnoten", "Voetnoten", string.Join('\n', reeks.Voetnoten.Select(noot => $"{noot.Merk} {noot.Tekst}")))
            with { Uitleg = "Eén per regel, met het teken vooraan: * ook buiten de stad." },
    ];

    /// <summary>A row with more cells than there are columns: nothing is left out without a word.</summary>
    public static Invoerfout? TeVeel(IReadOnlyDictionary<string, string> velden)
    {
        var kolommen = Cellen.Lees(velden["kolommen"]).Length;
        return Schrijfsoorten.Regels(velden["rijen"]).Select(Cellen.Lees).FirstOrDefault(cellen => cellen.Length - 1 > kolommen) is { } lang
            ? new("rijen", $"De rij ‘{lang[0]}’ heeft {lang.Length - 1} waarden en er zijn "
                + $"{Aantal.Van(kolommen, "kolom", "kolommen")}. Voeg een kolom toe of haal een waarde weg.") : null;
    }

    private static string Regel(Reeksrij rij) =>
        Cellen.Schrijf(rij.Waarden.Select(w => $"{w.Tekst}{w.Noot}")
            .Prepend(rij.Groep is { } groep ? $"{groep}: {rij.Naam}" : rij.Naam));

    /// <summary>The table as it was typed. A row that keeps its name keeps its place in the source.</summary>
    public static Reeks Lees(Reeks was, IReadOnlyDictionary<string, string> velden)
    {
        // A group that the table had stands before the name in the field.
        string[] groepen = [.. was.Rijen.Select(r => r.Groep).OfType<string>().Distinct().OrderByDescending(g => g.Length)];
        string? Groep(string cel) => Array.Find(groepen, g => cel.StartsWith($"{g}: ", StringComparison.Ordinal));
        string Naam(string cel) => Groep(cel) is { } groep ? cel[(groep.Length + 2)..] : cel;
        Bronplaats Bron(string cel) => was.Rijen.FirstOrDefault(r => r.Naam == Naam(cel) && r.Groep == Groep(cel))?.Bron ?? default;
        string[] kolommen = Cellen.Lees(velden["kolommen"]);
        return new(velden["titel"], kolommen,
        [
            .. Schrijfsoorten.Regels(velden["rijen"]).Select(Cellen.Lees)
                .Select(cellen => new Reeksrij(Naam(cellen[0]),
                [.. Enumerable.Range(1, kolommen.Length).Select(i => i < cellen.Length && cellen[i].Length > 0
                    ? Tekstlezer.Waarde(cellen[i]) : Reekswaarde.Leeg)], Bron(cellen[0])) { Groep = Groep(cellen[0]) }),
        ], [.. Schrijfsoorten.Regels(velden["voetnoten"]).Select(regel => regel.Split(' ', 2))
            .Select(deel => new Voetnoot(deel[0], deel.Length > 1 ? deel[1] : "", default))], was.Bron);
    }
}
