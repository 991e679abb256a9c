using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Schrijven;

/// <summary>A concept that begins with nothing: who may begin it, and a visie that is written by hand until the council adopts it.</summary>
public sealed class BeginnenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AVisie_IsWrittenByHandAndAdopted()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Visie");
        using var ik = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker));
        var begin = await ik.Pagina($"/s/{samenwerking.Slug}/schrijven/nieuw?soort=Visie");
        var antwoord = await ik.Verstuur(begin, "main form", ("Titel", "Woonvisie 2030"), ("Van", "2026-01-01"), ("Tot", "2030-12-31"));
        await ik.Verstuur(begin, "main form", ("Titel", "Woonvisie 2030"));
        await using var db = noaber.Db();
        var visie = await db.Kaders.SingleAsync(k => k.SamenwerkingId == samenwerking.Id);
        Assert.Equal(("Woonvisie 2030", DocumentSoort.Visie, KaderStatus.Concept, new DateOnly(2026, 1, 1)), (visie.Titel, visie.Soort, visie.Status, visie.Van));
        Assert.Equal($"/s/{samenwerking.Slug}/schrijven/{visie.Id}", antwoord.Naar);

        var opzet = await ik.Pagina(antwoord.Naar!);
        Assert.DoesNotContain("Voeg een thema toe", opzet.Body!.TextContent, StringComparison.Ordinal);
        await ik.Verstuur(await ik.Pagina($"{antwoord.Naar}/uitspraak/nieuw"), "form[data-schrijven]",
            ("hoofdstuk", "1. Bouwen"), ("paragraaf", "1.1 Jongeren"), ("tekst", "Wij bouwen voor jongeren."), ("aard", "Richtinggevend"));
        await ik.Verstuur(await ik.Pagina($"{antwoord.Naar}/definitie/nieuw"), "form[data-schrijven]", ("term", "Jongeren"), ("tekst", "Mensen tot 28 jaar."));

        var pagina = await ik.Pagina($"/s/{samenwerking.Slug}/visie/{visie.Id}");
        Assert.Contains("Wij bouwen voor jongeren.", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(pagina.QuerySelector($"a[href='{antwoord.Naar}']"));
        await ik.Verstuur(pagina, "#vaststellen form", ("Van", "2026-01-01"), ("Besluit", "raadsvergadering van 12 december"));
        Assert.Equal(KaderStatus.Vigerend, (await db.Kaders.AsNoTracking().SingleAsync(k => k.Id == visie.Id)).Status);
        Assert.Null((await ik.Pagina($"/s/{samenwerking.Slug}/visie/{visie.Id}")).QuerySelector($"a[href='{antwoord.Naar}']"));
    }

    [Fact]
    public async Task WrongInput_IsToldAllAtOnceAndBeginsNothing()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Leeg");
        using var ik = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker));
        var antwoord = await ik.Verstuur(await ik.Pagina($"/s/{samenwerking.Slug}/schrijven/nieuw"), "main form",
            ("Titel", " "), ("Soort", "Brief"), ("Van", "2027-02-01"), ("Tot", "2027-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        foreach (var melding in new[] { "Kies of je afspraken of een visie gaat schrijven.", "Geef een titel", "De laatste dag ligt voor de eerste." })
            Assert.Contains(melding, antwoord.Tekst, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.False(await db.Kaders.AnyAsync(k => k.SamenwerkingId == samenwerking.Id));
    }

    public static TheoryData<PartijSoort, Rol> Iedereen =>
        [.. from soort in Enum.GetValues<PartijSoort>() from rol in Enum.GetValues<Rol>() select (soort, rol)];

    /// <summary>The municipality writes its vision; the other parties read it, and begin none.</summary>
    [Theory]
    [MemberData(nameof(Iedereen))]
    public async Task InAVisie_OnlyTheMunicipalityWrites(PartijSoort soort, Rol rol)
    {
        var mag = soort is PartijSoort.Gemeente && rol is Rol.Bewerker or Rol.Procesleider;
        var samenwerking = await noaber.Wereld.Samenwerking("Visierecht");
        var visie = new KaderRij { SamenwerkingId = samenwerking.Id, Titel = "Woonvisie", Status = KaderStatus.Concept, Soort = DocumentSoort.Visie, GemaaktOp = DateTimeOffset.UtcNow };
        await noaber.Wereld.Bewaar(visie);
        using var ik = noaber.Als(await noaber.Wereld.Iemand(samenwerking, soort, rol));
        var (basis, leest) = ($"/s/{samenwerking.Slug}", Rechten.Mag(Handeling.ConceptenLezen, soort, [rol]));
        Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await ik.Haal($"{basis}/schrijven/{visie.Id}/uitspraak/nieuw")).Status);
        Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await ik.Haal($"{basis}/schrijven/{visie.Id}")).Status);
        Assert.Equal(leest ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await ik.Haal($"{basis}/visie/{visie.Id}")).Status);
        if (leest)
            Assert.Equal(mag, (await ik.Pagina($"{basis}/visie/{visie.Id}")).QuerySelector($"a[href='{basis}/schrijven/{visie.Id}']") is not null);
        if (!Rechten.Mag(Handeling.VoorstelSchrijven, soort, [rol]))
            return;
        var begin = await ik.Pagina($"{basis}/schrijven/nieuw");
        Assert.Equal(mag, begin.QuerySelector("option[value=Visie]") is not null);
        var gestuurd = await ik.Verstuur(begin, "main form", ("Soort", "Visie"), ("Titel", "Nog een"));
        Assert.Equal(mag ? HttpStatusCode.Found : HttpStatusCode.UnprocessableEntity, gestuurd.Status);
        await using var db = noaber.Db();
        Assert.Equal(mag ? 2 : 1, await db.Kaders.CountAsync(k => k.SamenwerkingId == samenwerking.Id));
    }

    [Theory]
    [InlineData(PartijSoort.Gemeente, Rol.Bewerker, true)]
    [InlineData(PartijSoort.Corporatie, Rol.Bewerker, true)]
    [InlineData(PartijSoort.Huurdersorganisatie, Rol.Bewerker, true)]
    [InlineData(PartijSoort.Gemeente, Rol.Bestuurder, false)]
    [InlineData(PartijSoort.Gemeente, Rol.Lezer, false)]
    [InlineData(PartijSoort.Zorgpartij, Rol.Bewerker, false)]
    [InlineData(PartijSoort.Overig, Rol.Lezer, false)]
    public async Task OnlyWhoWrites_CanBegin(PartijSoort soort, Rol rol, bool mag)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Rechten");
        using var ik = noaber.Als(await noaber.Wereld.Iemand(samenwerking, soort, rol));
        Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await ik.Haal($"/s/{samenwerking.Slug}/schrijven/nieuw")).Status);
        Assert.Equal(mag, (await ik.Pagina($"/s/{samenwerking.Slug}/afspraken")).QuerySelector("a[href$='/schrijven/nieuw']") is not null);
    }
}
