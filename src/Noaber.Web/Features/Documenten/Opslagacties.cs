using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Documenten;

/// <summary>Stores actions, in the order in which they are given, under what they stand in.</summary>
internal sealed class Opslagacties(NoaberDb db, Guid samenwerking)
{
    private int volgorde;

    public void Voeg(Guid kader, Lijnen lijnen, IEnumerable<Actie> acties, Guid? afspraak = null, Guid? jaarschijf = null, Guid? speerpunt = null) =>
        db.AddRange(acties.Select(actie => new ActieRij
        {
            SamenwerkingId = samenwerking, KaderId = kader, AfspraakId = afspraak, JaarschijfId = jaarschijf, SpeerpuntId = speerpunt, LijnId = lijnen.Van(actie), Volgorde = ++volgorde,
            Tekst = actie.Tekst, Trekkers = [.. actie.Trekkers], Helpers = [.. actie.Helpers], Hoeveelheden = actie.Hoeveelheden,
            Termijn = actie.Termijn?.Tekst, TermijnVan = actie.Termijn?.Van, TermijnTot = actie.Termijn?.Tot, Doorlopend = actie.Termijn?.Doorlopend ?? false,
            BronVan = actie.Bron.Van, BronTot = actie.Bron.Tot,
        }));
}
