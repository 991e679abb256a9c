using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Acties;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Vergelijken;

/// <summary>An agreement with its targets.</summary>
internal sealed record Doelafspraak(
    Guid Id, Guid Lijn, string Sleutel, string Nummer, string Thema, IReadOnlyList<Streefwaarde> Streefwaarden)
{
    /// <summary>Whether it is in force.</summary>
    public bool Geldt { get; init; }

    /// <summary>What was agreed.</summary>
    public IEnumerable<Vergelijkpost> Posten(string basis, IReadOnlyList<PartijAanTafel> partijen) =>
        from doel in Streefwaarden
        let bron = new Cijferbron($"afspraak {Nummer}", $"{basis}/afspraak/{Sleutel}", doel.Wat)
        select Post(Kant.Afgesproken, doel, partijen, bron) with { Themas = [Thema] };

    /// <summary>What was reported, per action, party and year.</summary>
    public IEnumerable<Vergelijkpost> Gedaan(string basis, IReadOnlyCollection<Gemeten> gemeten) =>
        from sleutel in Streefwaarden.Select(s => s.Sleutel()).Distinct()
        from groep in Streefmeting.Voor(sleutel, Streefwaarden, gemeten).GroupBy(g => (g.Meting.Actie, g.Meting.Partij))
        let reeks = new Meetreeks(groep.Select(g => g.Meting), sleutel.IsOptelbaar)
        from jaar in groep.Select(g => g.Meting.Jaar ?? g.Meting.Op.Year).Distinct().Order()
        let laatste = groep.Where(g => (g.Meting.Jaar ?? g.Meting.Op.Year) == jaar).MaxBy(g => g.GemeldOp)!
        let aantal = reeks.In(jaar)
        where aantal >= 0
        let gemeld = $"gemeld {Datum.Dag(laatste.GemeldOp)}"
        select new Vergelijkpost(Kant.Gedaan, sleutel, groep.Key.Partij, Streefjaren.In(jaar), new(aantal.Value),
            new(gemeld, $"{basis}/acties/{groep.Key.Actie}", laatste.Toelichting ?? ""))
        {
            Themas = [Thema], Woorden = Woorden(sleutel), SindsBegin = groep.All(g => g.Meting.Jaar is null && g.Meting.Op.Year >= jaar),
        };

    private (string, string) Woorden(Telsleutel sleutel) =>
        Streefwaarden.Where(s => s.Sleutel() == sleutel).Select(s => (s.Wat, s.Eenheid)).First();

    /// <summary>A target of one party, or of all together; of a group that the words name it is of all, and that is said.</summary>
    public static Vergelijkpost Post(Kant kant, Streefwaarde doel, IReadOnlyList<PartijAanTafel> partijen, Cijferbron bron)
    {
        var partij = Streefmeting.Partij(doel.Partij, partijen);
        return new(kant, doel.Sleutel(), partij, doel.Jaren, doel.Getal,
            partij is null && doel.Partij is { } groep ? bron with { Uitleg = $"{groep}: {bron.Uitleg}" } : bron)
        {
            Woorden = (doel.Wat, doel.Eenheid),
        };
    }
}
