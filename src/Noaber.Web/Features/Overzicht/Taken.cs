using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Web.Data;
using Noaber.Web.Features.Acties;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Features.Evalueren;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Features.Vrijgave;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overzicht;

/// <summary>"What is asked of us, by when": milestones, proposals that wait, meetings to prepare for, progress and figures, in one list.</summary>
internal static class Taken
{
    private const int Meeste = 10;

    public static async Task<IReadOnlyList<OverzichtTaak>> Van(NoaberDb db, Aanvrager aanvrager, Kaderkast kast, TimeProvider klok, CancellationToken stop)
    {
        var vandaag = klok.Vandaag();
        var (leveringen, beurten) = (await Leveringen(db, aanvrager, vandaag, stop), await Beurten(db, aanvrager, vandaag, stop));
        // The milestone for figures asks the same once more, with fewer words.
        var mijlpalen = (await Mijlpaallijst.Gevraagd(db, aanvrager, vandaag, stop)).Where(m => leveringen.Count == 0 || m.Feit != Feiten.LeveringIngediend)
            .Select(m => new OverzichtTaak($"jaarcyclus/{m.Id}", m.Naam, m.Nodig, m.Datum, m.Stand.Status is Kernel.Jaarcyclus.Mijlpaalstatus.TeLaat, Termijntekst.Dagen(m.Stand)));
        var voorstellen = (await Voorstelvragen.Van(db, kast, Lezer.Van(aanvrager.Hier), stop))
            .Select(v => new OverzichtTaak($"voorstellen/{v.Id}", v.Titel, v.Wat, Dag(v.Overleg), TeLaat: false, v.Overleg is null ? "ligt voor" : Over(Dag(v.Overleg)!.Value)));
        var overleggen = (await Voorbereiding.Van(db, aanvrager, klok.GetUtcNow(), stop))
            .Select(o => new OverzichtTaak($"overleg/{o.Id}", o.Titel, Shell.Design.Aantal.Van(o.Vragen, "vraag aan jullie op de agenda.", "vragen aan jullie op de agenda."), Dag(o.Begin), TeLaat: false, Over(Dag(o.Begin)!.Value)));
        var voortgang = (await Voortgangvragen.Van(db, Lezer.Van(aanvrager.Hier), klok, stop))
            .Select(v => new OverzichtTaak(v.Adres[1..], "Hoe staan jullie acties ervoor?",
                $"{Shell.Design.Aantal.Van(v.Acties, "actie", "acties")}, voor ‘{v.Titel}’.", v.Dag, TeLaat: false, Over(v.Dag)));
        var evaluaties = (await Evaluatievragen.Van(db, Lezer.Van(aanvrager.Hier), stop))
            .Select(e => new OverzichtTaak($"evaluaties/{e.Evaluatie}", $"Evaluatie van {e.Jaar}", e.Wat, e.Uiterlijk, e.Uiterlijk < vandaag, Termijntekst.Dagen(Mijlpaallijst.NogTeDoen(e.Uiterlijk, vandaag))));
        var vrijgave = (await Toestemmingsvragen.Van(db, aanvrager, stop)).Select(v => new OverzichtTaak(v.Adres, v.Naam, v.Wat, v.Uiterlijk, v.Uiterlijk < vandaag,
            v.Uiterlijk is { } dag ? Termijntekst.Dagen(Mijlpaallijst.NogTeDoen(dag, vandaag)) : "ligt klaar"));
        return [.. mijlpalen.Concat(voorstellen).Concat(overleggen).Concat(voortgang).Concat(evaluaties).Concat(leveringen).Concat(beurten).Concat(vrijgave).OrderBy(t => t.Datum ?? vandaag).Take(Meeste)];

        string Over(DateOnly dag) => Termijntekst.Dagen(Mijlpaallijst.NogTeDoen(dag < vandaag ? vandaag : dag, vandaag));
    }

    /// <summary>Figures to hand in; of a half-year that goes on there is nothing to count yet.</summary>
    private static async Task<List<OverzichtTaak>> Leveringen(NoaberDb db, Aanvrager aanvrager, DateOnly vandaag, CancellationToken stop) =>
    [
        .. (await Leveringsvragen.Van(db, [Lezer.Van(aanvrager.Hier)], Meetperiode.Halfjaar(vandaag).Vorige, vandaag, stop))
            .Select(l => new OverzichtTaak($"monitor/leveringen/{l.Halfjaar}/{l.Partij.Id}", Shell.Design.Opmaak.Hoofdletter(l.Naam),
                $"{Shell.Design.Aantal.Van(l.Gevraagd, "cijfer", "cijfers")} voor de monitor.", l.WasOpTijd ? null : l.Uiterlijk, l.Uiterlijk < vandaag && !l.WasOpTijd,
                l.WasOpTijd ? "heropend" : Termijntekst.Dagen(Mijlpaallijst.NogTeDoen(l.Uiterlijk, vandaag)))),
    ];

    /// <summary>Figures that were handed in, to approve, accept or lock. Nobody is late with that: there is no last day for it.</summary>
    private static async Task<IEnumerable<OverzichtTaak>> Beurten(NoaberDb db, Aanvrager aanvrager, DateOnly vandaag, CancellationToken stop) =>
        (await Leveringsbeurten.Van(db, [Lezer.Van(aanvrager.Hier)], aanvrager.AccountId, vandaag, stop)).Select(b => new OverzichtTaak(
            $"monitor/leveringen/{b.Halfjaar}/{b.Partij}", b.Naam, "Jullie zijn nu aan zet.", b.Uiterlijk < vandaag ? null : b.Uiterlijk, TeLaat: false, "ligt voor"));

    private static DateOnly? Dag(DateTimeOffset? moment) => moment is { } op ? Tijdstip.Dag(op) : null;
}

/// <summary>Something that is asked of the reader; <paramref name="Adres"/> within the partnership, <paramref name="Wanneer"/> in words.</summary>
public sealed record OverzichtTaak(string Adres, string Naam, string Wat, DateOnly? Datum, bool TeLaat, string Wanneer);
