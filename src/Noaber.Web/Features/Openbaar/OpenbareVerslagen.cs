using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Openbaar;

/// <summary>Released reports, for anyone: one by itself, and what they tell of one agreement.</summary>
internal static class OpenbareVerslagen
{
    private const int Meest = 100, MeestBijAfspraak = 8;

    /// <summary>By number where there is one: 1.2 before 1.10.</summary>
    private static readonly StringComparer Nummervolgorde = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    public static async Task<IResult> Toon(string gemeente, int nummer, [AsParameters] Openbaarverzoek verzoek) =>
        await OpenbareAfspraken.Vind(verzoek.Db, gemeente, verzoek.Stop) is { } waar
        && await Alle(verzoek.Db, waar).SingleOrDefaultAsync(v => v.Nummer == nummer, verzoek.Stop) is { } verslag
            ? verzoek.Scherm.Toon<OpenbaarVerslagScherm, OpenbaarVerslagModel>(new(waar, Blad(waar, verslag))
            {
                Teksten = await OpenbareAfspraken.Adressen(verzoek.Db, waar, verzoek.Stop),
            })
            : await verzoek.Weg(new(gemeente) { Nummer = nummer, Verslag = true });

    /// <summary>All of a partnership, the last first.</summary>
    public static async Task<IReadOnlyList<Openbaarblad>> Van(NoaberDb db, OpenbareSamenwerking waar, CancellationToken stop) =>
    [
        .. (await Alle(db, waar).OrderByDescending(v => v.Peildag).ThenByDescending(v => v.Nummer).Take(Meest)
            .Select(v => new { v.Nummer, v.Titel, v.Peildag, v.Op }).ToListAsync(stop))
            .Select(v => new Openbaarblad($"{waar.Adres}/verslag/{v.Nummer}", v.Titel, v.Peildag, v.Op, [])),
    ];

    /// <summary>What they tell of one agreement: each evaluation, and the last report on progress.</summary>
    public static async Task<IReadOnlyList<Openbaarblad>> Bij(NoaberDb db, OpenbareSamenwerking waar, string sleutel, CancellationToken stop)
    {
        var gezocht = System.Text.Json.JsonSerializer.Serialize(new[] { new { sleutel } });
        var rijen = await db.Openbareverslagen.FromSql($"""
            select * from openbaarverslag where samenwerking_id = {waar.Id} and ingetrokken_op is null and inhoud @> {gezocht}::jsonb
            """).AsNoTracking().OrderByDescending(v => v.Peildag).Take(MeestBijAfspraak).ToListAsync(stop);
        var laatste = rijen.FirstOrDefault(v => v.Soort == Verslagsoort.Voortgang);
        return
        [
            .. from v in rijen
               where v.Soort == Verslagsoort.Evaluatie || v == laatste
               let blad = Blad(waar, v)
               select blad with { Regels = [.. blad.Regels.Where(r => r.Sleutel == sleutel)] },
        ];
    }

    private static IQueryable<Openbaarverslag> Alle(NoaberDb db, OpenbareSamenwerking waar) =>
        db.Openbareverslagen.AsNoTracking().Where(v => v.SamenwerkingId == waar.Id && v.IngetrokkenOp == null);

    private static Openbaarblad Blad(OpenbareSamenwerking waar, Openbaarverslag v) =>
        new($"{waar.Adres}/verslag/{v.Nummer}", v.Titel, v.Peildag, v.Op,
            [.. v.Inhoud.OrderBy(r => r.Thema, Nummervolgorde).ThenBy(r => r.Afspraak, Nummervolgorde).ThenBy(r => r.Wat, Nummervolgorde)]);
}

/// <summary>A released report, its lines in the order of theme and number.</summary>
public sealed record Openbaarblad(string Adres, string Titel, DateOnly Peildag, DateTimeOffset Op, IReadOnlyList<Verslagregel> Regels);

/// <summary>What the public page of a report shows.</summary>
public sealed record OpenbaarVerslagModel(OpenbareSamenwerking Waar, Openbaarblad Blad)
{
    /// <summary>Where each agreement can be read, when it is released too.</summary>
    public IReadOnlyDictionary<string, string> Teksten { get; init; } = new Dictionary<string, string>();

    internal IEnumerable<(string Thema, IReadOnlyList<Verslagregel> Regels)> PerThema =>
        Blad.Regels.GroupBy(r => r.Thema).Select(g => (g.Key, (IReadOnlyList<Verslagregel>)[.. g]));
}
