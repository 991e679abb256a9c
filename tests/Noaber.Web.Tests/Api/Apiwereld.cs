using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Tests.Evalueren;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;
using Noaber.Web.Tests.Vrijgave;

namespace Noaber.Web.Tests.Api;

/// <summary>A partnership with one of everything that the API gives, and things that it must keep to itself.</summary>
internal sealed record Apiwereld(Samenwerking Samenwerking, IReadOnlyList<object> Rijen)
{
    /// <summary>Stands in whatever must never come out.</summary>
    public const string Geheim = "geheim-van-de-proef";

    public string Basis => $"{Apiproef.Basis}/{Samenwerking.Slug}";

    public static async Task<Apiwereld> Maak(Noaberproef noaber, string naam = "Programma")
    {
        var wereld = noaber.Wereld;
        var samenwerking = await wereld.Samenwerking(naam);
        var gemeente = await wereld.Partij(samenwerking, PartijSoort.Gemeente);
        await wereld.Partij(samenwerking, PartijSoort.Huurdersorganisatie);
        object[] kader = [.. Voorbeeldkader.Rijen(samenwerking), .. Voorbeeldkader.Rijen(samenwerking, KaderStatus.Concept, "Kader in de maak")];
        // In force, in the making, and one of them with something to count.
        kader.OfType<AfspraakRij>().First().Streefwaarden = [new(Bodsoort.Anders, "zoektijd", "maanden", Getal.Lees("maximaal 12")!, new(2026, 2027, Telwijze.ElkJaar))];
        object[] rest = [.. Overlegproef.Rijen(samenwerking, gemeente), .. Vertrouwelijk(samenwerking, gemeente), .. Voorbeeldjaar.Rijen(samenwerking)];
        object[] voorstel = [.. Voorbeeldvoorstel.Rijen(samenwerking, [.. await wereld.Partijen(samenwerking)])];
        foreach (var notitie in voorstel.OfType<Notitie>())
            notitie.Tekst = Geheim;
        await wereld.Bewaar([.. kader, .. rest]);
        await wereld.Bewaar(voorstel);
        object[] evaluatie = [.. Evaluatierijen.Van(kader.OfType<KaderRij>().First(), kader.OfType<AfspraakRij>().First(), gemeente, voorstel.OfType<Voorstel>().First().Id)];
        await wereld.Bewaar(evaluatie);
        object[] vrijgave = [.. Vrijgavewereld.Rijen(samenwerking, gemeente, vrijgegeven: true), .. Vrijgavewereld.Openbaar(samenwerking)];
        await wereld.Bewaar(vrijgave);
        return new(samenwerking, [.. kader, .. rest, .. voorstel, .. evaluatie, .. vrijgave]);
    }

    /// <summary>A meeting that everyone at the table may see, with an item and its papers and outcome that are for the invited; and one that was not sent.</summary>
    private static object[] Vertrouwelijk(Samenwerking samenwerking, Guid gemeente)
    {
        var overleg = Overlegproef.Rij(samenwerking, gemeente, OverlegSoort.BestuurlijkOverleg, OverlegStatus.Bezig);
        var concept = Overlegproef.Rij(samenwerking, gemeente, OverlegSoort.Kernteam, OverlegStatus.Concept);
        concept.Titel = Geheim;
        var punt = Overlegproef.Punt(overleg, 1, Geheim, vertrouwelijk: true);
        return
        [
            overleg, concept, punt, Overlegproef.Punt(overleg, 2, "Open punt"), Overlegproef.Bestand(punt, $"{Geheim}.pdf"),
            Overlegproef.Genodigde(overleg, gemeente, "Wie komt"),
            new UitkomstRij { SamenwerkingId = samenwerking.Id, AgendapuntId = punt.Id, Soort = OverlegUitkomst.Besluit, Tekst = Geheim, OpgeschrevenOp = Overlegproef.Aanvang },
        ];
    }

    public T Een<T>(Func<T, bool>? welke = null) => Rijen.OfType<T>().First(welke ?? (_ => true));
}
