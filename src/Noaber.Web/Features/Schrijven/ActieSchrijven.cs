using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Writing an action, wherever it stands. Its quantities and its dates are read from its words.</summary>
internal static class ActieSchrijven
{
    public static async Task<Schrijfstuk?> Open(Schrijfplek plek, Guid? id)
    {
        var actie = id is null ? null : await plek.Deel(plek.Db.Acties, id);
        var jaar = await plek.Db.Jaarschijven.SingleOrDefaultAsync(j => j.Id == (actie == null ? plek.Gevraagd("jaar")
            : actie.JaarschijfId), plek.Stop);
        var afspraak = await plek.Deel(plek.Db.Afspraken, actie?.AfspraakId ?? jaar?.AfspraakId ?? plek.Gevraagd("afspraak"));
        var speerpunt = await plek.Deel(plek.Db.Speerpunten, actie?.SpeerpuntId ?? plek.Gevraagd("speerpunt"));
        if ((id is not null && actie is null) || (afspraak is null) == (speerpunt is null))
            return null;
        var rij = actie ?? new ActieRij
        {
            Id = plek.NieuwId, SamenwerkingId = plek.Kader.SamenwerkingId, KaderId = plek.Kader.Id, AfspraakId = afspraak?.Id,
            JaarschijfId = jaar?.Id, SpeerpuntId = speerpunt?.Id,
            Volgorde = await plek.Achteraan(plek.Db.Acties), Tekst = "", Trekkers = [], Helpers = [], Hoeveelheden = [], Doorlopend = false,
        };
        var wanneer = jaar is null ? "" : $" in {jaar.Jaar.ToString(CultureInfo.InvariantCulture)}";
        return new($"Actie bij {afspraak?.Nummer ?? speerpunt!.Titel}{wanneer}", rij, actie is null,
        [
            Schrijfveld.Regels("tekst", "Wat gaat er gebeuren?", rij.Tekst)
                with { Verplicht = true, Uitleg = "Zet er ook in hoeveel, bijvoorbeeld ‘bouwt 40 woningen’." },
            new("trekkers", "Wie trekt het?", string.Join(", ", rij.Trekkers), 500)
                { Uitleg = $"Namen met een komma ertussen. Aan tafel: {string.Join(", ", plek.Partijen)}." },
            new("helpers", "Wie helpt mee?", string.Join(", ", rij.Helpers), 500),
            new("termijn", "Wanneer?", rij.Termijn ?? "", 200)
                { Uitleg = "Bijvoorbeeld: voor 1 juli 2027, tweede kwartaal 2027, doorlopend." },
        ], velden => Zet(rij, velden, jaar?.Jaar, plek.Partijen));
    }

    private static void Zet(ActieRij rij, IReadOnlyDictionary<string, string> velden, int? jaar, IReadOnlyList<string> partijen)
    {
        var gelezen = Tekstlezer.Actie(velden["tekst"], jaar, partijen);
        var termijn = velden["termijn"].Length > 0 ? Tekstlezer.Termijn(velden["termijn"], jaar) : gelezen.Termijn;
        (rij.Tekst, rij.Trekkers, rij.Helpers) = (velden["tekst"], Schrijfsoorten.Namen(velden["trekkers"]),
            Schrijfsoorten.Namen(velden["helpers"]));
        (rij.Termijn, rij.TermijnVan, rij.TermijnTot, rij.Doorlopend) = (termijn?.Tekst, termijn?.Van, termijn?.Tot,
            termijn?.Doorlopend ?? false);
        rij.Hoeveelheden = gelezen.Hoeveelheden;
    }
}
