using Noaber.Kernel.Evaluaties;
using Noaber.Web.Data;

namespace Noaber.Web.Tests.Evalueren;

/// <summary>An evaluation that is open, with one of everything that belongs to it, written out, for tests that read.</summary>
internal static class Evaluatierijen
{
    public static object[] Van(KaderRij kader, AfspraakRij afspraak, Guid partij, Guid voorstel)
    {
        var evaluatie = new EvaluatieRij
        {
            SamenwerkingId = kader.SamenwerkingId, LijnId = kader.LijnId, KaderId = kader.Id, Jaar = 2025, TekstHash = new('a', 64),
            Uiterlijk = new(2026, 12, 31), BegonnenOp = DateTimeOffset.UtcNow, BegonnenDoorId = null,
        };
        var punt = new EvaluatiepuntRij
        {
            SamenwerkingId = kader.SamenwerkingId, EvaluatieId = evaluatie.Id, LijnId = afspraak.LijnId, Volgorde = 1, Sleutel = afspraak.Sleutel,
            Nummer = afspraak.Nummer, Naam = "Zoektijd", Thema = "1. Wonen",
        };
        return
        [
            evaluatie, punt, .. Bij(punt, partij, voorstel),
        ];
    }

    private static object[] Bij(EvaluatiepuntRij punt, Guid partij, Guid voorstel) =>
    [
        new EvaluatieoordeelRij
        {
            SamenwerkingId = punt.SamenwerkingId, EvaluatiepuntId = punt.Id, PartijId = partij, Oordeel = Evaluatieoordeel.Behaald,
            DoorId = null, Op = DateTimeOffset.UtcNow,
        },
        new EvaluatievoorstelRij { SamenwerkingId = punt.SamenwerkingId, EvaluatiepuntId = punt.Id, VoorstelId = voorstel },
        new Openbaarverslag
        {
            SamenwerkingId = punt.SamenwerkingId, Soort = Verslagsoort.Voortgang, Jaar = 2026, Kwartaal = 1, Nummer = 1, Titel = "Voortgang",
            Peildag = new(2026, 3, 31), Inhoud = [], DoorId = null, Op = DateTimeOffset.UtcNow, IngetrokkenOp = DateTimeOffset.UtcNow,
        },
    ];
}
