using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Afspraken;

/// <summary>One page an agreement: what it says, where it came from, what stands before and after it.</summary>
internal static class AfspraakLezen
{
    // Of an agreement without a heading, as it stands in the list of its neighbours.
    private const int LangsteKop = 90;

    public static async Task<IResult> Toon(string sleutel, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var gevonden = await db.Afspraken.AsNoTracking().Where(a => a.Sleutel == sleutel)
            .Join(db.Kaders.Zichtbaar(aanvrager), a => a.KaderId, k => k.Id, (a, k) => new { a, k })
            .Join(db.Themas, x => x.a.ThemaId, t => t.Id, (x, t) => new
            {
                x.a.Id, x.a.KaderId, x.a.Volgorde, x.a.Nummer, x.a.Kop, x.a.Tekst, x.a.Soort, x.a.GeldigVan, x.a.GeldigTot, x.a.BronVan, x.a.BronTot, x.a.ThemaId,
                Kader = x.k.Titel, x.k.Status, x.k.BrondocumentId, ThemaNummer = t.Nummer, ThemaTitel = t.Titel, ThemaVolgorde = t.Volgorde,
                Onderdeel = db.Onderdelen.Where(o => o.Id == x.a.OnderdeelId).Select(o => o.Letter + ". " + o.Titel).FirstOrDefault(),
            }).SingleOrDefaultAsync(stop);
        if (gevonden is not { } g)
            return Results.NotFound();
        var buren = await db.Afspraken.AsNoTracking().Where(a => a.KaderId == g.KaderId && (a.Volgorde == g.Volgorde - 1 || a.Volgorde == g.Volgorde + 1 || a.ThemaId == g.ThemaId))
            .OrderBy(a => a.Volgorde).Select(a => new Buur(a.Volgorde, a.Sleutel, a.Nummer, a.Kop ?? a.Tekst.Substring(0, LangsteKop), a.Kop == null && a.Tekst.Length > LangsteKop, a.ThemaId == g.ThemaId)).ToListAsync(stop);
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == aanvrager.Hier.SamenwerkingId).OpVolgorde().Select(p => new PartijKeuze(p.Id, p.Organisatie.Naam, p.Organisatie.Soort)).ToListAsync(stop);
        var bron = g.BrondocumentId is { } id && aanvrager.Mag(Handeling.BronLezen) ? await Bron(db, id, new(g.BronVan, g.BronTot), stop) : null;
        return scherm.Toon<AfspraakScherm, AfspraakModel>(new(
            sleutel, g.Nummer, g.Kop, g.Tekst, g.Soort, g.GeldigVan, g.GeldigTot,
            new(g.KaderId, g.Kader, g.Status, g.ThemaVolgorde, g.ThemaNummer, g.ThemaTitel, g.Onderdeel),
            buren.LastOrDefault(b => b.Volgorde < g.Volgorde), buren.FirstOrDefault(b => b.Volgorde > g.Volgorde), [.. buren.Where(b => b.ZelfdeThema)],
            [.. partijen.Where(p => Partijnaam.IsGenoemd($"{g.Kop}\n{g.Tekst}", p.Soort, p.Naam))], bron));
    }

    /// <summary>Only the lines that are asked for leave the database.</summary>
    private static async Task<BronStuk?> Bron(NoaberDb db, Guid document, Bronplaats plaats, CancellationToken stop) =>
        await db.Database.SqlQuery<BronRij>(
            $"select bestandsnaam as \"Bestandsnaam\", (string_to_array(tekst, chr(10)))[{plaats.Van}:{plaats.Tot}] as \"Regels\" from brondocument where id = {document}")
            .Select(r => new BronStuk(document, r.Bestandsnaam, plaats, r.Regels)).SingleOrDefaultAsync(stop);

    private sealed record BronRij(string Bestandsnaam, string[] Regels);
}

/// <summary>Another agreement nearby.</summary>
public sealed record Buur(int Volgorde, string Sleutel, string Nummer, string Begin, bool Afgekapt, bool ZelfdeThema)
{
    public string Kop => Afgekapt ? $"{Begin.TrimEnd()}…" : Begin;
}

/// <summary>Where an agreement stands.</summary>
public sealed record Plek(Guid Kader, string Titel, KaderStatus Status, int ThemaVolgorde, string ThemaNummer, string ThemaTitel, string? Onderdeel);

/// <summary>The lines of the source document.</summary>
public sealed record BronStuk(Guid Document, string Bestandsnaam, Bronplaats Plaats, IReadOnlyList<string> Regels);

/// <summary>What the page of an agreement shows.</summary>
public sealed record AfspraakModel(
    string Sleutel, string Nummer, string? Kop, string Tekst, AfspraakSoort Soort, DateOnly? GeldigVan, DateOnly? GeldigTot, Plek Plek,
    Buur? Vorige, Buur? Volgende, IReadOnlyList<Buur> Thema, IReadOnlyList<PartijKeuze> Genoemd, BronStuk? Bron);
