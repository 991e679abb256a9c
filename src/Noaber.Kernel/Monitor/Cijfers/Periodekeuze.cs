namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>Of whom, or of where, there are figures over a period.</summary>
/// <param name="Periode">The period.</param>
/// <param name="Wie">What was handed in: a party with an indicator, or an area of a public figure.</param>
public sealed record Leverstand(Meetperiode Periode, IReadOnlySet<string> Wie);

/// <summary>Which period says something: what a picture of one period shows.</summary>
/// <param name="Nu">The newest period of which there is as much as of the one before.</param>
/// <param name="Onvolledig">The newer ones, of which not all is there yet.</param>
public sealed record Periodestand(Meetperiode Nu, IReadOnlyList<Meetperiode> Onvolledig);

/// <summary>
/// Chooses the period that a picture of one period begins with. The newest one is often nearly empty, when one party was early.
/// </summary>
public static class Periodekeuze
{
    /// <summary>How much must be there of public figures: of a few areas they are missing one year or the other.</summary>
    public const decimal MeesteGebieden = 0.9m;

    /// <summary>
    /// The newest period in which at least those handed in that did so in the period before. Of the first period nobody knows better.
    /// </summary>
    /// <param name="standen">What there is, by period; those without anything do not count.</param>
    /// <param name="verwacht">Whether it can still come from this one in that period: who is gone is not waited for.</param>
    /// <param name="deel">Which part of those before is enough: 1 for all of them.</param>
    /// <returns>Null when there is nothing.</returns>
    public static Periodestand? Kies(IEnumerable<Leverstand> standen, Func<string, Meetperiode, bool> verwacht, decimal deel = 1)
    {
        ArgumentNullException.ThrowIfNull(standen);
        ArgumentNullException.ThrowIfNull(verwacht);
        var alle = standen.Where(s => s.Wie.Count > 0).OrderBy(s => s.Periode).ToList();
        var nu = alle.FindLastIndex(s =>
            IsVolledig(s, alle.LastOrDefault(e => e.Periode < s.Periode && e.Periode.Ritme == s.Periode.Ritme)));
        return nu < 0 ? null : new(alle[nu].Periode, [.. alle.Skip(nu + 1).Select(s => s.Periode)]);

        bool IsVolledig(Leverstand stand, Leverstand? ervoor)
        {
            var gevraagd = ervoor?.Wie.Where(w => verwacht(w, stand.Periode)).ToList() ?? [];
            return gevraagd.Count(stand.Wie.Contains) >= deel * gevraagd.Count;
        }
    }
}

/// <summary>Who handed in what of that which a question asks, under the name of who they went on as.</summary>
internal sealed class Leverstanden
{
    private readonly Cijfervraag vraag;
    private readonly Leesbron bron;
    private readonly IReadOnlySet<string> gebieden;
    private readonly Dictionary<Meetperiode, HashSet<string>> wie = [];
    private readonly Dictionary<string, DateOnly> tot = new(StringComparer.Ordinal);

    /// <summary>What there is of some indicators; of public ones in the areas that are shown.</summary>
    public Leverstanden(Cijfervraag vraag, Leesbron bron, IReadOnlySet<string> codes, IReadOnlySet<string> gebieden)
    {
        (this.vraag, this.bron, this.gebieden) = (vraag, bron, gebieden);
        // Of a party the first figure of a period says enough.
        HashSet<(string Code, Guid Partij, Meetperiode Periode)> gezien = [];
        foreach (var (cijfer, stand) in bron.Cijfers.Where(c => codes.Contains(c.Cijfer.Sleutel.Indicator)))
            if ((!cijfer.IsLeeg || stand == Cijferstand.Verborgen)
                && (cijfer.Partij is not { } partij || gezien.Add((cijfer.Sleutel.Indicator, partij, cijfer.Periode))) && Hoort(cijfer))
                Voeg(cijfer);
        // Of parties that merged one alone is not the whole.
        foreach (var (code, partij, periode) in gezien)
            if (Nu(partij) is var nu && nu != partij && (vraag.Partijen.Count == 0 || vraag.Partijen.Contains(nu))
                && bron.Opvolgingen.Ontbreekt(nu, periode.Eind, p => gezien.Contains((code, p, periode))).Count > 0)
                wie.GetValueOrDefault(periode)?.Remove($"{code} {nu}");
    }

    private Guid Nu(Guid partij) => bron.Opvolgingen.MetOpvolgers([partij])[^1];

    public Periodestand? Kies(IEnumerable<Meetperiode> perioden) => Periodekeuze.Kies(
        perioden.Select(p => new Leverstand(p, Wie(p))), (naam, periode) => !tot.TryGetValue(naam, out var eind) || eind >= periode.Eind,
        bron.Cijfers.All(c => c.Cijfer.Partij is null) ? Periodekeuze.MeesteGebieden : 1);

    /// <summary>A year is there when both of its halves are, or the year itself.</summary>
    private HashSet<string> Wie(Meetperiode periode) => wie.TryGetValue(periode, out var zelf) ? zelf
        : periode.Helft == 0 && wie.TryGetValue(new(periode.Jaar, 1), out var een) && wie.TryGetValue(new(periode.Jaar, 2), out var twee)
            ? [.. een.Intersect(twee)] : [];

    private bool Hoort(Waarneming cijfer) => cijfer.Partij is { } partij
        ? vraag.Partijen.Count == 0 || bron.Opvolgingen.MetOpvolgers([partij]).Any(vraag.Partijen.Contains)
        : gebieden.Contains(cijfer.Sleutel.Gebied);

    private void Voeg(Waarneming cijfer)
    {
        var nu = cijfer.Partij is { } partij ? Nu(partij) : (Guid?)null;
        var naam = $"{cijfer.Sleutel.Indicator} {nu?.ToString() ?? cijfer.Sleutel.Gebied}";
        if (bron.Partijen.FirstOrDefault(p => p.Id == nu) is { Tot: { } eind })
            tot[naam] = eind;
        if (!wie.TryGetValue(cijfer.Periode, out var bekend))
            wie[cijfer.Periode] = bekend = new(StringComparer.Ordinal);
        bekend.Add(naam);
    }
}
