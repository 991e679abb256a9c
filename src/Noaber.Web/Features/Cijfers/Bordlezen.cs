using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;

namespace Noaber.Web.Features.Cijfers;

/// <summary>Shows dashboards: all figures of one from one reading.</summary>
internal static class Bordlezen
{
    public static async Task<IResult> Toon(string bord, [AsParameters] Cijferverzoek verzoek) =>
        Borden.Alle.FirstOrDefault(b => b.Code == bord) is { } gevonden ? verzoek.AlsPagina(await verzoek.Model(gevonden)) : Results.NotFound();

    public static async Task<IResult> VanPartij(Guid partij, [AsParameters] Cijferverzoek verzoek)
    {
        var wie = await verzoek.Db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == verzoek.Samenwerking && p.Id == partij).AlsAanTafel()
            .SingleOrDefaultAsync(verzoek.Stop);
        return wie is null ? Results.NotFound() : verzoek.AlsPagina(await verzoek.Model(Borden.VanPartij(wie.Id, wie.Naam)));
    }

    public static async Task<IResult> VanGebied(string gebied, [AsParameters] Cijferverzoek verzoek)
    {
        if (Gebiedsniveaus.Van(gebied) is null)
            return Results.NotFound();
        var gebieden = (await verzoek.Db.GebiedenVan(verzoek.Samenwerking, verzoek.Stop)).GroupBy(g => g.Code).Select(g => g.MaxBy(x => x.Van)!).ToList();
        var hier = gebieden.Find(g => g.Code == gebied);
        var naam = hier?.Naam ?? gebied;
        return verzoek.AlsPagina((await verzoek.Model(Borden.VanGebied(gebied, naam, $"GM{gebied[2..6]}"))) with
        {
            Onbekend = hier is null ? "Dit gebied hoort niet bij jullie gemeente, of er is nog geen kaart." : null,
            Gebieden = [.. gebieden.Where(g => g.Tot is null && g.Boven == gebied)],
            Boven = gebieden.Find(g => g.Code == hier?.Boven),
        });
    }

    public static IResult AlsPagina(this Cijferverzoek verzoek, BordModel model) =>
        verzoek.Scherm.Toon<BordScherm, BordModel>(model with { Pdf = verzoek.Http.Request.Path + Bordafdruk.Pad });

    public static async Task<BordModel> Model(this Cijferverzoek verzoek, Bord bord) => new(bord.Titel, bord.Inleiding,
        await verzoek.Figuren(bord.Vragen), [.. Borden.Alle.Select(b => new Bordlink(b.Titel, $"{verzoek.Begin}/bord/{b.Code}", b.Code == bord.Code))]);

    /// <summary>The answers to some questions at once; for a print anew, since it is written down of whom it takes figures along.</summary>
    public static async Task<IReadOnlyList<Figuurmodel>> Figuren(this Cijferverzoek verzoek, IReadOnlyList<Bordvraag> vragen) =>
        vragen.Count == 0 ? [] : verzoek.IsAfdruk ? await verzoek.Antwoorden(vragen) : await verzoek.Kast.Bij(
            verzoek, string.Join('\n', vragen.Select(v => $"{v.Titel}\t{v.Uitleg}\t{v.Vraag.Schrijf()}")),
            async () => await verzoek.Teken(await verzoek.Antwoorden(vragen)), figuren => figuren.Sum(f => f.Omvang));

    private static async Task<IReadOnlyList<Figuurmodel>> Antwoorden(this Cijferverzoek verzoek, IReadOnlyList<Bordvraag> vragen)
    {
        var bron = await verzoek.Lees([.. vragen.Select(v => v.Vraag)]);
        return
        [
            .. vragen.Select((v, at) => new Figuurmodel($"figuur-{at + 1}", v.Titel, v.Vraag, Cijfertabel.Maak(v.Vraag, bron.Voor(v.Vraag)))
            {
                Uitleg = v.Uitleg, Voorbeeld = verzoek.Hier.Voorbeeld, Aanpassen = verzoek.Adres(v.Vraag), Bijvoegen = verzoek.Bijvoegen(v.Vraag),
            }),
        ];
    }

    /// <summary>What one of the questions is answered from: the audience of an answer is that of its own figures alone.</summary>
    public static Leesbron Voor(this Leesbron bron, Cijfervraag vraag)
    {
        var codes = Cijferlezen.Nodig(vraag.Indicatoren);
        return bron with { Cijfers = [.. bron.Cijfers.Where(c => codes.Contains(c.Cijfer.Sleutel.Indicator))] };
    }
}

/// <summary>A dashboard in the list of all.</summary>
public sealed record Bordlink(string Titel, string Adres, bool Huidig);

/// <summary>What the page of a dashboard shows.</summary>
public sealed record BordModel(string Titel, string Inleiding, IReadOnlyList<Figuurmodel> Figuren, IReadOnlyList<Bordlink> Borden)
{
    /// <summary>Whether any of it has a number.</summary>
    internal bool HeeftCijfers => Figuren.Any(f => f.Tabel.HeeftCijfers);

    /// <summary>Why there is nothing of an area; null when there may be.</summary>
    public string? Onbekend { get; init; }

    /// <summary>Where the same is as a PDF.</summary>
    public string? Pdf { get; init; }

    /// <summary>The areas in it.</summary>
    public IReadOnlyList<Gebied> Gebieden { get; init; } = [];

    /// <summary>The area around it.</summary>
    public Gebied? Boven { get; init; }

    /// <summary>The agreements of a theme, with who does what.</summary>
    public IReadOnlyList<Themaafspraak> Afspraken { get; init; } = [];
}

/// <summary>An agreement of a theme, with its targets and its actions.</summary>
public sealed record Themaafspraak(string Naam, string Adres, IReadOnlyList<string> Doelen, IReadOnlyList<Themaactie> Acties);

/// <summary>An action, and who steers it.</summary>
public sealed record Themaactie(string Tekst, string Wie);
