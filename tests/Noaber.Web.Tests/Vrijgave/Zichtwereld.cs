using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Api;
using Noaber.Web.Tests.Cijfers;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Vrijgave;

/// <summary>With what the association Zwijger agreed.</summary>
public enum Toestemd
{
    Niets,
    Raad,
    Iedereen,
}

/// <summary>Someone who reads, in the browser and with a token.</summary>
internal sealed record Zichtlezer(Browser Browser, string? Token);

/// <summary>Figures that were released or not, with a picture that who sees all of them froze.</summary>
internal sealed record Zichtwereld(Vrijgavewereld Vrijgave, string Uit, string Beeld)
{
    public const string Monitor = "M", Vrijgegeven = "V", Openbaar = "O", Heel = "H", Nergens = "-";

    // One address may fetch so many a minute.
    private static readonly string[] Opendata = ["cijfers.csv", "cijfers.json", "cijfers.jsonstat.json"];

    private string Hier => $"/s/{Vrijgave.Samenwerking.Slug}";

    private string Vraag => $"cijfer={Vrijgave.Indicator}&per=partij";

    /// <summary>A dashboard that has the figure, of each association apart.</summary>
    public string Bord => Vrijgave.Indicator == Vrijgavewereld.Woningvoorraad ? $"{Hier}/monitor/gebied/GM0153" : $"{Hier}/monitor/bord/betaalbaarheid";

    public static async Task<Zichtwereld> Maak(Noaberproef noaber, Inzage inzage, Toestemd toestemd)
    {
        var indicator = inzage == Inzage.Tafel ? Vrijgavewereld.Woningvoorraad : "huisuitzettingen";
        Assert.Equal(inzage, Catalogus.Standaard.Zoek(indicator)!.Inzage);
        await Cijferwereld.MetInwoners(noaber);
        var w = await Vrijgavewereld.Maak(noaber, indicator, inzage);
        var uit = await w.Uit(toestemd == Toestemd.Raad ? Publiek.Raad : Publiek.Openbaar, doorAllen: toestemd != Toestemd.Niets);
        using var gemeente = await w.Als(PartijSoort.Gemeente, Rol.Lezer);
        var wereld = new Zichtwereld(w, uit, "");
        return wereld with { Beeld = (await wereld.Vast(gemeente)).Naar! };
    }

    /// <summary>Somebody of a party of this kind, or of the association of which the figure is; null is nobody.</summary>
    public async Task<Zichtlezer> Lezer(PartijSoort? soort, Rol rol, bool vanDieCorporatie)
    {
        var noaber = Vrijgave.Noaber;
        if (soort is not { } partij)
            return new(noaber.Niemand(), null);
        var account = await noaber.Wereld.Iemand(Vrijgave.Samenwerking, partij, rol);
        if (vanDieCorporatie)
        {
            await using var db = noaber.Db();
            await db.Deelnemers.Where(d => d.AccountId == account.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.PartijId, Vrijgave.Corporaties[^1]));
        }
        return new(noaber.Als(account), await noaber.Token(account));
    }

    /// <summary>All that a reader gets to read: which kind of place, where, and what it says; nothing where it is refused.</summary>
    public async Task<IReadOnlyList<(string Plek, string Adres, string Tekst)>> Leest(Zichtlezer lezer)
    {
        var gelezen = new List<(string, string, string)>();
        foreach (var (plek, adres) in Plekken(lezer.Token is null ? Opendata : Opendata[..1]))
            gelezen.Add((plek, adres, await Tekst(await lezer.Browser.Haal(adres))));
        gelezen.Add((Vrijgegeven, "API", await Tekst(await Vrijgave.Noaber.Lees($"{Apiproef.Basis}/{Vrijgave.Samenwerking.Slug}/cijfers", lezer.Token))));
        var eigen = lezer.Token is null ? null : await Vast(lezer.Browser);
        gelezen.Add((Monitor, "eigen beeld", eigen?.Naar?.Contains("/beeld/", StringComparison.Ordinal) == true ? await Tekst(await lezer.Browser.Haal(eigen.Naar)) : ""));
        return gelezen;
    }

    private static async Task<string> Tekst(Antwoord antwoord) => antwoord.Status == System.Net.HttpStatusCode.OK ? await antwoord.Tekst() : "";

    private async Task<Antwoord> Vast(Browser wie) =>
        await wie.Verstuur(await wie.Pagina($"{Hier}/monitor/cijfers?cijfer=inwoners"), "form[action$='/beeld']", ("Vraag", Vraag));

    private IEnumerable<(string Plek, string Adres)> Plekken(string[] bestanden)
    {
        var (monitor, openbaar, wie) = ($"{Hier}/monitor", $"/openbaar/{Vrijgave.Samenwerking.Slug}/cijfers", Vrijgave.Corporaties[^1]);
        return
        [
            .. Alle(Monitor, Bord, $"{monitor}/cijfers?{Vraag}", $"{monitor}/cijfers?cijfer={Vrijgave.Indicator}&partij={wie}"),
            .. Alle(Monitor, $"{monitor}/cijfers/herkomst?{Vraag}"),
            .. Alle(Monitor, new[] { "xlsx", "ods", "csv" }.Select(vorm => $"{monitor}/cijfers/bestand.{vorm}?{Vraag}")),
            .. Alle(Vrijgegeven, Uit, $"{Uit}/cijfers.csv"),
            .. Alle(Openbaar, bestanden.Select(b => $"/api/v1{openbaar}/1/{b}").Append($"{openbaar}/1")),
            .. Alle(Heel, Beeld, $"{monitor}/leveringen", $"{monitor}/leveringen/{Leveringsrijen.Halfjaar}/{wie}",
                $"{monitor}/leveringen/{Leveringsrijen.Halfjaar}/{wie}/cijfers.csv", $"{monitor}/leveringen/reeks/{wie}"),
            .. Alle(Nergens, Hier, monitor, $"{monitor}/cijfers?cijfer={Vrijgave.Indicator}", $"{monitor}/vrijgave", $"{monitor}/vrijgave/toestemming",
                $"{monitor}/definities", $"{monitor}/definities/{Vrijgave.Indicator}", $"{monitor}/gebieden", $"{Hier}/zoeken?q={Vrijgave.Indicator}",
                $"{Hier}/zoeken?q=Zwijger", $"{Hier}/beheer/logboek?alles=true", "/openbaar", openbaar, $"/api/v1{openbaar}", $"/api/v1{openbaar}/catalogus.jsonld"),
        ];
    }

    private static IEnumerable<(string, string)> Alle(string plek, params IEnumerable<string> adressen) => adressen.Select(a => (plek, a));
}
