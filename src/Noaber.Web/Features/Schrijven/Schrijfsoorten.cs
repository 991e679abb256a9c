using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
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
        ["kader"] = Kader, ["thema"] = Thema, ["onderdeel"] = Onderdeel, ["afspraak"] = AfspraakSchrijven.Open, ["jaar"] = AfspraakSchrijven.OpenJaar,
        ["actie"] = ActieSchrijven.Open, ["speerpunt"] = SpeerpuntSchrijven.Open, ["reeks"] = ReeksSchrijven.Open,
    };

    /// <summary>The place behind the last of its kind.</summary>
    public static async Task<int> Achteraan<T>(this Schrijfplek plek, IQueryable<T> delen) where T : Kaderdeel =>
        (await delen.Where(d => d.KaderId == plek.Kader.Id).MaxAsync(d => (int?)d.Volgorde, plek.Stop) ?? 0) + 1;

    public static Task<T?> Deel<T>(this Schrijfplek plek, IQueryable<T> delen, Guid? id) where T : Kaderdeel =>
        delen.SingleOrDefaultAsync(d => d.Id == id && d.KaderId == plek.Kader.Id, plek.Stop);

    /// <summary>Names as people type them: parted by commas or on lines of their own.</summary>
    public static string[] Namen(string tekst) => tekst.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string? OfNiets(string waarde) => waarde.Length == 0 ? null : waarde;

    private static async Task<Schrijfstuk?> Kader(Schrijfplek plek, Guid? id)
    {
        if (await plek.Db.Kaders.SingleAsync(k => k.Id == plek.Kader.Id, plek.Stop) is not { } kader || id != kader.Id)
            return null;
        return new("Titel en looptijd", kader, IsNieuw: false, kader.Versie,
        [
            new("titel", "Titel", kader.Titel, 300) { Verplicht = true },
            new("van", "Geldt vanaf (jjjj-mm-dd)", kader.Van is { } van ? Datum.Veldwaarde(van) : "", 10) { Eis = IsDag },
            new("tot", "Geldt tot en met (jjjj-mm-dd)", kader.Tot is { } tot ? Datum.Veldwaarde(tot) : "", 10) { Eis = IsDag },
        ], velden => (kader.Titel, kader.Van, kader.Tot) = (velden["titel"], Datum.UitVeld(velden["van"]), Datum.UitVeld(velden["tot"])));
    }

    private static string? IsDag(string waarde) => Datum.UitVeld(waarde) is null ? $"‘{waarde}’ is geen datum. Schrijf die als 2027-01-31." : null;

    private static async Task<Schrijfstuk?> Thema(Schrijfplek plek, Guid? id)
    {
        var thema = id is null ? null : await plek.Deel(plek.Db.Themas, id);
        if (id is not null && thema is null)
            return null;
        var rij = thema ?? new ThemaRij
        {
            SamenwerkingId = plek.Kader.SamenwerkingId, KaderId = plek.Kader.Id, Volgorde = await plek.Achteraan(plek.Db.Themas), Nummer = "", Titel = "",
        };
        return new(thema is null ? "Nieuw thema" : $"Thema {rij.Nummer}", rij, thema is null, rij.Versie,
            [new("nummer", "Nummer", rij.Nummer, 20) { Verplicht = true }, new("titel", "Titel", rij.Titel, 300) { Verplicht = true }, .. Opzet(rij.Doel, rij.Hoe, rij.Monitor)],
            velden => (rij.Nummer, rij.Titel, rij.Doel, rij.Hoe, rij.Monitor) =
                (velden["nummer"], velden["titel"], OfNiets(velden["doel"]), OfNiets(velden["hoe"]), OfNiets(velden["monitor"])));
    }

    private static async Task<Schrijfstuk?> Onderdeel(Schrijfplek plek, Guid? id)
    {
        var kader = plek.Kader.Id;
        var deel = id is null ? null : await plek.Db.Onderdelen.SingleOrDefaultAsync(o => o.Id == id && plek.Db.Themas.Any(t => t.Id == o.ThemaId && t.KaderId == kader), plek.Stop);
        var thema = await plek.Deel(plek.Db.Themas, deel?.ThemaId ?? plek.Gevraagd("thema"));
        if (thema is null || (id is not null && deel is null))
            return null;
        var rij = deel ?? new OnderdeelRij
        {
            SamenwerkingId = plek.Kader.SamenwerkingId, ThemaId = thema.Id, Letter = "", Titel = "",
            Volgorde = (await plek.Db.Onderdelen.Where(o => o.ThemaId == thema.Id).MaxAsync(o => (int?)o.Volgorde, plek.Stop) ?? 0) + 1,
        };
        return new(deel is null ? $"Nieuw onderdeel van {thema.Nummer}. {thema.Titel}" : $"Onderdeel {rij.Letter}", rij, deel is null, rij.Versie,
            [new("letter", "Letter", rij.Letter, 10) { Verplicht = true }, new("titel", "Titel", rij.Titel, 300) { Verplicht = true }, .. Opzet(rij.Doel, rij.Hoe, rij.Monitor)],
            velden => (rij.Letter, rij.Titel, rij.Doel, rij.Hoe, rij.Monitor) =
                (velden["letter"], velden["titel"], OfNiets(velden["doel"]), OfNiets(velden["hoe"]), OfNiets(velden["monitor"])));
    }

    private static IEnumerable<Schrijfveld> Opzet(string? doel, string? hoe, string? monitor) =>
        [Schrijfveld.Tekst("doel", "Doel", doel), Schrijfveld.Tekst("hoe", "Hoe", hoe), Schrijfveld.Tekst("monitor", "Hoe volgen we het", monitor)];
}

/// <summary>Writing an action, wherever it stands. Its quantities and its dates are read from its words.</summary>
internal static class ActieSchrijven
{
    public static async Task<Schrijfstuk?> Open(Schrijfplek plek, Guid? id)
    {
        var actie = id is null ? null : await plek.Deel(plek.Db.Acties, id);
        var jaar = await plek.Db.Jaarschijven.SingleOrDefaultAsync(j => j.Id == (actie == null ? plek.Gevraagd("jaar") : actie.JaarschijfId), plek.Stop);
        var afspraak = await plek.Deel(plek.Db.Afspraken, actie?.AfspraakId ?? jaar?.AfspraakId ?? plek.Gevraagd("afspraak"));
        var speerpunt = await plek.Deel(plek.Db.Speerpunten, actie?.SpeerpuntId ?? plek.Gevraagd("speerpunt"));
        if ((id is not null && actie is null) || (afspraak is null) == (speerpunt is null))
            return null;
        var rij = actie ?? new ActieRij
        {
            SamenwerkingId = plek.Kader.SamenwerkingId, KaderId = plek.Kader.Id, AfspraakId = afspraak?.Id, JaarschijfId = jaar?.Id, SpeerpuntId = speerpunt?.Id,
            Volgorde = await plek.Achteraan(plek.Db.Acties), Tekst = "", Trekkers = [], Helpers = [], Hoeveelheden = [], Doorlopend = false,
        };
        return new($"Actie bij {afspraak?.Nummer ?? speerpunt!.Titel}{(jaar is null ? "" : $" in {jaar.Jaar.ToString(CultureInfo.InvariantCulture)}")}", rij, actie is null, rij.Versie,
        [
            Schrijfveld.Tekst("tekst", "Wat gaat er gebeuren?", rij.Tekst) with { Verplicht = true, Uitleg = "Zet er ook in hoeveel, bijvoorbeeld ‘bouwt 40 woningen’." },
            new("trekkers", "Wie trekt het?", string.Join(", ", rij.Trekkers), 500) { Uitleg = $"Namen met een komma ertussen. Aan tafel: {string.Join(", ", plek.Partijen)}." },
            new("helpers", "Wie helpt mee?", string.Join(", ", rij.Helpers), 500),
            new("termijn", "Wanneer?", rij.Termijn ?? "", 200) { Uitleg = "Bijvoorbeeld: voor 1 juli 2027, tweede kwartaal 2027, doorlopend." },
        ], velden => Zet(rij, velden, jaar?.Jaar, plek.Partijen));
    }

    private static void Zet(ActieRij rij, IReadOnlyDictionary<string, string> velden, int? jaar, IReadOnlyList<string> partijen)
    {
        var gelezen = Tekstlezer.Actie(velden["tekst"], jaar, partijen);
        var termijn = velden["termijn"].Length > 0 ? Tekstlezer.Termijn(velden["termijn"], jaar) : gelezen.Termijn;
        (rij.Tekst, rij.Trekkers, rij.Helpers) = (velden["tekst"], Schrijfsoorten.Namen(velden["trekkers"]), Schrijfsoorten.Namen(velden["helpers"]));
        (rij.Termijn, rij.TermijnVan, rij.TermijnTot, rij.Doorlopend) = (termijn?.Tekst, termijn?.Van, termijn?.Tot, termijn?.Doorlopend ?? false);
        rij.Hoeveelheden = gelezen.Hoeveelheden;
    }
}
