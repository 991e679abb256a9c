using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>Makes a year from a template: each milestone is copied, and is from then on the partnership's own.</summary>
internal static class Jaarbegin
{
    public const string WasVoorbij = "De datum was al voorbij toen dit jaar in Noaber begon.";

    /// <summary>The rows of a year; with <paramref name="voorbij"/> those whose date is over are dropped at once.</summary>
    public static IEnumerable<object> Rijen(Guid samenwerking, Sjabloon sjabloon, int jaar, DateTimeOffset nu, DateOnly? voorbij)
    {
        var cyclus = new JaarcyclusRij
        {
            SamenwerkingId = samenwerking, Jaar = jaar, Sjabloon = sjabloon.Code,
            SjabloonVersie = sjabloon.Versie, GemaaktOp = nu
        };
        return [cyclus, .. sjabloon.Plan(jaar).Select((gepland, nummer) => Rij(cyclus, gepland, nummer + 1, voorbij))];
    }

    private static MijlpaalRij Rij(JaarcyclusRij cyclus, GeplandeMijlpaal gepland, int volgorde, DateOnly? voorbij)
    {
        var m = gepland.Mijlpaal;
        var vervalt = gepland.Datum < voorbij;
        return new()
        {
            SamenwerkingId = cyclus.SamenwerkingId, JaarcyclusId = cyclus.Id, Volgorde = volgorde, Code = m.Code, Naam = m.Naam,
            Soorten = [.. m.Wie.Soorten], Rol = m.Wie.Rol, Buiten = m.Wie.Buiten, Van = gepland.Van, Datum = gepland.Datum, Regel = m.Datum,
            Nodig = m.Nodig, Grond = m.Grond, Wettelijk = m.Wettelijk, Voorwaarde = m.Voorwaarde, Feit = m.Feit,
            VervallenOp = vervalt ? voorbij : null, VervallenOmdat = vervalt ? WasVoorbij : null,
        };
    }
}
