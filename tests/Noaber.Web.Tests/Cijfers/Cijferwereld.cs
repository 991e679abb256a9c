using AngleSharp.Dom;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>A partnership in Enschede of which two associations handed in figures, and CBS published some.</summary>
internal sealed record Cijferwereld(Leveringswereld Leveringen, Guid Een, Guid Twee)
{
    public string Monitor => $"/s/{Leveringen.Samenwerking.Slug}/monitor";

    public static async Task<Cijferwereld> Maak(Noaberproef noaber)
    {
        var w = await Leveringswereld.Maak(noaber, "sloop", "huisuitzettingen", "woningvoorraad-begin");
        var twee = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Tweede {w.Samenwerking.Slug}");
        await MetInwoners(noaber);
        return new(w, w.Corporatie, twee);
    }

    /// <summary>What CBS published of Enschede, once for all partnerships.</summary>
    public static async Task MetInwoners(Noaberproef noaber)
    {
        await using var db = noaber.Db();
        if (!db.Openbarecijfers.Any())
            await noaber.Wereld.Bewaar([.. new[] { ("GM0153", 160_000m), ("BU01530202", 4_000m), ("BU01530203", 3_000m) }.Select(c => new Openbaarcijfer
            {
                Indicator = "inwoners", Gebied = c.Item1, Deel = "", Periode = "2024", Definitie = "1.0.0", Soort = Waardesoort.Getal, Getal = c.Item2, Tabel = "85984NED",
            })]);
    }

    /// <summary>A delivery that came so far, with these figures.</summary>
    public async Task<LeveringversieRij> Levering(Guid partij, Leveringsstatus status, params (string Indicator, string Gebied, decimal Getal)[] cijfers)
    {
        var noaber = Leveringen.Noaber;
        var rij = new LeveringRij { SamenwerkingId = Leveringen.Samenwerking.Id, PartijId = partij, Halfjaar = Leveringsrijen.Halfjaar };
        await noaber.Wereld.Bewaar(rij);
        var versie = Leveringsrijen.Versie(rij, 1);
        await noaber.Wereld.Bewaar(versie);
        await noaber.Wereld.Bewaar([.. cijfers.Select(c => Cijfer(versie, c.Indicator, c.Gebied, c.Getal))]);
        foreach (var stap in Enum.GetValues<Leveringsstap>().Take((int)status))
            await noaber.Wereld.Bewaar(Leveringsrijen.Stap(versie, stap));
        return versie;
    }

    public static WaarnemingRij Cijfer(LeveringversieRij versie, string indicator, string gebied, decimal getal, string deel = "") => WaarnemingRij.Van(new()
    {
        Sleutel = new(indicator, gebied, new(deel)), Versie = Versienummer.Eerste, Periode = Leveringsrijen.Halfjaar, Partij = versie.PartijId, Waarde = Waarde.Van(getal),
    }, versie);

    public Task<Browser> Als(PartijSoort soort, Rol rol = Rol.Lezer) => Leveringen.Als(soort, rol);

    /// <summary>The cells of an answer, row by row.</summary>
    public async Task<IReadOnlyList<string>> Cellen(PartijSoort soort, string vraag, Rol rol = Rol.Lezer)
    {
        using var browser = await Als(soort, rol);
        return Cellen(await browser.Pagina($"{Monitor}/cijfers?{vraag}"));
    }

    public static IReadOnlyList<string> Cellen(IDocument pagina) =>
        [.. pagina.QuerySelectorAll(".figuur tbody tr:not([data-rol]) td").Select(Celwaarde)];

    /// <summary>The first cell with this number.</summary>
    public static IElement? Cel(IDocument pagina, string waarde) => pagina.QuerySelectorAll(".figuur tbody td").FirstOrDefault(td => Celwaarde(td) == waarde);

    /// <summary>The number of a cell as charts read it, else its signs.</summary>
    private static string Celwaarde(IElement td) => td.GetAttribute("data-waarde") ?? (td.GetAttribute("data-teken") is { } teken ? $"({teken})" : td.TextContent);
}
