using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>What was asked, and what parties said: of the own party, and of all for who prepares releases.</summary>
internal static class ToestemmingenLezen
{
    private const int Meest = 50;

    public static Task<IResult> Toon(string? gevraagd, Guid? beantwoord, [AsParameters] Vrijgaveverzoek verzoek) =>
        Blad(verzoek, null, StatusCodes.Status200OK, gevraagd is not null ? "De vraag is gesteld. De bestuurders kregen een mail."
            : beantwoord is not null ? "Jullie antwoord is opgeslagen." : null);

    public static async Task<IResult> Blad(Vrijgaveverzoek verzoek, Antwoordfout? fout, int status, string? gedaan = null)
    {
        var (db, hier) = (verzoek.Db, verzoek.Hier.SamenwerkingId);
        var vragen = await db.Toestemmingsverzoeken.AsNoTracking().Where(v => v.SamenwerkingId == hier).OrderByDescending(v => v.Op).Take(Meest)
            .ToListAsync(verzoek.Stop);
        var ids = vragen.Select(v => v.Id).ToList();
        var antwoorden = (await Antwoorden(db.Toestemmingen.Where(t => ids.Contains(t.VerzoekId)), verzoek.Stop)).ToLookup(t => t.VerzoekId);
        var namen = await db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == hier).Select(p => new { p.Id, p.Organisatie.Naam })
            .ToDictionaryAsync(p => p.Id, p => p.Naam, verzoek.Stop);
        var mag = verzoek.Aanvrager.Mag(Handeling.ToestemmingGeven);
        return verzoek.Scherm.Toon<ToestemmingScherm, ToestemmingModel>(new(
        [
            .. vragen.Where(v => verzoek.MagVoorbereiden || v.Partijen.Contains(verzoek.Hier.PartijId)).Select(v => Vraag(v, [.. antwoorden[v.Id]], namen)),
        ])
        {
            Ons = verzoek.Hier.PartijId, MagAntwoorden = mag, MagVragen = verzoek.MagVoorbereiden, Fout = fout, Gedaan = gedaan,
        }, status);
    }

    public static Task<List<ToestemmingRij>> Antwoorden(IQueryable<ToestemmingRij> rijen, CancellationToken stop) =>
        rijen.AsNoTracking().OrderBy(t => t.Op).ToListAsync(stop);

    private static Toestemmingvraag Vraag(ToestemmingsverzoekRij v, IReadOnlyList<ToestemmingRij> antwoorden, Dictionary<Guid, string> namen) => new(
        v.Id, $"{v.Halfjaar.Naam}, voor {v.Publiek.Naam()}", v.Reden, v.Uiterlijk,
        [.. v.Indicatoren.Select(code => (code, Catalogus.Standaard.Zoek(code)?.Naam ?? code))],
        [
            .. from partij in v.Partijen
               where namen.ContainsKey(partij)
               let eigen = antwoorden.Where(a => a.PartijId == partij).ToList()
               let laatste = eigen.GroupBy(a => a.Indicator).ToDictionary(g => g.Key, g => g.Last())
               orderby namen[partij]
               select new Partijantwoord(partij, namen[partij], [.. laatste.Values.Where(a => a.Ja).Select(a => a.Indicator)], eigen.Count)
               {
                   Redenen = [.. laatste.Values.Select(a => a.Reden).Where(r => r.Length > 0).Distinct()],
                   Teruggenomen = [.. laatste.Values.Where(a => !a.Ja && eigen.Exists(e => e.Indicator == a.Indicator && e.Ja)).Select(a => a.Indicator)],
               },
        ]);
}

/// <summary>What is wrong with an answer, and what it was.</summary>
public sealed record Antwoordfout(Guid Verzoek, string Tekst, Antwoordformulier Form);

/// <summary>A question with the answers that the reader may see.</summary>
public sealed record Toestemmingvraag(
    Guid Id, string Naam, string Reden, DateOnly Uiterlijk, IReadOnlyList<(string Code, string Naam)> Indicatoren, IReadOnlyList<Partijantwoord> Partijen);

/// <summary>What a party said last.</summary>
public sealed record Partijantwoord(Guid Partij, string Naam, IReadOnlyList<string> Ja, int Aantal)
{
    public IReadOnlyList<string> Redenen { get; init; } = [];
    public IReadOnlyList<string> Teruggenomen { get; init; } = [];
}

/// <summary>What the page on consent shows.</summary>
public sealed record ToestemmingModel(IReadOnlyList<Toestemmingvraag> Vragen)
{
    public required Guid Ons { get; init; }
    public bool MagAntwoorden { get; init; }
    public bool MagVragen { get; init; }
    public Antwoordfout? Fout { get; init; }
    public string? Gedaan { get; init; }
}
