using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Uitvoer;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Acties;

/// <summary>Brings together how things stood at the end of a quarter, what changed in it, and what the next meeting is asked.</summary>
internal static class Rapportagebron
{
    private const int MeestPunten = 50;

    public static async Task<RapportageModel> Lees(Rapportageverzoek verzoek)
    {
        var (kwartaal, vandaag) = (verzoek.Gevraagd, verzoek.Klok.Vandaag());
        var peildag = kwartaal.Eind < vandaag ? kwartaal.Eind : vandaag;
        var nu = await Stand(verzoek, kwartaal.Jaar, peildag);
        var toen = (await Stand(verzoek, kwartaal.Jaar, kwartaal.Vorige.Eind)).ToDictionary(a => a.Id);
        return new(kwartaal, peildag, verzoek.Aanvrager.Hier.Samenwerking, nu)
        {
            Tellingen =
            [
                .. from stand in Standwoorden.Alle.Cast<Voortgangstand?>().Append(null)
                   let telling = new Standtelling(stand, nu.Count(a => a.Stand == stand), toen.Values.Count(a => a.Stand == stand))
                   where telling.Nu + telling.Toen > 0
                   select telling,
            ],
            Gewijzigd =
            [
                .. from actie in nu
                   let eerder = toen.GetValueOrDefault(actie.Id)
                   let telde = eerder is null ? "" : Hoeveelheidtekst.Gedaan(eerder)
                   where eerder?.Stand != actie.Stand || telde != Hoeveelheidtekst.Gedaan(actie)
                   select new Standwijziging(actie, eerder?.Stand, telde),
            ],
            Doelen = await new Doelstanden(verzoek.Db, verzoek.Aanvrager.Hier.SamenwerkingId, verzoek.Stop).Van(kwartaal.Jaar, peildag),
            Overleg = await VolgendOverleg(verzoek, vandaag), KanPdf = PdfWriter.Kan, HeeftVolgende = kwartaal.Volgende.Begin <= vandaag,
        };
    }

    private static async Task<IReadOnlyList<Actiekaart>> Stand(Rapportageverzoek verzoek, int jaar, DateOnly peildag) =>
        await new Actiebron(verzoek.Db, Lezer.Van(verzoek.Aanvrager.Hier), verzoek.Klok, verzoek.Stop) { Peildag = peildag }.Van(jaar);

    /// <summary>The first meeting still to come at which something is to be decided, with what that is.</summary>
    private static async Task<Besluitoverleg?> VolgendOverleg(Rapportageverzoek verzoek, DateOnly vandaag)
    {
        var (db, na) = (verzoek.Db, Tijdstip.Begin(vandaag));
        var punten = await (from overleg in db.Overleggen.Zichtbaar(verzoek.Aanvrager).AsNoTracking()
                            where overleg.Begin >= na
                                && overleg.Status != OverlegStatus.Gesloten && overleg.Status != OverlegStatus.Afgelast
                            join punt in db.Agendapunten on overleg.Id equals punt.OverlegId
                            where punt.Soort == AgendapuntSoort.TerBesluitvorming
                            orderby overleg.Begin, overleg.Id, punt.Volgorde
                            select new { overleg.Id, overleg.Titel, overleg.Begin, Punt = punt.Titel, punt.Vraag, punt.VoorstelId })
            .Take(MeestPunten).ToListAsync(verzoek.Stop);
        return punten is not [var eerste, ..] ? null : new(eerste.Id, eerste.Titel, Tijdstip.Dag(eerste.Begin),
            [.. punten.Where(p => p.Id == eerste.Id).Select(p => new Besluitvraag(p.Punt, p.Vraag, p.VoorstelId))]);
    }
}

/// <summary>How all actions went in a quarter.</summary>
public sealed record RapportageModel(Kwartaal Kwartaal, DateOnly Peildag, string Samenwerking, IReadOnlyList<Actiekaart> Acties)
{
    private const string Rest = "Uit speerpunten en overleggen";

    /// <summary>How many stand how, now and at the end of the quarter before.</summary>
    public IReadOnlyList<Standtelling> Tellingen { get; init; } = [];

    /// <summary>What stands otherwise than at the end of the quarter before.</summary>
    public IReadOnlyList<Standwijziging> Gewijzigd { get; init; } = [];

    /// <summary>The agreements that are measured by a target in this year.</summary>
    public IReadOnlyList<Doelstand> Doelen { get; init; } = [];

    /// <summary>What the monitor says of these targets, as this reader sees it: on the screen, and in no document.</summary>
    public IReadOnlyDictionary<Streefwaarde, Doelcijfer> Doelcijfers { get; init; } = new Dictionary<Streefwaarde, Doelcijfer>();

    public Besluitoverleg? Overleg { get; init; }
    public bool KanPdf { get; init; }

    /// <summary>Whether the quarter after it has begun.</summary>
    public bool HeeftVolgende { get; init; }

    /// <summary>What does not go by itself: late, at a standstill, or in need of something.</summary>
    internal IReadOnlyList<Actiekaart> Aandacht =>
        [.. Acties.Where(a => a.TeLaat || a.Stand is Voortgangstand.LooptNiet or Voortgangstand.AandachtNodig)];

    /// <summary>All actions under their theme, in the order of the numbers.</summary>
    internal IEnumerable<(string Thema, IReadOnlyList<Actiekaart> Acties)> PerThema =>
        from groep in Acties.GroupBy(a => a.Thema ?? Rest)
        let nummer = int.TryParse(groep.Key.Split('.')[0], CultureInfo.InvariantCulture, out var gelezen) ? gelezen : int.MaxValue
        orderby groep.Key == Rest, nummer, groep.Key
        select (groep.Key, (IReadOnlyList<Actiekaart>)[.. groep]);
}

/// <summary>How many actions stand so; null for those nobody said anything of.</summary>
public sealed record Standtelling(Voortgangstand? Stand, int Nu, int Toen);

/// <summary>An action that stands otherwise than before.</summary>
/// <param name="Actie">How it stands now.</param>
/// <param name="Was">How it stood.</param>
/// <param name="Telde">How many there were, in words; empty when nobody gave a number.</param>
public sealed record Standwijziging(Actiekaart Actie, Voortgangstand? Was, string Telde);

/// <summary>The meeting that decides next.</summary>
public sealed record Besluitoverleg(Guid Id, string Titel, DateOnly Dag, IReadOnlyList<Besluitvraag> Punten);

/// <summary>What it is asked to decide.</summary>
public sealed record Besluitvraag(string Titel, string? Vraag, Guid? Voorstel);
