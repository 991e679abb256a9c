using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Openbaar;

/// <summary>
/// What was released, for anyone: the partnerships, the texts of one of them, a text, and an agreement in it. Every address lasts; it is
/// read from the released copies alone.
/// </summary>
internal static class OpenbareAfspraken
{
    private const int Meest = 500;

    public static async Task<IResult> Lijst(NoaberDb db, Scherm scherm, CancellationToken stop) =>
        scherm.Toon<OpenbaarLijstScherm, IReadOnlyList<OpenbareSamenwerking>>(await Samenwerkingen(db).OrderBy(s => s.Naam).Take(Meest).ToListAsync(stop));

    /// <summary>What is in force now, and all that was released of before and after.</summary>
    public static async Task<IResult> Samenwerking(string gemeente, NoaberDb db, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        if (await Vind(db, gemeente, stop) is not { } waar)
            return Results.NotFound();
        var vandaag = klok.Vandaag();
        var teksten = await db.Publicaties.AsNoTracking().Where(p => p.SamenwerkingId == waar.Id && p.IngetrokkenOp == null)
            .OrderByDescending(p => p.Ingang).ThenByDescending(p => p.Nummer).Take(Meest)
            .Select(p => new OpenbareTekstregel(p.Nummer, p.Titel, p.Versie, p.Ingang, p.Op,
                db.Publicaties.Any(n => n.SamenwerkingId == waar.Id && n.IngetrokkenOp == null && n.Ingang <= vandaag && n.Ingang > p.Ingang
                    && n.LijnId == p.LijnId), p.Ingang > vandaag))
            .ToListAsync(stop);
        return scherm.Toon<OpenbareSamenwerkingScherm, OpenbareSamenwerkingModel>(new(waar, teksten)
        {
            Verslagen = await OpenbareVerslagen.Van(db, waar, stop),
        });
    }

    public static async Task<IResult> Tekst(string gemeente, int nummer, NoaberDb db, Scherm scherm, CancellationToken stop) =>
        await Lees(db, gemeente, nummer, stop) is { } model ? scherm.Toon<OpenbareTekstScherm, OpenbareTekstModel>(model) : Results.NotFound();

    /// <summary>One agreement as it was released then.</summary>
    public static async Task<IResult> Afspraak(string gemeente, int nummer, string sleutel, NoaberDb db, Scherm scherm, CancellationToken stop)
    {
        if (await Lees(db, gemeente, nummer, stop) is not { } model || model.Met(sleutel) is not var (thema, afspraak))
            return Results.NotFound();
        return scherm.Toon<OpenbareAfspraakScherm, OpenbareAfspraakModel>(new(model, thema, afspraak, sleutel)
        {
            Verslagen = await OpenbareVerslagen.Bij(db, model.Waar, sleutel, stop),
        });
    }

    /// <summary>Where each agreement can be read, by its lasting name: in the last text that was released of it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Adressen(NoaberDb db, OpenbareSamenwerking waar, CancellationToken stop) =>
        await db.Database.SqlQuery<Vindplaats>($"""
            select distinct on (sleutel) sleutel as "Sleutel", p.nummer as "Nummer"
            from publicatie p, jsonb_array_elements_text(p.inhoud -> 'sleutels') sleutel
            where p.samenwerking_id = {waar.Id} and p.ingetrokken_op is null order by sleutel, p.nummer desc
            """).ToDictionaryAsync(v => v.Sleutel, v => $"{waar.Adres}/{v.Nummer}/{v.Sleutel}", stop);

    private sealed record Vindplaats(string Sleutel, int Nummer);

    private static async Task<OpenbareTekstModel?> Lees(NoaberDb db, string gemeente, int nummer, CancellationToken stop) =>
        await Vind(db, gemeente, stop) is { } waar
        && await db.Publicaties.AsNoTracking()
            .SingleOrDefaultAsync(p => p.SamenwerkingId == waar.Id && p.Nummer == nummer && p.IngetrokkenOp == null, stop) is { } p
            ? new(waar, p) : null;

    public static Task<OpenbareSamenwerking?> Vind(NoaberDb db, string gemeente, CancellationToken stop) =>
        Samenwerkingen(db).SingleOrDefaultAsync(s => s.Slug == gemeente, stop);

    /// <summary>Those that released anything. The database tells of no other.</summary>
    private static IQueryable<OpenbareSamenwerking> Samenwerkingen(NoaberDb db) => db.Database.SqlQuery<OpenbareSamenwerking>(
        $"""select id as "Id", naam as "Naam", slug as "Slug", voorbeeld as "Voorbeeld" from openbare_samenwerkingen()""");
}

/// <summary>A partnership that released something.</summary>
public sealed record OpenbareSamenwerking(Guid Id, string Naam, string Slug, bool Voorbeeld)
{
    internal string Adres => $"/openbaar/{Slug}";
}

/// <summary>A released text in a list; <paramref name="Opgevolgd"/> when a later version of it holds now.</summary>
public sealed record OpenbareTekstregel(int Nummer, string Titel, int? Versie, DateOnly? Ingang, DateTimeOffset Op, bool Opgevolgd, bool Straks);

/// <summary>What the public page of a partnership shows.</summary>
public sealed record OpenbareSamenwerkingModel(OpenbareSamenwerking Waar, IReadOnlyList<OpenbareTekstregel> Teksten)
{
    public IReadOnlyList<Openbaarblad> Verslagen { get; init; } = [];
}

/// <summary>What the public page of a text shows.</summary>
public sealed record OpenbareTekstModel
{
    private readonly Publicatie rij;

    internal OpenbareTekstModel(OpenbareSamenwerking waar, Publicatie rij) => (Waar, this.rij) = (waar, rij);

    public OpenbareSamenwerking Waar { get; }
    public string Titel => rij.Titel;
    public int? Versie => rij.Versie;
    public DateOnly? Ingang => rij.Ingang;
    public DateTimeOffset Op => rij.Op;

    internal Kernel.Besluitvorming.Kadertekst Tekst => rij.Inhoud.Tekst;
    internal string Adres => $"{Waar.Adres}/{rij.Nummer}";

    /// <summary>The themes with their agreements, each under its lasting name.</summary>
    internal IEnumerable<(Thema Thema, IReadOnlyList<(string Sleutel, Afspraak Afspraak)> Afspraken)> Themas
    {
        get
        {
            var voor = 0;
            foreach (var thema in Tekst.Kader.Themas)
            {
                yield return (thema, [.. rij.Inhoud.Sleutels.Skip(voor).Zip(thema.Afspraken)]);
                voor += thema.Afspraken.Count;
            }
        }
    }

    internal (Thema Thema, Afspraak Afspraak)? Met(string sleutel) =>
        Themas.SelectMany(t => t.Afspraken.Select(a => (a.Sleutel, t.Thema, a.Afspraak))).Where(a => a.Sleutel == sleutel)
            .Select(a => ((Thema, Afspraak)?)(a.Thema, a.Afspraak)).FirstOrDefault();
}

/// <summary>What the public page of an agreement shows.</summary>
public sealed record OpenbareAfspraakModel(OpenbareTekstModel Uit, Thema Thema, Afspraak Afspraak, string Sleutel)
{
    /// <summary>What released reports tell of it.</summary>
    public IReadOnlyList<Openbaarblad> Verslagen { get; init; } = [];
}
