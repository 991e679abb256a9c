using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Acties;

/// <summary>What a party said last of an action.</summary>
public sealed record Melding(
    Guid Id, PartijAanTafel Wie, Voortgangstand Stand, decimal? Aantal, string? Toelichting, string? Bewijs, string? Uitvoerder,
    DateTimeOffset Op)
{
    public Guid Partij => Wie.Id;
}

/// <summary>An action as lists and its own page show it, with how it goes for each party that does it.</summary>
public sealed record Actiekaart
{
    /// <summary>An action with what its parties said of it.</summary>
    /// <param name="id">Its line in the kader, or the outcome of a meeting.</param>
    /// <param name="tekst">What is to be done.</param>
    /// <param name="genoemd">The parties at the table that are named to do it.</param>
    /// <param name="gemeld">What each party said last.</param>
    /// <param name="vandaag">The day by which it is late or not.</param>
    internal Actiekaart(Guid id, string tekst, IEnumerable<PartijAanTafel> genoemd, IEnumerable<Melding> gemeld, DateOnly vandaag)
    {
        (Id, Tekst, this.vandaag) = (id, tekst, vandaag);
        Meldingen = [.. gemeld];
        Trekkers = [.. genoemd];
        IsVrij = Trekkers.Count == 0;
        if (IsVrij)
            Trekkers = [.. Meldingen.Select(m => m.Wie)];
        Gemeld = Meldingen.ToDictionary(m => m.Partij);
        // What a party said that helps unasked counts too.
        var partijen = Trekkers.Select(p => p.Id).Union(Gemeld.Keys).ToList();
        (Partijen, Stand) = (partijen.Count, Voortgang.Samen(partijen.ConvertAll(StandVan)));
    }

    private readonly DateOnly vandaag;

    public Guid Id { get; }
    public string Tekst { get; }

    /// <summary>The parties that do it; when none is named, those that took it up by reporting.</summary>
    public IReadOnlyList<PartijAanTafel> Trekkers { get; }

    /// <summary>No party is named to do it, so each at the table may take it up.</summary>
    public bool IsVrij { get; }

    public IReadOnlyDictionary<Guid, Melding> Gemeld { get; }

    /// <summary>What was said last, in the order of the parties.</summary>
    internal IReadOnlyList<Melding> Meldingen { get; }

    /// <summary>How many parties can say how it goes.</summary>
    public int Partijen { get; }

    /// <summary>How it goes as a whole; null when that cannot be said yet.</summary>
    public Voortgangstand? Stand { get; }

    /// <summary>Who does it in the words of the text, or the person that a meeting named.</summary>
    public string VanWie { get; init; } = "";

    /// <summary>Who does it: the parties at the table by their names, or else in the words of the text.</summary>
    internal string Wie => Trekkers.Count > 0 ? string.Join(", ", Trekkers.Select(p => p.Naam)) : VanWie;

    public string Helpers { get; init; } = "";
    public string? Thema { get; init; }
    public int? Jaar { get; init; }

    /// <summary>When, in the words of the text.</summary>
    public string? Wanneer { get; init; }

    /// <summary>The last day; null when it goes on, or when nothing says so.</summary>
    public DateOnly? Uiterlijk { get; init; }

    public IReadOnlyList<Hoeveelheid> Hoeveelheden { get; init; } = [];

    /// <summary>Where it was agreed: the agreement, the priority or the meeting.</summary>
    public string Waar { get; init; } = "";

    /// <summary>The address of that within the partnership.</summary>
    public string Adres { get; init; } = "";

    /// <summary>The agreement that a meeting spoke of, with its address; null when it named none, and for what is of a kader.</summary>
    public (string Naam, string Adres)? Over { get; init; }

    /// <summary>The line of the agreement that it does; null for one of a priority, or of a meeting that named none.</summary>
    public Guid? Afspraak { get; init; }

    /// <summary>The day of the meeting that agreed on it; null for one of a kader.</summary>
    public DateOnly? Begonnen { get; init; }

    public bool IsVanOverleg => Begonnen is not null;

    public bool IsKlaar => Stand is { } stand && stand.IsKlaar();

    public bool TeLaat => !IsKlaar && Uiterlijk < vandaag;

    /// <summary>The quarter in which it ends; null when it goes on.</summary>
    public Kwartaal? Kwartaal => Uiterlijk is { } dag ? Kernel.Jaarcyclus.Kwartaal.Met(dag) : null;

    /// <summary>The unit that its number counts in; empty when it has none.</summary>
    internal string Eenheid => Hoeveelheden is [var eerste, ..] ? eerste.EenheidIn(Tekst) : "";

    /// <summary>Whether the numbers of parties add up: no average but one over years; of what has no unit nobody knows.</summary>
    internal bool IsOptelbaar => Hoeveelheden is [var eerste, ..] && Telsleutel.Van(Bodsoort.Anders, "", Eenheid).IsOptelbaar
        && (eerste.Eenheid.EndsWith(" per jaar", StringComparison.OrdinalIgnoreCase)
            || !eerste.Tekst.StartsWith("gemiddeld", StringComparison.OrdinalIgnoreCase));

    /// <summary>What the parties said with it, each under its name.</summary>
    internal IEnumerable<(string Partij, string Tekst)> Gezegd =>
        from partij in Trekkers
        where Gemeld.GetValueOrDefault(partij.Id)?.Toelichting is { Length: > 0 }
        select (partij.Naam, Gemeld[partij.Id].Toelichting!);

    public bool IsVan(Guid partij) => Trekkers.Any(p => p.Id == partij);

    /// <summary>How it goes for one party; null when it said nothing.</summary>
    public Voortgangstand? StandVan(Guid partij) => Gemeld.GetValueOrDefault(partij)?.Stand;
}
