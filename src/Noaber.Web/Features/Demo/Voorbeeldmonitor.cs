using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Demo;

/// <summary>Lays down what the example measures, and which associations agreed to the rules on figures.</summary>
internal static class Voorbeeldmonitor
{
    /// <summary>All that parties can hand in, since two years. The last association has yet to agree, so that one can see that too.</summary>
    public static void LegKlaar(NoaberDb db, Samenwerking samenwerking, IReadOnlyList<Guid> corporaties, TimeProvider klok)
    {
        var sinds = klok.Vandaag().AddYears(-2);
        db.AddRange(Meetplan.Volledig(Catalogus.Standaard, new(sinds.Year, 1)).Regels.Select(r => MeetplanregelRij.Van(r, samenwerking.Id)));
        db.AddRange(corporaties.SkipLast(1).Select(partij => new GegevensovereenkomstRij
        {
            SamenwerkingId = samenwerking.Id, PartijId = partij, Regelversie = Gegevensovereenkomst.HuidigeVersie, Vanaf = sinds,
            DoorId = null, Op = klok.GetUtcNow().AddYears(-2),
        }));
    }
}
