using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>One figure as it stood at some time, through all that it was released in.</summary>
/// <param name="waarde">The true figure.</param>
/// <param name="bijdragen">What each party has in it.</param>
internal sealed class Cijferstand(decimal waarde, IReadOnlyDictionary<Guid, decimal> bijdragen)
{
    public decimal Waarde => waarde;

    /// <summary>The last question that it is part of; null for what only ties others.</summary>
    private Vrijgavevraag? Vraag { get; set; }

    /// <summary>Its party does not agree now.</summary>
    private bool Dicht { get; set; }

    /// <summary>It was shown.</summary>
    private bool IsUit { get; set; }

    /// <summary>
    /// How fine it was shown, which nobody forgets when a later rule rounds more; 0 for exactly, also when it is out in two ways: who has
    /// both comes nearer than either.
    /// </summary>
    private int Afronding { get; set; }

    /// <summary>It is no longer to be chosen whether it is shown.</summary>
    private bool IsOud { get; set; }

    /// <summary>It comes in a release: shown, hidden, or still to be chosen.</summary>
    /// <param name="van">Which.</param>
    /// <param name="cel">As it stands in it.</param>
    /// <param name="getoond">Whether it is shown; null when that is still to be chosen.</param>
    /// <param name="afronding">To what multiple it is shown there.</param>
    public void Komt(Vrijgavevraag van, Tabelcel cel, bool? getoond, int afronding)
    {
        (Vraag, Dicht, IsOud) = (van, cel.Dicht, getoond is not null);
        if (getoond != true)
            return;
        Afronding = !IsUit || Afronding == afronding ? afronding : 0;
        IsUit = true;
    }

    /// <summary>The same figure: of the same, by the same parties.</summary>
    public bool Is(decimal ander, IReadOnlyDictionary<Guid, decimal> van) => waarde == ander && bijdragen.Count == van.Count
        && bijdragen.All(b => van.TryGetValue(b.Key, out var eigen) && eigen == b.Value);

    /// <summary>As it is laid beside all others.</summary>
    public Publicatiecel Cel(Publicatiesleutel sleutel) => new()
    {
        Sleutel = sleutel, Waarde = waarde, Bijdragen = bijdragen, Gewicht = Gewicht(sleutel),
        Regel = Vraag is { } vraag ? Regel(vraag, sleutel.Cijfer) : Geheimhoudingsregel.Geen,
        Verleden = IsUit ? Celverleden.Openbaar : IsOud || Vraag is null ? Celverleden.Nooit : Celverleden.Nieuw,
    };

    private Geheimhoudingsregel Regel(Vrijgavevraag van, Cijfersleutel cijfer)
    {
        var regel = van.RegelVan(cijfer);
        return regel with
        {
            Gesloten = Dicht ? van.Regel(cijfer.Indicator).Marge : null,
            Afronding = IsUit ? Afronding : regel.Afronding,
        };
    }

    // What tells most costs most to hide: the whole more than its parts. But a total with something of who did not agree goes before what
    // others agreed with.
    private decimal Gewicht(Publicatiesleutel sleutel) =>
        (Gebiedsniveaus.Van(sleutel.Cijfer.Gebied) switch { Gebiedsniveau.Gemeente => 16, Gebiedsniveau.Wijk => 4, _ => 1 })
        * (sleutel.Partij is not null ? 1 : IsMetGeslotene(sleutel) ? 0.25m : 4) * (sleutel.Cijfer.Deel.IsTotaal ? 2 : 1);

    private bool IsMetGeslotene(Publicatiesleutel sleutel) => Vraag is { } vraag
        && vraag.Catalogus.Zoek(sleutel.Cijfer.Indicator) is { } indicator && bijdragen.Keys.Any(partij => !vraag.Mag(partij, indicator));
}
