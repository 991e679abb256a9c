using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Documenten;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Demo;

/// <summary>Lays down the example of <c>voorbeeld/</c> in an empty database: its agreements come in by our own reader.</summary>
internal static class Voorbeeld
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The partnership with so many associations shows what they hand in.</summary>
    private const int MetLeveringen = 5;

    private static string Map => Path.Combine(AppContext.BaseDirectory, "voorbeeld");

    public static Task<bool> IsAanwezig(NoaberDb db, CancellationToken stop) =>
        db.Samenwerkingen.AnyAsync(s => s.Voorbeeld, stop);

    public static async Task LegKlaar(NoaberDb db, TimeProvider klok, CancellationToken stop)
    {
        if (await db.Users.AnyAsync(stop) || await db.Samenwerkingen.AnyAsync(stop))
            return;
        await using var transactie = await db.Database.BeginTransactionAsync(stop);
        var mensen = Mensen();
        var accounts = mensen.ToDictionary(m => m.Sleutel, m => Account(m, klok), StringComparer.Ordinal);
        db.AddRange(accounts.Values);
        await Voorbeeldleveringen.LegGebieden(db, Map, stop);
        await Voorbeeldleveringen.LegOpenbaar(db, Map, stop);
        foreach (var map in Directory.EnumerateDirectories(Map).Order(StringComparer.Ordinal))
            await Samenwerking(db, map, [.. mensen.SelectMany(m => m.Deelnemer.Select(d => (accounts[m.Sleutel], d)))], klok, stop);
        await transactie.CommitAsync(stop);
    }

    /// <summary>The people of the example, those with one click first in the order of the file.</summary>
    public static IReadOnlyList<Voorbeeldmens> Mensen() => Lees<List<Voorbeeldmens>>(Path.Combine(Map, "mensen.json"));

    private static async Task Samenwerking(
        NoaberDb db, string map, List<(Account, Voorbeelddeelname)> mensen, TimeProvider klok, CancellationToken stop)
    {
        var blad = Lees<Voorbeeldsamenwerking>(Path.Combine(map, "samenwerking.json"));
        var samenwerking = new Samenwerking
        {
            Naam = blad.Naam, Slug = blad.Slug, Gemeentecode = blad.Gemeentecode, Voorbeeld = true, AangemaaktOp = klok.GetUtcNow(),
        };
        db.Add(samenwerking);
        var partijen = new Dictionary<string, Partij>(StringComparer.Ordinal);
        foreach (var p in blad.Partijen.OrderBy(p => p.HuurdersVan is null ? 0 : 1))
            db.Add(partijen[p.Sleutel] = await Partij(db, samenwerking, p, p.HuurdersVan is { } van ? partijen[van].Id : null, stop));
        db.AddRange(mensen.Where(m => m.Item2.Samenwerking == blad.Slug).Select(m => new Deelnemer
        {
            SamenwerkingId = samenwerking.Id, PartijId = partijen[m.Item2.Partij].Id, AccountId = m.Item1.Id, Rollen = m.Item2.Rollen,
            Van = partijen[m.Item2.Partij].Van,
        }));
        await db.SaveChangesAsync(stop);
        db.AddRange(Jaar(samenwerking, blad.Sjabloon, klok));
        await db.SaveChangesAsync(stop);
        await Document(db, samenwerking, Path.Combine(map, blad.Kader.Bestand), blad.Kader, klok, stop);
        var (streven, doelen) = (new Voorbeeldstreefwaarden(db, samenwerking, blad), Lees<List<Voorbeeldstreefwaarde>>(Path.Combine(map, "streefwaarden.json")));
        await streven.BijAfspraken(doelen, stop);
        await new Voorbeeldoverleggen(db, samenwerking, partijen, klok).LegKlaar(Lees<List<Voorbeeldoverleg>>(Path.Combine(map, "overleggen.json")), stop);
        await new Voorbeeldvoortgang(db, samenwerking, partijen, klok).LegKlaar(Lees<List<Voorbeeldmelding>>(Path.Combine(map, "voortgang.json")), stop);
        await new Voorbeeldbiedingen(db, samenwerking, partijen, klok).LegKlaar(Lees<List<Voorbeeldbod>>(Path.Combine(map, "bod.json")), stop);
        if (System.IO.File.Exists(Path.Combine(map, "voorstel.json")))
            await new Voorbeeldvoorstellen(db, samenwerking, partijen, klok).LegKlaar(Lees<Voorbeeldvoorstel>(Path.Combine(map, "voorstel.json")), stop);
        await Document(db, samenwerking, Path.Combine(map, blad.Visie.Bestand), blad.Visie, klok, stop);
        await streven.BijVisie(doelen, stop);
        await new Voorbeeldevaluaties(db, samenwerking, partijen, klok).LegKlaar(Lees<List<Voorbeeldevaluatie>>(Path.Combine(map, "evaluaties.json")), stop);
        List<Guid> corporaties = [.. blad.Partijen.Where(p => p.Soort == PartijSoort.Corporatie).Select(p => partijen[p.Sleutel].Id)];
        var geleverd = corporaties.Count == MetLeveringen;
        Voorbeeldmonitor.LegKlaar(db, samenwerking, corporaties, geleverd ? Voorbeeldleveringen.Eerste(klok) : Voorbeeldmonitor.Laatste(klok).Volgende, klok);
        if (geleverd)
            await new Voorbeeldleveringen(db, samenwerking, partijen["gemeente"].Id, klok, stop).LegKlaar(corporaties);
        await Voorbeeldopenbaar.LegKlaar(db, samenwerking, klok, stop);
        await Voorbeelddraad.LegKlaar(db, samenwerking, Lees<List<Voorbeeldkoppeling>>(Path.Combine(map, "draad.json")), klok, stop);
    }

    /// <summary>
    /// This year by its own template. What is more than a month ago was done, so that the list of what is late stays short; figures were
    /// handed in on time.
    /// </summary>
    private static IEnumerable<object> Jaar(Samenwerking samenwerking, string sjabloon, TimeProvider klok)
    {
        var vandaag = klok.Vandaag();
        var rijen = Jaarbegin.Rijen(samenwerking.Id, Sjablonen.Met(sjabloon)!, vandaag.Year, klok.GetUtcNow(), voorbij: null).ToList();
        return
        [
            .. rijen,
            .. from mijlpaal in rijen.OfType<MijlpaalRij>()
               where mijlpaal.Datum < (mijlpaal.Feit == Feiten.LeveringIngediend ? vandaag : vandaag.AddMonths(-1)) && mijlpaal.Voorwaarde is null
               select new AfrondingRij { SamenwerkingId = samenwerking.Id, MijlpaalId = mijlpaal.Id, Op = mijlpaal.Datum, Bewijs = "Voorbeeld." },
        ];
    }

    private static async Task<Partij> Partij(
        NoaberDb db, Samenwerking samenwerking, Voorbeeldpartij p, Guid? huurdersVan, CancellationToken stop)
    {
        var organisatie = db.Organisaties.Local.FirstOrDefault(o => o.Naam == p.Naam) ?? await db.Organisaties.FirstOrDefaultAsync(o => o.Naam == p.Naam, stop)
            ?? db.Add(new Organisatie { Naam = p.Naam, Soort = p.Soort }).Entity;
        return new Partij
        {
            SamenwerkingId = samenwerking.Id, OrganisatieId = organisatie.Id, Instemmingsrecht = p.Instemmingsrecht, Van = p.Van,
            Tot = p.Tot, HuurdersVanId = huurdersVan,
        };
    }

    private static async Task Document(
        NoaberDb db, Samenwerking samenwerking, string bestand, Voorbeeldkader kader, TimeProvider klok, CancellationToken stop)
    {
        var inhoud = await System.IO.File.ReadAllBytesAsync(bestand, stop);
        if (DocumentLezer.Lees(Path.GetFileName(bestand), new MemoryStream(inhoud), stop) is not Lezing lezing)
            throw new InvalidDataException($"Het voorbeeld {samenwerking.Slug} is niet te lezen.");
        var gelezen = lezing.Kader with { Titel = kader.Titel, Looptijd = new Periode(kader.Van, kader.Tot) };
        await new Opslag(db, samenwerking.Id, null, klok).Bewaar(lezing, inhoud, gelezen, stop, KaderStatus.Vigerend);
    }

    // Without a password: the one-click door is the only one, and it exists in demo mode only.
    private static Account Account(Voorbeeldmens mens, TimeProvider klok) => new()
    {
        Id = Guid.CreateVersion7(), Naam = mens.Naam, UserName = mens.Email, NormalizedUserName = mens.Email.ToUpperInvariant(), Email = mens.Email,
        NormalizedEmail = mens.Email.ToUpperInvariant(), EmailConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true, AangemaaktOp = klok.GetUtcNow(),
    };

    private static T Lees<T>(string bestand) =>
        JsonSerializer.Deserialize<T>(System.IO.File.ReadAllText(bestand), Json) ?? throw new InvalidDataException($"{Path.GetFileName(bestand)} is leeg.");
}

/// <summary>A person of the example.</summary>
internal sealed record Voorbeeldmens(string Sleutel, string Naam, string Email, string Titel, IReadOnlyList<Voorbeelddeelname> Deelnemer, bool EenKlik);

internal sealed record Voorbeelddeelname(string Samenwerking, string Partij, Rol[] Rollen);

internal sealed record Voorbeeldsamenwerking(string Naam, string Slug, string Gemeentecode, IReadOnlyList<Voorbeeldpartij> Partijen, Voorbeeldkader Kader, Voorbeeldkader Visie, string Sjabloon);

internal sealed record Voorbeeldpartij(string Sleutel, string Naam, PartijSoort Soort, bool Instemmingsrecht, DateOnly Van, DateOnly? Tot, string? HuurdersVan);

internal sealed record Voorbeeldkader(string Bestand, string Titel, DateOnly Van, DateOnly? Tot);
