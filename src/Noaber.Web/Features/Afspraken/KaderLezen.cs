using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Afspraken;

/// <summary>One kader as the document reads, with filters.</summary>
internal static class KaderLezen
{
    public static async Task<IResult> Toon(
        Guid kader, KaderFilter filter, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Kaderkast kast, Stukken stukken, CancellationToken stop)
    {
        if (await KaderMetPartijen.Vind(db, aanvrager, kader, null, stop) is not var (rij, partijen, visie))
            return Results.NotFound();
        if (rij.Soort == DocumentSoort.Visie)
            return Results.LocalRedirect($"{aanvrager.Hier.Basis}/visie/{kader}");
        var gekozen = partijen.FirstOrDefault(p => p.Id == filter.Partij);
        var inhoud = await kast.Inhoud(db, kader, rij.Versie, stop);
        List<AfspraakRegel> getoond = [.. inhoud.Afspraken.Where(a => Past(a, filter, gekozen))];
        var blokken = Blokken(inhoud, getoond, filter);
        var basis = aanvrager.Hier.Basis;
        var begrippen = await Begrippenbron.Bij(new(kader, rij.Versie), visie, db, aanvrager, kast, stop);
        var tekst = await kast.Deel(kader, rij.Versie, (basis, filter, gekozen, visie), () => stukken.Render<KaderBlokken>(new()
        {
            [nameof(KaderBlokken.Blokken)] = blokken, [nameof(KaderBlokken.Basis)] = basis,
            [nameof(KaderBlokken.Rest)] = filter.Actief ? null : inhoud.Rest, [nameof(KaderBlokken.Begrippen)] = begrippen.EensPerBladzijde(),
        }), html => html.Value.Length);
        var perThema = inhoud.Afspraken.CountBy(a => a.ThemaId).ToDictionary();
        return scherm.Toon<KaderScherm, KaderModel>(new(rij.Id, rij.Titel, rij.Status, rij.Van, rij.Tot,
            rij.BrondocumentId is not null && aanvrager.Mag(Handeling.BronLezen) ? rij.BrondocumentId : null,
            [.. inhoud.Themas.Select(t => new ThemaRegel(t.Volgorde, t.Nummer, t.Titel, perThema.GetValueOrDefault(t.Id)))],
            tekst, blokken.Sum(b => b.Afspraken.Count + b.Onderdelen.Sum(o => o.Afspraken.Count)), partijen, filter, inhoud.Afspraken.Count,
            [.. inhoud.Onderdelen.Where(o => inhoud.Themas.Any(t => t.Id == o.ThemaId && t.Volgorde == filter.Thema))
                .Select(o => new OnderdeelKeuze(o.Letter, o.Titel))]));
    }

    private static bool Past(AfspraakRegel afspraak, KaderFilter filter, PartijAanTafel? partij) =>
        (filter.Soort is null || afspraak.Soort == filter.Soort)
        && (partij is null || Partijnaam.IsGenoemd($"{afspraak.Kop}\n{afspraak.Tekst}", partij.Soort, partij.Naam));

    private static List<ThemaBlok> Blokken(Kaderinhoud inhoud, List<AfspraakRegel> afspraken, KaderFilter filter)
    {
        var perThema = afspraken.ToLookup(a => a.ThemaId);
        var delen = inhoud.Onderdelen.ToLookup(o => o.ThemaId);
        return
        [
            .. from thema in inhoud.Themas
               where filter.Thema is null || thema.Volgorde == filter.Thema
               let eigen = perThema[thema.Id].ToList()
               let stukken = (from deel in delen[thema.Id]
                              where filter.Onderdeel is null || deel.Letter == filter.Onderdeel
                              let stuk = eigen.Where(a => a.OnderdeelId == deel.Id).ToList()
                              where stuk.Count > 0 || !filter.Actief
                              select new OnderdeelBlok(deel.Letter, deel.Titel, new(deel.Doel, deel.Hoe, deel.Monitor), stuk)).ToList()
               let los = filter.Onderdeel is null ? eigen.Where(a => a.OnderdeelId is null).ToList() : []
               where los.Count > 0 || stukken.Count > 0 || !filter.Actief
               select new ThemaBlok(thema.Volgorde, thema.Nummer, thema.Titel, new(thema.Doel, thema.Hoe, thema.Monitor), los, stukken),
        ];
    }
}

/// <summary>What the reader chose to see; it stands in the address, so that it can be shared.</summary>
public sealed record KaderFilter(int? Thema, string? Onderdeel, Guid? Partij, AfspraakSoort? Soort)
{
    /// <summary>Whether anything was chosen.</summary>
    public bool Actief => this != new KaderFilter(null, null, null, null);

    /// <summary>From the address. A browser sends a choice that was not made as an empty value, which the framework would refuse.</summary>
    public static ValueTask<KaderFilter?> BindAsync(HttpContext http)
    {
        var vraag = http.Request.Query;
        return ValueTask.FromResult<KaderFilter?>(new(
            int.TryParse(vraag["thema"], CultureInfo.InvariantCulture, out var thema) ? thema : null,
            vraag["onderdeel"].ToString() is { Length: > 0 } onderdeel ? onderdeel : null,
            Guid.TryParse(vraag["partij"], out var partij) ? partij : null,
            Enum.TryParse<AfspraakSoort>(vraag["soort"], out var soort) ? soort : null));
    }
}

/// <summary>A kader, the parties that its text may name, and the vision in force whose terms it may use.</summary>
internal sealed record KaderMetPartijen(KaderRij Kader, List<PartijAanTafel> Partijen, Kaderversie? Visie)
{
    // Every page of a kader begins with this question: translated to SQL once.
    private static readonly Func<NoaberDb, Guid?, string?, Guid, KaderStatus[], CancellationToken, Task<KaderMetPartijen?>> Vraag = EF.CompileAsyncQuery(
        (NoaberDb db, Guid? kader, string? sleutel, Guid samenwerking, KaderStatus[] teZien, CancellationToken stop) => db.Kaders.AsNoTracking()
            .Where(k => k.Id == (kader ?? db.Afspraken.Where(a => a.Sleutel == sleutel).Select(a => a.KaderId).FirstOrDefault()))
            .Where(k => k.SamenwerkingId == samenwerking && teZien.Contains(k.Status))
            .Select(k => new KaderMetPartijen(k, db.Partijen.Where(p => p.SamenwerkingId == samenwerking)
                .Select(p => new PartijAanTafel(p.Id, p.Organisatie.Naam, p.Organisatie.Soort)).ToList(),
                db.Kaders.Where(v => v.SamenwerkingId == samenwerking && v.Soort == DocumentSoort.Visie && v.Status == KaderStatus.Vigerend)
                    .OrderByDescending(v => v.Van).Select(v => new Kaderversie(v.Id, v.Versie)).FirstOrDefault()))
            .SingleOrDefault());

    /// <summary>The kader with this id, or the one that holds the agreement with this name in its address; null when this person may not see it.</summary>
    public static async Task<KaderMetPartijen?> Vind(NoaberDb db, Aanvrager aanvrager, Guid? kader, string? sleutel, CancellationToken stop) =>
        await Vraag(db, kader, sleutel, aanvrager.Hier.SamenwerkingId, aanvrager.TeZien(), stop) is { } gevonden
            ? gevonden with { Partijen = [.. gevonden.Partijen.OrderBy(p => p.Soort).ThenBy(p => p.Naam, StringComparer.CurrentCulture)] } : null;
}

/// <summary>A kader as it stands now: its row version moves on with every change in it.</summary>
internal sealed record Kaderversie(Guid Id, uint Versie);

/// <summary>A part of the chosen theme to filter by.</summary>
public sealed record OnderdeelKeuze(string Letter, string Titel);

/// <summary>A theme in the list at the left.</summary>
public sealed record ThemaRegel(int Volgorde, string Nummer, string Titel, int Aantal);

/// <summary>A part of a theme with its agreements.</summary>
public sealed record OnderdeelBlok(string Letter, string Titel, Opzet Opzet, IReadOnlyList<AfspraakRegel> Afspraken);

/// <summary>A theme with its agreements, those of its parts apart.</summary>
public sealed record ThemaBlok(int Volgorde, string Nummer, string Titel, Opzet Opzet, IReadOnlyList<AfspraakRegel> Afspraken,
    IReadOnlyList<OnderdeelBlok> Onderdelen);

/// <summary>What the page of a kader shows.</summary>
public sealed record KaderModel(
    Guid Id, string Titel, KaderStatus Status, DateOnly? Van, DateOnly? Tot, Guid? Brondocument, IReadOnlyList<ThemaRegel> Themas,
    MarkupString Tekst, int Getoond, IReadOnlyList<PartijAanTafel> Partijen, KaderFilter Filter, int Totaal,
    IReadOnlyList<OnderdeelKeuze> Onderdelen);
