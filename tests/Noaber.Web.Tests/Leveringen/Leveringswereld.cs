using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>A partnership in Enschede with every kind of party, that measures a few figures of its associations.</summary>
internal sealed record Leveringswereld(Noaberproef Noaber, Samenwerking Samenwerking, Guid Corporatie, IReadOnlyList<Meetplanregel> Plan)
{
    public static readonly Meetperiode Halfjaar = Leveringsrijen.Halfjaar;

    private static int teller;

    /// <summary>The half-year that is delivered.</summary>
    public Meetperiode Periode { get; init; } = Halfjaar;

    private static readonly Gebied[] Gebieden =
        [new("GM0153", "Enschede", 2021), new("WK015302", "Boswinkel", 2021), new("BU01530202", "Pathmos", 2021), new("BU01530203", "Stevenfenne", 2021)];

    /// <summary>The association agreed to the rules on figures.</summary>
    public static async Task<Leveringswereld> Maak(Noaberproef noaber, params string[] indicatoren)
    {
        var wereld = await ZonderRegels(noaber, indicatoren);
        await wereld.Overeengekomen();
        return wereld;
    }

    /// <summary>Nobody agreed to the rules on figures.</summary>
    public static async Task<Leveringswereld> ZonderRegels(Noaberproef noaber, params string[] indicatoren)
    {
        var samenwerking = new Samenwerking
        {
            Naam = "Levering", Slug = $"levering-{Interlocked.Increment(ref teller)}", Gemeentecode = "GM0153", AangemaaktOp = DateTimeOffset.UtcNow,
        };
        await noaber.Wereld.Bewaar(samenwerking);
        foreach (var soort in Enum.GetValues<PartijSoort>())
            await noaber.Wereld.Partij(samenwerking, soort);
        var corporatie = await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie);
        Meetplanregel[] plan = [.. indicatoren.Select(i => new Meetplanregel { Indicator = i, Niveau = Gebiedsniveau.Gemeente, Vanaf = new(2020, 1), Partijen = [corporatie] })];
        await noaber.Wereld.Bewaar([.. plan.Select(r => MeetplanregelRij.Van(r, samenwerking.Id))]);
        await LegGebieden(noaber);
        return new(noaber, samenwerking, corporatie, plan);
    }

    private static async Task LegGebieden(Noaberproef noaber)
    {
        await using var db = noaber.Db();
        if (!await db.Gebieden.AnyAsync())
            await noaber.Wereld.Bewaar([.. Gebieden.Select(g => new GebiedRij
            {
                Code = g.Code, Van = g.Van, Niveau = g.Niveau, Naam = g.Naam, Gemeente = g.Gemeente, Bron = "Proef",
                Vorm = """{"type":"MultiPolygon","coordinates":[]}""",
            })]);
    }

    public string Lijst => $"/s/{Samenwerking.Slug}/monitor/leveringen";

    public string Adres => $"{Lijst}/{Periode}/{Corporatie}";

    public string Eigen(string pad) => $"{Adres}/{pad}";

    public async Task<Browser> Als(PartijSoort soort, params Rol[] rollen) => Noaber.Als(await Noaber.Wereld.Iemand(Samenwerking, soort, rollen));

    public async Task<IDocument> Pagina(PartijSoort soort, string adres, Rol rol = Rol.Lezer)
    {
        using var browser = await Als(soort, rol);
        return await browser.Pagina(adres);
    }

    /// <summary>The rules on figures, agreed to.</summary>
    public Task Overeengekomen() => Noaber.Wereld.Bewaar(new GegevensovereenkomstRij
    {
        SamenwerkingId = Samenwerking.Id, PartijId = Corporatie, Regelversie = 1, Vanaf = new(2026, 1, 1), DoorId = null, Op = DateTimeOffset.UtcNow,
    });

    /// <summary>The rules on figures held until yesterday.</summary>
    public async Task Opgezegd()
    {
        await using var db = Noaber.Db();
        await db.Gegevensovereenkomsten.Where(o => o.SamenwerkingId == Samenwerking.Id)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.Tot, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-2)));
    }

    /// <summary>The rules on figures were never agreed to.</summary>
    public async Task Ongedaan()
    {
        await using var db = Noaber.Db();
        await db.Gegevensovereenkomsten.Where(o => o.SamenwerkingId == Samenwerking.Id).ExecuteDeleteAsync();
    }

    /// <summary>How many steps were taken.</summary>
    public async Task<int> Stappen()
    {
        await using var db = Noaber.Db();
        return await db.Leveringstappen.CountAsync(s => s.SamenwerkingId == Samenwerking.Id);
    }

    /// <summary>The workbook of the association, filled in with these figures of the municipality; of a part as <c>verkoop|energielabel=G</c>.</summary>
    public byte[] Werkboek(params (string Indicator, decimal Getal)[] cijfers) => Werkboek(null, cijfers);

    public byte[] Werkboek(string? toelichting, params (string Indicator, decimal Getal)[] cijfers)
    {
        var catalogus = Catalogus.Standaard;
        var plichten = new Meetplan(catalogus, Plan).Nodig(Corporatie, PartijSoort.Corporatie, Periode);
        return Leveringwerkboek.Schrijf(new(
            new(Samenwerking.Id, Corporatie, $"Corporatie {Samenwerking.Slug}", Periode.Jaar), Periode, plichten, Gebiedsindeling.Maak(2026, Gebieden).Indeling!, catalogus)
        {
            Bekend = cijfers.Select(c => (Code: c.Indicator.Split('|')[0], Deel: c.Indicator.Split('|').ElementAtOrDefault(1) ?? "", c.Getal)).Select(c => new Waarneming
            {
                Sleutel = new(c.Code, "GM0153", new(c.Deel)), Versie = catalogus.Zoek(c.Code)!.Versie, Partij = Corporatie,
                Periode = Periode.Voor(catalogus.Zoek(c.Code)!.Ritme)!.Value, Waarde = Waarde.Van(c.Getal), Toelichting = toelichting,
            }).ToDictionary(w => w.Sleutel),
        });
    }

    public async Task<Antwoord> LeesIn(Browser wie, byte[] boek, string naam = "cijfers.xlsx") =>
        await wie.Upload(await wie.Pagina(Eigen("inlezen")), "form[enctype]", "bestand", naam, boek);

    /// <summary>Takes a step by its button on the page.</summary>
    public async Task<Antwoord> Zet(Browser wie, string stap, string? reden = null)
    {
        var pagina = await wie.Pagina(Adres);
        var form = pagina.QuerySelectorAll("form").Single(f => f.QuerySelector($"input[name=Stap][value={stap}]") is not null);
        form.Id = "deze";
        return await wie.Verstuur(pagina, "#deze", reden is null ? [] : [("Reden", reden)]);
    }

    public async Task<List<LeveringversieRij>> Versies()
    {
        await using var db = Noaber.Db();
        return await db.Leveringversies.Where(v => v.SamenwerkingId == Samenwerking.Id).OrderBy(v => v.Volgnummer).ToListAsync();
    }
}
