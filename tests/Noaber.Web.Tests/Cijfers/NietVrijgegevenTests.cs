using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;
using static Noaber.Kernel.Partijen.PartijSoort;
using static Noaber.Kernel.Partijen.Rol;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>Who may not see a figure reads the same, to the letter, before it was handed in and after.</summary>
public sealed class NietVrijgegevenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Tafelcijfer = "sloop", Eigencijfer = "huisuitzettingen", Niet = "(nietvrijgegeven)", Achter = "(toegelicht achtergehouden)";

    /// <summary>Each reader: whether a figure of the second association may be seen, for the table and for the party alone.</summary>
    public static TheoryData<PartijSoort, Rol, bool, bool> Lezers => new()
    {
        { Gemeente, Lezer, true, true },
        { Overig, Monitorbeheerder, true, true },
        { Overig, Procesleider, true, false },
        { Corporatie, Bestuurder, true, false },
        { Huurdersorganisatie, Lezer, true, false },
        { Zorgpartij, Bewerker, true, false },
        { Overig, Lezer, false, false },
        { Overig, Bestuurder, false, false },
    };

    [Theory]
    [MemberData(nameof(Lezers))]
    public async Task WhatIsNotForAReader_LooksTheSameWhetherOrNotItWasMeasured(PartijSoort soort, Rol rol, bool zietTafel, bool zietEigen)
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Aanvaard, (Tafelcijfer, "GM0153", 12), (Eigencijfer, "GM0153", 3));
        await noaber.Wereld.Bewaar([.. Vrijgave(w)]);
        using var lezer = await w.Als(soort, rol);
        (string Cijfer, bool Ziet)[] cijfers = [(Tafelcijfer, zietTafel), (Eigencijfer, zietEigen)];
        var ervoor = new List<string>();
        foreach (var (cijfer, _) in cijfers)
            ervoor.Add(await Alles(lezer, w, cijfer));
        await w.Levering(w.Twee, Leveringsstatus.Aanvaard, (Tafelcijfer, "GM0153", 7), (Eigencijfer, "GM0153", 5));
        foreach (var ((cijfer, ziet), eerder) in cijfers.Zip(ervoor))
        {
            var nu = await Alles(lezer, w, cijfer);
            Assert.Equal(ziet, eerder != nu);
            Assert.Equal(ziet ? [cijfer == Tafelcijfer ? "7" : "5"] : [Niet], await Cellen(lezer, w, $"cijfer={cijfer}&partij={w.Twee}"));
            Assert.Equal(ziet ? [cijfer == Tafelcijfer ? "19" : "8"] : [Achter], await Cellen(lezer, w, $"cijfer={cijfer}"));
        }
    }

    [Fact]
    public async Task TheSign_IsInTheLegendAndInWhatIsTakenAlong()
    {
        var w = await Cijferwereld.Maak(noaber);
        await noaber.Wereld.Bewaar([.. Vrijgave(w)]);
        using var raadslid = await w.Als(Overig);
        var pagina = await raadslid.Pagina($"{w.Monitor}/cijfers?cijfer={Tafelcijfer}&partij={w.Een}&partij={w.Twee}&per=partij");
        Assert.Equal(["12", Niet], Cijferwereld.Cellen(pagina));
        Assert.Contains("# niet vrijgegeven", pagina.QuerySelector(".figuur__legenda")!.TextContent, StringComparison.Ordinal);
        var csv = (await raadslid.Haal($"{w.Monitor}/cijfers/bestand.csv?cijfer={Tafelcijfer}&partij={w.Een}&partij={w.Twee}&per=partij")).Html;
        Assert.Contains(Cijferteken.NietVrijgegeven.Merk(), csv, StringComparison.Ordinal);
        Assert.DoesNotContain(Cijferteken.Leeg.Merk(), csv, StringComparison.Ordinal);
        Assert.Equal([Achter], await Cellen(raadslid, w, $"cijfer={Tafelcijfer}"));
    }

    /// <summary>All figures of an indicator that this reader gets: by party, together, by area, by the year, and as a file.</summary>
    private static async Task<string> Alles(Browser lezer, Cijferwereld w, string cijfer)
    {
        var gelezen = new List<string>();
        foreach (var vraag in new[] { "per=partij", "", "niveau=buurt&per=partij", "per=partij&tijd=jaar", $"partij={w.Een}&partij={w.Twee}", $"partij={w.Twee}", "per=partij&kolom=partij&vorm=staaf" })
            gelezen.AddRange((await lezer.Pagina($"{w.Monitor}/cijfers?cijfer={cijfer}&{vraag}")).QuerySelectorAll(".figuur").Select(f => f.OuterHtml));
        gelezen.Add((await lezer.Haal($"{w.Monitor}/cijfers/bestand.csv?cijfer={cijfer}&per=partij")).Html);
        return string.Join('\n', gelezen);
    }

    private static async Task<IReadOnlyList<string>> Cellen(Browser lezer, Cijferwereld w, string vraag) =>
        Cijferwereld.Cellen(await lezer.Pagina($"{w.Monitor}/cijfers?{vraag}"));

    /// <summary>To the council, of the first association alone.</summary>
    private static IEnumerable<object> Vrijgave(Cijferwereld w)
    {
        var vrijgave = new VrijgaveRij
        {
            SamenwerkingId = w.Leveringen.Samenwerking.Id, Nummer = 1, Publiek = Publiek.Raad, Halfjaar = Leveringsrijen.Halfjaar, Titel = "Van de eerste",
            Indicatoren = [Tafelcijfer, Eigencijfer], Uitgesplitst = false, DoorId = null, Op = DateTimeOffset.UtcNow, VrijgegevenOp = DateTimeOffset.UtcNow,
        };
        yield return vrijgave;
        foreach (var (at, indicator, getal) in new[] { (0, Tafelcijfer, 12m), (1, Eigencijfer, 3m) })
            yield return new VrijgavecijferRij
            {
                VrijgaveId = vrijgave.Id, Volgorde = at, SamenwerkingId = vrijgave.SamenwerkingId, Indicator = indicator, Gebied = "GM0153", Gebiednaam = "Enschede",
                Deel = "", Periode = $"{Leveringsrijen.Halfjaar}", PartijId = w.Een, Partij = "Een", Definitie = "1.0.0", Soort = Vrijgavesoort.Getal, Getal = getal,
                Berekend = false,
            };
    }
}
