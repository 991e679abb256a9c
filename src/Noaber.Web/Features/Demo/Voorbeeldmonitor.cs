using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Demo;

/// <summary>Lays down what the example measures, and which associations agreed to the rules on figures.</summary>
internal static class Voorbeeldmonitor
{
    /// <summary>So long ago the rules were agreed to.</summary>
    private const int Jaren = 3;

    /// <summary>The last association has yet to agree where nothing is handed in yet, so that one can see that too.</summary>
    public static void LegKlaar(NoaberDb db, Samenwerking samenwerking, IReadOnlyList<Guid> corporaties, Meetperiode vanaf, TimeProvider klok)
    {
        var sinds = klok.Vandaag().AddYears(-Jaren);
        db.AddRange(Plan(corporaties, vanaf).Regels.Select(r => MeetplanregelRij.Van(r, samenwerking.Id)));
        db.AddRange((vanaf > Laatste(klok) ? corporaties.SkipLast(1) : corporaties).Select(partij => new GegevensovereenkomstRij
        {
            SamenwerkingId = samenwerking.Id, PartijId = partij, Regelversie = Gegevensovereenkomst.HuidigeVersie, Vanaf = sinds,
            DoorId = null, Op = klok.GetUtcNow().AddYears(-Jaren),
        }));
    }

    /// <summary>The half-year that was over last.</summary>
    public static Meetperiode Laatste(TimeProvider klok) => Meetperiode.Halfjaar(klok.Vandaag()).Vorige;

    /// <summary>All that associations can hand in, from a half-year on. Of other kinds of party the example asks nothing.</summary>
    public static Meetplan Plan(IReadOnlyList<Guid> corporaties, Meetperiode vanaf) =>
        new(Catalogus.Standaard,
        [
            .. Meetplan.Volledig(Catalogus.Standaard, vanaf).Regels.Select(r =>
                Catalogus.Standaard.Zoek(r.Indicator)!.Levert.Any(s => s != PartijSoort.Corporatie) ? r with { Partijen = corporaties } : r),
        ]);
}
