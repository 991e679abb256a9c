using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Acties;

/// <summary>A partnership with one action, of the municipality.</summary>
internal sealed record Actiewereld(Noaberproef Noaber, Samenwerking Samenwerking, Guid Actie)
{
    public static async Task<Actiewereld> Maak(Noaberproef noaber)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Acties");
        var rijen = Voorbeeldkader.Rijen(samenwerking).ToArray();
        await noaber.Wereld.Bewaar(rijen);
        foreach (var soort in new[] { PartijSoort.Gemeente, PartijSoort.Corporatie, PartijSoort.Huurdersorganisatie, PartijSoort.Zorgpartij })
            await noaber.Wereld.Partij(samenwerking, soort);
        return new(noaber, samenwerking, rijen.OfType<ActieRij>().Single().LijnId);
    }

    public string Lijn() => $"/{Actie}";

    public string Adres() => $"/s/{Samenwerking.Slug}/acties/{Actie}";

    public string Alle(string verder = "") => $"/s/{Samenwerking.Slug}/acties{verder}";

    public Task<Guid> Partij(PartijSoort soort) => Noaber.Wereld.Partij(Samenwerking, soort);

    public async Task<Browser> Als(PartijSoort soort, Rol rol = Rol.Bewerker) => Noaber.Als(await Noaber.Wereld.Iemand(Samenwerking, soort, rol));

    public async Task<IDocument> Pagina(PartijSoort soort, string verder)
    {
        using var browser = await Als(soort);
        return await browser.Pagina(Alle(verder));
    }

    public async Task<Antwoord> Meld(PartijSoort soort, params (string Naam, string? Waarde)[] velden)
    {
        using var browser = await Als(soort);
        return await browser.Verstuur(await browser.Pagina(Adres()), "#melden form", velden);
    }

    public async Task<List<VoortgangRij>> Gemeld()
    {
        await using var db = Noaber.Db();
        return await db.Voortgang.Where(v => v.SamenwerkingId == Samenwerking.Id).OrderBy(v => v.Op).ToListAsync();
    }
}
