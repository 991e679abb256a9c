using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>What is found depends on what others handed in and on what was accepted before: it is looked at again when that changed.</summary>
public sealed class NakijkbeurtTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Begin = "woningvoorraad-begin";

    [Fact]
    public async Task HandingIn_LooksOnceMore_AndIsRefusedWithWhatIsNewlyFound()
    {
        var (w, ik) = await Aangeleverd();
        await noaber.Wereld.Eerder(w.Samenwerking, w.Corporatie, Leveringswereld.Halfjaar.Vorige, "woningvoorraad", 90);
        var antwoord = await w.Zet(ik, "Indienen");
        Assert.Contains("opnieuw nagekeken", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Contains("staat nog 1 punt open", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Contains("Aan het eind van", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Equal((Leveringsstatus.Concept, 1, 2), await Stand(w));

        // Seen now on its own page too; explained, it can be handed in, and nothing is looked at twice.
        Assert.Contains("Aan het eind van", (await ik.Pagina(w.Adres)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek("Geteld na een samenvoeging.", (Begin, 100)))).Naar);
        Assert.Equal($"{w.Adres}?gedaan=Indienen", (await w.Zet(ik, "Indienen")).Naar);
        Assert.Equal((Leveringsstatus.Ingediend, 2, 3), await Stand(w));
    }

    [Fact]
    public async Task TheSameWorkbookOnceMore_IsLookedAtOnceMore()
    {
        var (w, ik) = await Aangeleverd();
        Assert.Equal($"{w.Adres}?gelijk=ja", (await w.LeesIn(ik, w.Werkboek((Begin, 100)))).Naar);
        Assert.Equal((Leveringsstatus.Concept, 1, 1), await Stand(w));
        await noaber.Wereld.Eerder(w.Samenwerking, w.Corporatie, Leveringswereld.Halfjaar.Vorige, "woningvoorraad", 90);
        var antwoord = await w.LeesIn(ik, w.Werkboek((Begin, 100)));
        Assert.Equal($"{w.Adres}?gelijk=opnieuw", antwoord.Naar);
        Assert.Contains("vonden nu iets anders", (await ik.Pagina(antwoord.Naar!)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((Leveringsstatus.Concept, 1, 2), await Stand(w));
        await using var db = noaber.Db();
        var gevonden = await db.Bevindingen.Where(b => b.SamenwerkingId == w.Samenwerking.Id).ToListAsync();
        Assert.Single(gevonden, b => b.Regel == Controleregel.Aansluiting);
    }

    private async Task<(Leveringswereld, Browser)> Aangeleverd()
    {
        var w = await Leveringswereld.Maak(noaber, Begin);
        var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek((Begin, 100)))).Naar);
        return (w, ik);
    }

    /// <summary>How far it is, how many versions there are, and how often the rules looked.</summary>
    private async Task<(Leveringsstatus, int, int)> Stand(Leveringswereld w)
    {
        await using var db = noaber.Db();
        var status = (await db.Leveringen.SingleAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Halfjaar == Leveringswereld.Halfjaar)).Status;
        var versies = (await w.Versies()).Where(v => v.Regel != "Eerste levering, 1 cijfer." || v.Bestand is not null).ToList();
        return (status, versies.Count, await db.Nakijkbeurten.CountAsync(b => b.SamenwerkingId == w.Samenwerking.Id));
    }
}
