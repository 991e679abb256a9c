using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>What came of working out a release: where it is, or why there is none.</summary>
internal sealed record Vrijgaveuitkomst(Guid? Id, IReadOnlyList<string> Bezwaren)
{
    public static Vrijgaveuitkomst Nee(params IReadOnlyList<string> bezwaren) => new(null, bezwaren);
}

/// <summary>Works out what is shown and what is hidden, attacks it, and lays it ready for someone else to release.</summary>
internal sealed class Vrijgavewerk(NoaberDb db, Guid samenwerking, CancellationToken stop)
{
    private const int MeesteGenoemd = 20;

    public async Task<Vrijgaveuitkomst> Doe(Vrijgavekeuze keuze, Guid? door)
    {
        await db.NaElkaar($"vrijgave {samenwerking}", stop);
        var bron = new Vrijgavebron(db, samenwerking, stop);
        var versies = await bron.Versies(keuze.Halfjaar);
        var vraag = await bron.Vraag(keuze, versies);
        if (vraag.Cijfers.Count == 0)
            return Vrijgaveuitkomst.Nee("Van deze cijfers is over dit halfjaar niets aanvaard.");
        var plan = Vrijgaveplan.Maak(vraag, await bron.Eerder(vraag), stop);
        if (!plan.Kan)
            return new(null, [.. Bezwaren(plan)]);
        var vrijgave = await Bewaar(keuze, vraag, plan, versies, door);
        return new(vrijgave, []);
    }

    private static IEnumerable<string> Bezwaren(Vrijgaveplan plan) =>
        plan.IsTeGroot ? [$"Dit zijn samen meer dan {Vrijgaveplan.MeesteCellen} cijfers. Kies er minder tegelijk."]
        : plan.Kwijt.Count > 0 ? plan.Kwijt.Select(k => $"‘{k.Titel}’, over {k.Vraag.Halfjaar.InZin}, voor {k.Vraag.Publiek.Naam()}, is eerder vrijgegeven "
            + "en niet meer na te rekenen: de gebieden of de definities zijn sindsdien veranderd. Zo is niet te zien wat samen te veel verraadt.")
        : plan.Onveilig.Count == 0 ? ["Er blijft niets over om te tonen: geen partij gaf toestemming, of alles moet verborgen blijven."]
        : plan.Onveilig.Take(MeesteGenoemd).Select(s =>
            $"{Catalogus.Standaard.Naam(new Grootheid(s.Cijfer.Indicator, s.Cijfer.Deel))}, {s.Cijfer.Gebied}, {s.Periode.Naam}: iemand kan "
            + "dit verborgen cijfer uitrekenen, met wat eerder naar buiten ging of met eigen cijfers. Laat dit cijfer weg.");

    private async Task<Guid> Bewaar(
        Vrijgavekeuze keuze, Vrijgavevraag vraag, Vrijgaveplan plan, IReadOnlyList<GeldendeVersie> versies, Guid? door)
    {
        var nummer = 1 + (await db.Vrijgaven.Where(v => v.SamenwerkingId == samenwerking).MaxAsync(v => (int?)v.Nummer, stop) ?? 0);
        var rij = new VrijgaveRij
        {
            SamenwerkingId = samenwerking, Nummer = nummer, Publiek = keuze.Publiek, Halfjaar = keuze.Halfjaar, Titel = keuze.Titel,
            Indicatoren = [.. vraag.Alle.Select(i => i.Code)], Uitgesplitst = keuze.Uitgesplitst, DoorId = door,
        };
        db.Add(rij);
        db.Noteer("vrijgave voorbereid", $"‘{keuze.Titel}’ ligt klaar voor {keuze.Publiek.Naam()}, over {keuze.Halfjaar.InZin}.", door, samenwerking);
        await db.SaveChangesAsync(stop);
        var partijen = versies.ToDictionary(v => v.Partij, v => v.Partijnaam);
        db.AddRange(plan.Cijfers.Index().Select(c => Rij(rij, c.Index, c.Item, vraag, partijen)));
        db.Add(new VrijgaveprotocolRij
        {
            VrijgaveId = rij.Id, SamenwerkingId = samenwerking, Inhoud = new(
                [.. versies.Select(v => v.Id)],
                [.. from partij in partijen.Keys
                    from indicator in vraag.Alle
                    where vraag.Toestemmingen.Geeft(partij, indicator.Code, keuze.Halfjaar, keuze.Publiek)
                    select new Toegestaan(partij, indicator.Code)],
                vraag.Alle.ToDictionary(i => i.Code, i => vraag.Regel(i.Code)),
                plan.Cijfers.Index().Where(c => c.Item.Reden is not null).ToDictionary(c => c.Index, c => c.Item.Reden ?? Geheimreden.Mede),
                plan.Kosten, plan.Aantal, plan.Aangevallen),
        });
        await db.SaveChangesAsync(stop);
        return rij.Id;
    }

    private static VrijgavecijferRij Rij(
        VrijgaveRij van, int volgorde, Vrijgavecijfer cijfer, Vrijgavevraag vraag, Dictionary<Guid, string> partijen) => new()
        {
            VrijgaveId = van.Id, SamenwerkingId = van.SamenwerkingId, Volgorde = volgorde, Indicator = cijfer.Sleutel.Cijfer.Indicator,
            Gebied = cijfer.Sleutel.Cijfer.Gebied, Gebiednaam = vraag.Gebieden.Bij(cijfer.Sleutel.Cijfer.Gebied)!.Naam,
            Deel = cijfer.Sleutel.Cijfer.Deel.Sleutel, Periode = $"{cijfer.Sleutel.Periode}", PartijId = cijfer.Sleutel.Partij,
            Partij = cijfer.Sleutel.Partij is { } partij ? partijen[partij] : null,
            Definitie = $"{vraag.Catalogus.Zoek(cijfer.Sleutel.Cijfer.Indicator)!.Versie}",
            Soort = cijfer.Waarde is { } waarde ? Enum.Parse<Vrijgavesoort>($"{waarde.Soort}") : Vrijgavesoort.Verborgen,
            Getal = cijfer.Waarde?.Getal, Berekend = vraag.Catalogus.Zoek(cijfer.Sleutel.Cijfer.Indicator)!.Breuk is not null,
        };
}
