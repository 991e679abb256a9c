using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;

namespace Noaber.Web.Tests.Proef;

/// <summary>A small year, written out, around a day that a test calls today.</summary>
internal static class Voorbeeldjaar
{
    public static readonly DateOnly Vandaag = new(2026, 11, 21);

    /// <summary>A bid of the associations, what comes six months after it, one of the tenants that is done, and one of who leads the process.</summary>
    public static IReadOnlyList<object> Rijen(Samenwerking samenwerking, DateOnly? bod = null)
    {
        var cyclus = new JaarcyclusRij
        {
            SamenwerkingId = samenwerking.Id, Jaar = 2026, Sjabloon = "wettelijk", SjabloonVersie = 1, GemaaktOp = DateTimeOffset.UtcNow,
        };
        var dag = bod ?? new(2026, 7, 1);
        var klaar = Mijlpaal(cyclus, 3, "Zienswijze", new(2026, 9, 1), PartijSoort.Huurdersorganisatie);
        return
        [
            cyclus, klaar, new AfrondingRij { SamenwerkingId = samenwerking.Id, MijlpaalId = klaar.Id, Op = new(2026, 8, 30), Bewijs = "Brief van 30 augustus" },
            Mijlpaal(cyclus, 1, "Bod uitbrengen", dag, PartijSoort.Corporatie, "bod", new VasteDag(7, 1)),
            Mijlpaal(cyclus, 2, "Geschil mogelijk", dag.AddMonths(6), PartijSoort.Gemeente, "geschil-mogelijk", new NaMijlpaal("bod", Maanden: 6)),
            new MijlpaalRij
            {
                SamenwerkingId = samenwerking.Id, JaarcyclusId = cyclus.Id, Volgorde = 4, Naam = "Bestuurlijk overleg", Soorten = [], Rol = Rol.Procesleider,
                Datum = new(2026, 12, 1), Nodig = "", Grond = "", Wettelijk = false,
            },
        ];
    }

    public static MijlpaalRij Mijlpaal(
        JaarcyclusRij cyclus, int volgorde, string naam, DateOnly datum, PartijSoort soort, string? code = null, Datumregel? regel = null) => new()
        {
            SamenwerkingId = cyclus.SamenwerkingId, JaarcyclusId = cyclus.Id, Volgorde = volgorde, Code = code, Naam = naam, Soorten = [soort], Datum = datum,
            Regel = regel, Nodig = "", Grond = "Woningwet", Wettelijk = code is not null, Feit = code == "bod" ? Feiten.BodIngediend : null,
        };
}
