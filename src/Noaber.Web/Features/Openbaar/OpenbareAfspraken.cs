using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;
using Noaber.Web.Shell;

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
    public static async Task<IResult> Samenwerking(string gemeente, [AsParameters] Openbaarverzoek verzoek) =>
        await Vind(verzoek.Db, gemeente, verzoek.Stop) is { } waar
            ? verzoek.Scherm.Toon<OpenbareSamenwerkingScherm, OpenbareSamenwerkingModel>(new(waar, await verzoek.Teksten(waar))
            {
                Verslagen = await OpenbareVerslagen.Van(verzoek.Db, waar, verzoek.Stop),
                MetCijfers = await verzoek.Db.Vrijgaven.AnyAsync(
                    v => v.SamenwerkingId == waar.Id && v.Publiek == Publiek.Openbaar && v.VrijgegevenOp != null, verzoek.Stop),
            })
            : await verzoek.Weg(new(gemeente));

    public static async Task<IResult> Tekst(string gemeente, int nummer, [AsParameters] Openbaarverzoek verzoek) =>
        await Lees(gemeente, nummer, verzoek) is { } model ? verzoek.Scherm.Toon<OpenbareTekstScherm, OpenbareTekstModel>(model)
            : await verzoek.Weg(new(gemeente) { Nummer = nummer });

    /// <summary>One agreement as it was released then.</summary>
    public static async Task<IResult> Afspraak(string gemeente, int nummer, string sleutel, [AsParameters] Openbaarverzoek verzoek)
    {
        if (await Lees(gemeente, nummer, verzoek) is not { } model || model.Met(sleutel) is not var (thema, afspraak))
            return await verzoek.Weg(new(gemeente) { Nummer = nummer, Sleutel = sleutel });
        return verzoek.Scherm.Toon<OpenbareAfspraakScherm, OpenbareAfspraakModel>(new(model, thema, afspraak, sleutel)
        {
            Verslagen = await OpenbareVerslagen.Bij(verzoek.Db, model.Waar, sleutel, verzoek.Stop),
            StaatErNog = model.Geldigheid.Nu is { } nu && (await verzoek.Sleutels(model.Waar, nu.Nummer)).Contains(sleutel),
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

    private static async Task<OpenbareTekstModel?> Lees(string gemeente, int nummer, Openbaarverzoek verzoek) =>
        await Vind(verzoek.Db, gemeente, verzoek.Stop) is { } waar
        && await verzoek.Db.Publicaties.AsNoTracking()
            .SingleOrDefaultAsync(p => p.SamenwerkingId == waar.Id && p.Nummer == nummer && p.IngetrokkenOp == null, verzoek.Stop) is { } p
        && Geldigheid.Van(nummer, await verzoek.Teksten(waar)) is { } geldigheid
            ? new(waar, p, geldigheid) : null;

    public static Task<OpenbareSamenwerking?> Vind(NoaberDb db, string gemeente, CancellationToken stop) =>
        Samenwerkingen(db).SingleOrDefaultAsync(s => s.Slug == gemeente, stop);

    /// <summary>Those that released anything. The database tells of no other.</summary>
    public static IQueryable<OpenbareSamenwerking> Samenwerkingen(NoaberDb db) => db.Database.SqlQuery<OpenbareSamenwerking>(
        $"""select id as "Id", naam as "Naam", slug as "Slug", voorbeeld as "Voorbeeld" from openbare_samenwerkingen()""");
}

/// <summary>A partnership that released something.</summary>
public sealed record OpenbareSamenwerking(Guid Id, string Naam, string Slug, bool Voorbeeld)
{
    internal string Adres => $"/openbaar/{Slug}";
}

/// <summary>What the public page of a partnership shows.</summary>
public sealed record OpenbareSamenwerkingModel(OpenbareSamenwerking Waar, IReadOnlyList<OpenbareTekstregel> Teksten)
{
    public IReadOnlyList<Openbaarblad> Verslagen { get; init; } = [];

    /// <summary>Whether figures were released to everyone.</summary>
    public bool MetCijfers { get; init; }
}

/// <summary>What the public page of a text shows.</summary>
public sealed record OpenbareTekstModel
{
    private readonly Publicatie rij;

    internal OpenbareTekstModel(OpenbareSamenwerking waar, Publicatie rij, Geldigheid geldigheid) => (Waar, this.rij, Geldigheid) = (waar, rij, geldigheid);

    public OpenbareSamenwerking Waar { get; }
    public Geldigheid Geldigheid { get; }
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

    /// <summary>Whether the text that holds today has it too.</summary>
    public bool StaatErNog { get; init; }
}
