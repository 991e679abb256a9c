using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Opens a piece of a concept: an existing one by its id, or a new one. Null when it is not in this concept.</summary>
internal delegate Task<Schrijfstuk?> Opener(Schrijfplek plek, Guid? id);

/// <summary>The kinds of piece that a concept is written in, by their name in the address.</summary>
internal static class Schrijfsoorten
{
    public static readonly IReadOnlyDictionary<string, Opener> Alle = new Dictionary<string, Opener>(StringComparer.Ordinal)
    {
        ["kader"] = Kader, ["thema"] = Thema, ["onderdeel"] = Onderdeel, ["afspraak"] = AfspraakSchrijven.Open,
        ["jaar"] = AfspraakSchrijven.OpenJaar,
        ["actie"] = ActieSchrijven.Open, ["speerpunt"] = SpeerpuntSchrijven.Open, ["reeks"] = ReeksSchrijven.Open,
        ["definitie"] = TekstSchrijven.Definitie, ["uitspraak"] = TekstSchrijven.Uitspraak, ["tekst"] = TekstSchrijven.Deel,
    };

    /// <summary>The place behind the last of its kind.</summary>
    public static async Task<int> Achteraan<T>(this Schrijfplek plek, IQueryable<T> delen) where T : Kaderdeel =>
        (await delen.Where(d => d.KaderId == plek.Kader.Id).MaxAsync(d => (int?)d.Volgorde, plek.Stop) ?? 0) + 1;

    public static Task<T?> Deel<T>(this Schrijfplek plek, IQueryable<T> delen, Guid? id) where T : Kaderdeel =>
        delen.SingleOrDefaultAsync(d => d.Id == id && d.KaderId == plek.Kader.Id, plek.Stop);

    /// <summary>Names as people type them: parted by commas or on lines of their own.</summary>
    public static string[] Namen(string tekst) =>
        tekst.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The lines that say something.</summary>
    public static string[] Regels(string? tekst) => (tekst ?? "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string? OfNiets(string waarde) => waarde.Length == 0 ? null : waarde;

    private static async Task<Schrijfstuk?> Kader(Schrijfplek plek, Guid? id)
    {
        if (await plek.Db.Kaders.SingleAsync(k => k.Id == plek.Kader.Id, plek.Stop) is not { } kader || id != kader.Id)
            return null;
        return new("Titel en looptijd", kader, IsNieuw: false,
        [
            new("titel", "Titel", kader.Titel, 300) { Verplicht = true },
            new("van", "Geldt vanaf (jjjj-mm-dd)", kader.Van is { } van ? Datum.Veldwaarde(van) : "", 10) { Eis = IsDag },
            new("tot", "Geldt tot en met (jjjj-mm-dd)", kader.Tot is { } tot ? Datum.Veldwaarde(tot) : "", 10) { Eis = IsDag },
        ], velden => (kader.Titel, kader.Van, kader.Tot) = (velden["titel"], Datum.UitVeld(velden["van"]), Datum.UitVeld(velden["tot"])))
        {
            Samen = velden => Datum.UitVeld(velden["tot"]) < Datum.UitVeld(velden["van"])
                ? [new("tot", "De laatste dag ligt voor de eerste. Draai ze om.")] : [],
        };
    }

    private static string? IsDag(string waarde) =>
        Datum.UitVeld(waarde) is not { } dag ? $"‘{waarde}’ is geen datum. Schrijf die als 2027-01-31."
        : Datum.KanKloppen(dag) ? null : Datum.BuitenBereik(dag);

    private static async Task<Schrijfstuk?> Thema(Schrijfplek plek, Guid? id)
    {
        var thema = id is null ? null : await plek.Deel(plek.Db.Themas, id);
        if (id is not null && thema is null)
            return null;
        var rij = thema ?? new ThemaRij
        {
            Id = plek.NieuwId, SamenwerkingId = plek.Kader.SamenwerkingId, KaderId = plek.Kader.Id,
            Volgorde = await plek.Achteraan(plek.Db.Themas), Nummer = "", Titel = "",
        };
        return new(thema is null ? "Nieuw thema" : $"Thema {rij.Nummer}", rij, thema is null,
            [new("nummer", "Nummer", rij.Nummer, 20) { Verplicht = true }, new("titel", "Titel", rij.Titel, 300) { Verplicht = true },
                .. Opzet(rij.Doel, rij.Hoe, rij.Monitor)],
            velden => (rij.Nummer, rij.Titel, rij.Doel, rij.Hoe, rij.Monitor) =
                (velden["nummer"], velden["titel"], OfNiets(velden["doel"]), OfNiets(velden["hoe"]), OfNiets(velden["monitor"])));
    }

    private static async Task<Schrijfstuk?> Onderdeel(Schrijfplek plek, Guid? id)
    {
        var kader = plek.Kader.Id;
        var deel = id is null ? null : await plek.Db.Onderdelen.SingleOrDefaultAsync(o => o.Id == id
            && plek.Db.Themas.Any(t => t.Id == o.ThemaId && t.KaderId == kader), plek.Stop);
        var thema = await plek.Deel(plek.Db.Themas, deel?.ThemaId ?? plek.Gevraagd("thema"));
        if (thema is null || (id is not null && deel is null))
            return null;
        var rij = deel ?? new OnderdeelRij
        {
            Id = plek.NieuwId, SamenwerkingId = plek.Kader.SamenwerkingId, ThemaId = thema.Id, Letter = "", Titel = "",
            Volgorde = (await plek.Db.Onderdelen.Where(o => o.ThemaId == thema.Id).MaxAsync(o => (int?)o.Volgorde, plek.Stop) ?? 0) + 1,
        };
        return new(deel is null ? $"Nieuw onderdeel van {thema.Nummer}. {thema.Titel}" : $"Onderdeel {rij.Letter}", rij, deel is null,
            [new("letter", "Letter", rij.Letter, 10) { Verplicht = true }, new("titel", "Titel", rij.Titel, 300) { Verplicht = true },
                .. Opzet(rij.Doel, rij.Hoe, rij.Monitor)],
            velden => (rij.Letter, rij.Titel, rij.Doel, rij.Hoe, rij.Monitor) =
                (velden["letter"], velden["titel"], OfNiets(velden["doel"]), OfNiets(velden["hoe"]), OfNiets(velden["monitor"])));
    }

    private static IEnumerable<Schrijfveld> Opzet(string? doel, string? hoe, string? monitor) =>
        [Schrijfveld.Tekst("doel", "Doel", doel), Schrijfveld.Tekst("hoe", "Hoe", hoe),
            Schrijfveld.Tekst("monitor", "Hoe volgen we het", monitor)];
}
