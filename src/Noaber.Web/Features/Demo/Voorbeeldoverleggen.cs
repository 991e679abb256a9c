using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Demo;

/// <summary>The meetings of an example partnership, around the day on which it is laid down: some were, some will be.</summary>
internal sealed class Voorbeeldoverleggen(NoaberDb db, Samenwerking samenwerking, IReadOnlyDictionary<string, Partij> partijen,
    TimeProvider klok)
{
    private readonly DateOnly vandaag = klok.Vandaag();

    public async Task LegKlaar(IReadOnlyList<Voorbeeldoverleg> bladen, CancellationToken stop)
    {
        var afspraken = db.Afspraken.Local.Where(a => a.SamenwerkingId == samenwerking.Id).DistinctBy(a => a.Nummer)
            .ToDictionary(a => a.Nummer, a => a.Sleutel, StringComparer.Ordinal);
        var voorbij = new List<(OverlegRij Overleg, Voorbeeldoverleg Blad)>();
        foreach (var blad in bladen)
        {
            var overleg = Overleg(blad);
            db.Add(overleg);
            var genodigd = await OverlegMaken.Voorkeuren(db, samenwerking.Id, Sjablonen.Van(blad.Soort), vandaag, stop);
            db.AddRange(genodigd.Select(k => Genodigde(overleg, k, blad)));
            foreach (var (i, punt) in blad.Punten.Index())
                Voeg(overleg, punt, i + 1, afspraken, [.. genodigd.Select(k => k.Partij).Distinct()]);
            if (blad.Status.IsVoorbij())
                voorbij.Add((overleg, blad));
        }
        await db.SaveChangesAsync(stop);
        // What is over takes no outcomes any more: so that it was, comes last.
        foreach (var (overleg, blad) in voorbij)
            (overleg.Status, overleg.GeslotenOp, overleg.AfgelastOmdat) = (blad.Status,
                blad.Status is OverlegStatus.Gesloten ? overleg.Begin.AddMinutes(overleg.DuurMinuten) : null, blad.AfgelastOmdat);
        await db.SaveChangesAsync(stop);
    }

    private OverlegRij Overleg(Voorbeeldoverleg blad)
    {
        var begin = Tijdstip.Op(Werkdag(vandaag.AddDays(blad.OverDagen)), blad.Tijd)!.Value;
        return new()
        {
            SamenwerkingId = samenwerking.Id, PartijId = partijen["gemeente"].Id, Soort = blad.Soort, Titel = blad.Titel, Begin = begin,
            DuurMinuten = blad.Minuten,
            Plaats = blad.Plaats, Termijn = samenwerking.Informatietermijn, GemaaktDoor = null, GemaaktOp = klok.GetUtcNow(),
            Status = blad.Status switch
            {
                OverlegStatus.Gesloten => OverlegStatus.Bezig,
                OverlegStatus.Afgelast => OverlegStatus.Verzonden,
                var anders => anders
            },
            VerzondenOp = blad.Status is OverlegStatus.Concept ? null
                : Vooraf(begin, blad.Punten.SelectMany(p => p.Stukken ?? []).Select(s => s.DagenVooraf).DefaultIfEmpty(14).Max()),
        };
    }

    private OverlegGenodigde Genodigde(OverlegRij overleg, Kandidaat kandidaat, Voorbeeldoverleg blad) => new()
    {
        SamenwerkingId = samenwerking.Id, OverlegId = overleg.Id, PartijId = kandidaat.Partij, DeelnemerId = kandidaat.Deelnemer,
        Naam = kandidaat.Naam,
        Aanwezigheid = blad.Status is OverlegStatus.Gesloten ? Aanwezigheid.Aanwezig : Aanwezigheid.Uitgenodigd,
    };

    private void Voeg(OverlegRij overleg, Voorbeeldpunt blad, int plaats, Dictionary<string, string> afspraken, List<Guid> genodigd)
    {
        var punt = new AgendapuntRij
        {
            SamenwerkingId = samenwerking.Id, OverlegId = overleg.Id, Volgorde = plaats, Titel = blad.Titel, Soort = blad.Soort,
            Minuten = blad.Minuten,
            Vertrouwelijk = blad.Vertrouwelijk, Toelichting = blad.Toelichting, Vraag = blad.Vraag,
            VraagAan = [.. (blad.VraagAan ?? []).Select(p => partijen[p].Id)],
            AfspraakSleutel = blad.Afspraak is { } nummer ? afspraken[nummer] : null,
        };
        db.Add(punt);
        db.AddRange((blad.Figuren ?? []).Select(f => new Cijferbijlage
        {
            SamenwerkingId = samenwerking.Id, AgendapuntId = punt.Id, Titel = f.Titel, Vraag = f.Vraag, DoorId = null, Op = klok.GetUtcNow(),
        }));
        foreach (var stukblad in blad.Stukken ?? [])
        {
            var op = Vooraf(overleg.Begin, stukblad.DagenVooraf);
            var stuk = new Stuk
            {
                SamenwerkingId = samenwerking.Id, AgendapuntId = punt.Id, Naam = stukblad.Naam, Tekst = stukblad.Tekst,
                ToegevoegdDoor = null, ToegevoegdOp = op
            };
            db.Add(stuk);
            db.AddRange(genodigd.Select(p => new StukDeling
            {
                SamenwerkingId = samenwerking.Id, StukId = stuk.Id, PartijId = p,
                GedeeldOp = op
            }));
        }
        db.AddRange((blad.Uitkomsten ?? []).Select((u, i) => new UitkomstRij
        {
            SamenwerkingId = samenwerking.Id, AgendapuntId = punt.Id, Soort = u.Soort, Tekst = u.Tekst,
            PartijId = u.Partij is { } partij ? partijen[partij].Id : null,
            Uiterlijk = u.OverDagen is { } over ? Werkdag(vandaag.AddDays(over)) : null, OpgeschrevenOp = overleg.Begin.AddMinutes(i),
        }));
    }

    /// <summary>So many days before the meeting, and never in time to come.</summary>
    private DateTimeOffset Vooraf(DateTimeOffset begin, int dagen)
    {
        var (op, nu) = (Tijdstip.Op(Tijdstip.Dag(begin).AddDays(-dagen), new(16, 0))!.Value, klok.GetUtcNow());
        return op < nu ? op : nu;
    }

    private static DateOnly Werkdag(DateOnly dag) =>
        dag.DayOfWeek switch { DayOfWeek.Saturday => dag.AddDays(2), DayOfWeek.Sunday => dag.AddDays(1), _ => dag };
}

internal sealed record Voorbeeldoverleg(
    OverlegSoort Soort, string Titel, int OverDagen, TimeOnly Tijd, int Minuten, string Plaats, OverlegStatus Status, string? AfgelastOmdat,
    IReadOnlyList<Voorbeeldpunt> Punten);

internal sealed record Voorbeeldpunt(string Titel, AgendapuntSoort Soort, int? Minuten, bool Vertrouwelijk, string? Toelichting,
    string? Vraag, string[]? VraagAan, string? Afspraak,
    IReadOnlyList<Voorbeeldstuk>? Stukken, IReadOnlyList<Voorbeelduitkomst>? Uitkomsten)
{
    public IReadOnlyList<Voorbeeldfiguur>? Figuren { get; init; }
}

/// <summary>Figures with an item that is still to come.</summary>
internal sealed record Voorbeeldfiguur(string Titel, string Vraag);

internal sealed record Voorbeeldstuk(string Naam, string Tekst, int DagenVooraf);

internal sealed record Voorbeelduitkomst(OverlegUitkomst Soort, string Tekst, string? Partij, int? OverDagen);
