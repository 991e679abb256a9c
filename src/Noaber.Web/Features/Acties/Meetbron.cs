using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;

namespace Noaber.Web.Features.Acties;

/// <summary>The numbers that parties reported of the actions of agreements, to lay beside their targets.</summary>
internal sealed class Meetbron(NoaberDb db, Guid hier, CancellationToken stop)
{
    /// <summary>By agreement. Only numbers whose unit the text of the action gives can be laid beside anything.</summary>
    /// <param name="afspraken">Which agreements, each in one version.</param>
    public async Task<ILookup<Guid, Gemeten>> Bij(IQueryable<AfspraakRij> afspraken)
    {
        var rijen = await (from v in db.Voortgang.AsNoTracking()
                           where v.SamenwerkingId == hier && v.Aantal != null
                           join actie in db.Acties on v.ActieLijnId equals actie.LijnId
                           join a in afspraken on actie.AfspraakId equals (Guid?)a.Id
                           join j in db.Jaarschijven on actie.JaarschijfId equals (Guid?)j.Id into jaren
                           from jaar in jaren.DefaultIfEmpty()
                           select new Rij
                           {
                               Afspraak = a.LijnId, Van = a.GeldigVan, Tot = a.GeldigTot, Actie = actie.LijnId, Tekst = actie.Tekst,
                               Hoeveelheden = actie.Hoeveelheden, TermijnVan = actie.TermijnVan, TermijnTot = actie.TermijnTot,
                               Jaar = jaar == null ? null : jaar.Jaar, Partij = v.PartijId, Op = v.Op, Aantal = v.Aantal!.Value,
                               Toelichting = v.Toelichting,
                           }).ToListAsync(stop);
        return rijen.ToLookup(r => r.Afspraak, r => r.Gemeten());
    }

    private sealed class Rij
    {
        public required Guid Afspraak { get; init; }
        public required DateOnly? Van { get; init; }
        public required DateOnly? Tot { get; init; }
        public required Guid Actie { get; init; }
        public required string Tekst { get; init; }
        public required IReadOnlyList<Hoeveelheid> Hoeveelheden { get; init; }
        public required DateOnly? TermijnVan { get; init; }
        public required DateOnly? TermijnTot { get; init; }
        public required int? Jaar { get; init; }
        public required Guid Partij { get; init; }
        public required DateTimeOffset Op { get; init; }
        public required decimal Aantal { get; init; }
        public required string? Toelichting { get; init; }

        public Gemeten Gemeten() => new(
            new(Actie, Partij, Dag, Aantal, Jaar ?? EenJaar(TermijnVan, TermijnTot) ?? EenJaar(Van, Tot)),
            Tekst, [.. Hoeveelheden.Select(h => h.EenheidIn(Tekst))], Toelichting, Tijdstip.Dag(Op));

        /// <summary>What is reported after the last year of the action was done in that year.</summary>
        private DateOnly Dag => Tijdstip.Dag(Op) is var dag && TermijnTot is { } tot && dag.Year > tot.Year ? tot : Tijdstip.Dag(Op);

        /// <summary>The year that both days are in; null when there is none.</summary>
        private static int? EenJaar(DateOnly? van, DateOnly? tot) => van?.Year == tot?.Year ? van?.Year : null;
    }
}

/// <summary>A number that was reported of an action.</summary>
/// <param name="Meting">How many, by whom and when.</param>
/// <param name="Actie">The words of the action.</param>
/// <param name="Eenheden">The units that these words count in.</param>
/// <param name="Toelichting">What was said with it.</param>
/// <param name="GemeldOp">When it was reported; the measurement itself counts in the last year of its action at the latest.</param>
public sealed record Gemeten(Meting Meting, string Actie, IReadOnlyList<string> Eenheden, string? Toelichting, DateOnly GemeldOp);

/// <summary>Which reported numbers belong to which targets of an agreement.</summary>
internal static class Streefmeting
{
    /// <summary>
    /// The numbers for one kind and unit. When an agreement has targets of two kinds in one unit, nobody can say of which a number is:
    /// then there are none.
    /// </summary>
    public static IReadOnlyList<Gemeten> Voor(Telsleutel sleutel, IEnumerable<Streefwaarde> doelen, IEnumerable<Gemeten> gemeten) =>
        doelen.Select(d => d.Sleutel()).Distinct().Count(s => s.Eenheid == sleutel.Eenheid) > 1 ? []
            : [.. gemeten.Where(g => g.Eenheden.Any(sleutel.Telt))];

    /// <summary>How far each target is.</summary>
    public static IReadOnlyList<Streefstand> Standen(IReadOnlyList<Streefwaarde> doelen, IReadOnlyCollection<Gemeten> gemeten,
        IReadOnlyList<PartijAanTafel> partijen, DateOnly vandaag) =>
    [
        .. from doel in doelen
           let wie = Partij(doel.Partij, partijen)
           let eigen = Voor(doel.Sleutel(), doelen, gemeten).Where(g => doel.Partij is null || g.Meting.Partij == wie)
           select Stand(doel, eigen, partijen, vandaag),
    ];

    /// <summary>What parties reported of a target of all is added up, or stands under the name of each where it does not add up.</summary>
    private static Streefstand Stand(
        Streefwaarde doel, IEnumerable<Gemeten> gemeten, IReadOnlyList<PartijAanTafel> partijen, DateOnly vandaag)
    {
        var optelbaar = doel.Sleutel().IsOptelbaar;
        if (optelbaar || doel.Partij is not null)
            return Streefstand.Van(doel, new(gemeten.Select(g => g.Meting), optelbaar), vandaag);
        return Streefstand.Los(doel,
        [
            .. from partij in partijen
               join g in gemeten on partij.Id equals g.Meting.Partij into zijn
               where zijn.Any()
               select Stand(doel with { Partij = partij.Naam }, zijn, partijen, vandaag),
        ], vandaag);
    }

    /// <summary>The one party that a name in a text is of; null for a group, or for nobody who is here.</summary>
    public static Guid? Partij(string? naam, IReadOnlyList<PartijAanTafel> partijen) => naam is null ? null
        : (partijen.FirstOrDefault(p => string.Equals(p.Naam, naam, StringComparison.OrdinalIgnoreCase))
            ?? (partijen.Where(p => Partijnaam.IsGenoemd(naam, p.Soort, p.Naam)).ToList() is [var een] ? een : null))?.Id;
}
