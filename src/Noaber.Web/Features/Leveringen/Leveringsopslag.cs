using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Web.Data;
using Npgsql;

namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// Keeps a version with its figures and findings, in the running transaction. Some thousands of rows in a statement: row level security
/// takes no COPY, and all of a large delivery at once would be in memory three times.
/// </summary>
internal static class Leveringsopslag
{
    private const int PerKeer = 5000;

    private const string Cijfers = """
        insert into waarneming (versie_id, samenwerking_id, partij_id, indicator, gebied, deel, periode, definitie, inzage, soort, getal,
          toelichting, rijtoelichting, blad, rij, kolom, rijnaam, gewijzigd)
        select $1, $2, $3, r.* from unnest($4::varchar[], $5::varchar[], $6::varchar[], $7::varchar[], $8::varchar[], $9::varchar[],
          $10::varchar[],
          $11::numeric[], $12::text[], $13::boolean[], $14::varchar[], $15::integer[], $16::integer[], $17::varchar[], $18::timestamptz[]) r
        """;

    private const string Bevindingen = """
        insert into bevinding (beurt_id, samenwerking_id, volgorde, regel, soort, indicator, gebied, deel, tekst, herstel, gegeven,
          toelichting, blad, rij, kolom, rijnaam)
        select $1, $2, r.* from unnest($3::integer[], $4::varchar[], $5::varchar[], $6::varchar[], $7::varchar[], $8::varchar[], $9::text[],
          $10::text[], $11::text[], $12::text[], $13::varchar[], $14::integer[], $15::integer[], $16::varchar[]) r
        """;

    public static async Task Bewaar(
        this NoaberDb db, LeveringversieRij versie, IReadOnlyList<Waarneming> cijfers, Controleuitkomst controle, CancellationToken stop)
    {
        db.Add(versie);
        await db.SaveChangesAsync(stop);
        // Of what is blank most is asked of an area where the party has no homes: only that is kept which something is said about.
        var gevonden = controle.Bevindingen.Select(b => b.Wat).ToHashSet();
        var rijen = controle.Bevindingen.Where(b => b.Plaats is not null).Select(b => (b.Plaats!.Blad, b.Plaats.Rij)).ToHashSet();
        var bewaard = cijfers.Where(c => !c.IsLeeg || c.Toelichting is not null || gevonden.Contains(c.Sleutel)
            || (c.Plaats is { } plaats && rijen.Contains((plaats.Blad, plaats.Rij))));
        await Voeg(db, Cijfers, bewaard.Chunk(PerKeer).Select(deel => Kolommen(OpSleutel(deel, versie), versie)), stop);
        await db.Bewaar(Beurt(versie, 1, versie.DoorId, versie.Op), controle, stop);
    }

    /// <summary>Keeps what the rules found when they looked once more.</summary>
    public static async Task Bewaar(this NoaberDb db, Nakijkbeurt beurt, Controleuitkomst controle, CancellationToken stop)
    {
        db.Add(beurt);
        await db.SaveChangesAsync(stop);
        var delen = controle.Bevindingen.Select((b, at) => BevindingRij.Van(b, beurt, at + 1)).Chunk(PerKeer);
        await Voeg(db, Bevindingen, delen.Select(deel => Kolommen(deel, beurt)), stop);
    }

    public static Nakijkbeurt Beurt(LeveringversieRij versie, int nummer, Guid? door, DateTimeOffset op) =>
        new() { SamenwerkingId = versie.SamenwerkingId, VersieId = versie.Id, Nummer = nummer, DoorId = door, Op = op };

    /// <summary>The version after the last one of a delivery; the delivery itself is begun when it is the first.</summary>
    public static async Task<LeveringversieRij> NieuweVersie(
        this Leveringsverzoek verzoek, Leveringszaak zaak, Leveringswijziging wijziging, (string Naam, string Sha256)? bestand = null)
    {
        var levering = zaak.Rij;
        if (levering is null)
        {
            levering = new() { SamenwerkingId = verzoek.Hier.SamenwerkingId, PartijId = zaak.Partij.Id, Halfjaar = zaak.Halfjaar };
            verzoek.Db.Add(levering);
            await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        }
        return new()
        {
            SamenwerkingId = levering.SamenwerkingId, LeveringId = levering.Id, PartijId = levering.PartijId,
            Volgnummer = (zaak.Laatste?.Volgnummer ?? 0) + 1, Nummer = wijziging.Versie, Regel = wijziging.Regel, Bestand = bestand?.Naam,
            Sha256 = bestand?.Sha256, DoorId = verzoek.Aanvrager.AccountId, Op = verzoek.Klok.GetUtcNow(),
        };
    }

    private static object[] Kolommen(WaarnemingRij[] rijen, LeveringversieRij versie) =>
    [
        versie.Id, versie.SamenwerkingId, versie.PartijId, Kolom(rijen, w => w.Indicator), Kolom(rijen, w => w.Gebied),
        Kolom(rijen, w => w.Deel),
        Kolom(rijen, w => w.Periode), Kolom(rijen, w => w.Definitie), Kolom(rijen, w => $"{w.Inzage}"), Kolom(rijen, w => $"{w.Soort}"),
        Kolom(rijen, w => w.Getal), Kolom(rijen, w => w.Toelichting), Kolom(rijen, w => w.Rijtoelichting), Kolom(rijen, w => w.Blad),
        Kolom(rijen, w => w.Rij),
        Kolom(rijen, w => w.Kolom), Kolom(rijen, w => w.Rijnaam), Kolom(rijen, w => w.Gewijzigd),
    ];

    private static object[] Kolommen(BevindingRij[] rijen, Nakijkbeurt beurt) =>
    [
        beurt.Id, beurt.SamenwerkingId, Kolom(rijen, b => b.Volgorde), Kolom(rijen, b => $"{b.Regel}"), Kolom(rijen, b => $"{b.Soort}"),
        Kolom(rijen, b => b.Indicator), Kolom(rijen, b => b.Gebied), Kolom(rijen, b => b.Deel), Kolom(rijen, b => b.Tekst),
        Kolom(rijen, b => b.Herstel), Kolom(rijen, b => b.Gegeven), Kolom(rijen, b => b.Toelichting), Kolom(rijen, b => b.Blad),
        Kolom(rijen, b => b.Rij), Kolom(rijen, b => b.Kolom), Kolom(rijen, b => b.Rijnaam),
    ];

    private static TWaarde[] Kolom<TRij, TWaarde>(TRij[] rijen, Func<TRij, TWaarde> waarde) => Array.ConvertAll(rijen, r => waarde(r));

    // What lies together in the index comes together: of each place there less is looked up and less is written.
    private static WaarnemingRij[] OpSleutel(Waarneming[] cijfers, LeveringversieRij versie)
    {
        var rijen = Array.ConvertAll(cijfers, c => WaarnemingRij.Van(c, versie));
        Array.Sort(rijen, (een, ander) => string.CompareOrdinal(een.Indicator, ander.Indicator) is not 0 and var indicator ? indicator
            : string.CompareOrdinal(een.Gebied, ander.Gebied) is not 0 and var gebied ? gebied
            : string.CompareOrdinal(een.Deel, ander.Deel));
        return rijen;
    }

    /// <summary>While the database writes a part, the next one is made ready.</summary>
    private static async Task Voeg(NoaberDb db, string sql, IEnumerable<object[]> delen, CancellationToken stop)
    {
        var bezig = Task.CompletedTask;
        foreach (var kolommen in delen)
        {
            await bezig;
            bezig = Voeg(db, sql, kolommen, stop);
        }
        await bezig;
    }

    private static async Task Voeg(NoaberDb db, string sql, object[] kolommen, CancellationToken stop)
    {
        await using var opdracht = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = sql;
        foreach (var kolom in kolommen)
            opdracht.Parameters.Add(new() { Value = kolom });
        await opdracht.ExecuteNonQueryAsync(stop);
    }
}
