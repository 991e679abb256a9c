namespace Noaber.Kernel.Jaarcyclus;

/// <summary>
/// The milestones of a year, as law or a partnership has them: data, since sources differ and law changes. It holds for the years from
/// <see cref="GeldigVanaf"/> up to and including <see cref="GeldigTot"/>, or on and on.
/// Sources: Woningwet art. 38 and 42-44a; documents of partnerships.
/// </summary>
public sealed record Sjabloon
{
    /// <summary>Stable name in kebab-case; a changed template keeps it and gets a higher <see cref="Versie"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Counts the changes of the template.</summary>
    public required int Versie { get; init; }

    /// <summary>How people know it.</summary>
    public required string Naam { get; init; }

    /// <summary>What to know before taking it.</summary>
    public required string Uitleg { get; init; }

    /// <summary>Where it was taken from.</summary>
    public required string Bron { get; init; }

    /// <summary>First year for which it holds.</summary>
    public required int GeldigVanaf { get; init; }

    /// <summary>Last year for which it holds, or null.</summary>
    public int? GeldigTot { get; init; }

    /// <summary>The code of the template whose milestones it has too, or null.</summary>
    public string? NeemtOver { get; init; }

    /// <summary>In any order; each code once.</summary>
    public required IReadOnlyList<Sjabloonmijlpaal> Mijlpalen { get; init; }

    /// <summary>Whether it holds for this year.</summary>
    public bool IsGeldigIn(int jaar) => jaar >= GeldigVanaf && jaar <= (GeldigTot ?? int.MaxValue);

    /// <summary>With the milestones of the template that it takes over before its own.</summary>
    public Sjabloon Met(Sjabloon ander) => this with { NeemtOver = null, Mijlpalen = [.. ander.Mijlpalen, .. Mijlpalen] };

    /// <summary>The milestones with their dates in a year, by date. A template must be whole: see <see cref="Sjablooncontrole"/>.</summary>
    public IReadOnlyList<GeplandeMijlpaal> Plan(int jaar)
    {
        var opCode = Mijlpalen.ToDictionary(m => m.Code, StringComparer.Ordinal);
        return [.. Mijlpalen.Select(m => new GeplandeMijlpaal(m, (m.Datum as Venster)?.Begin(jaar), Datum(m))).OrderBy(m => m.Datum)];

        DateOnly Datum(Sjabloonmijlpaal mijlpaal) => mijlpaal.Datum switch
        {
            VasteDag vast => vast.In(jaar),
            Venster venster => venster.Einde(jaar),
            NaMijlpaal na => na.Na(Datum(opCode[na.Mijlpaal])),
            _ => throw new InvalidOperationException($"Onbekende datumregel bij {mijlpaal.Code}."),
        };
    }
}

/// <summary>One milestone of a template.</summary>
public sealed record Sjabloonmijlpaal
{
    /// <summary>Stable name within the template.</summary>
    public required string Code { get; init; }

    /// <summary>What must have happened, in a few words.</summary>
    public required string Naam { get; init; }

    /// <summary>Whose turn it is.</summary>
    public required Beurt Wie { get; init; }

    /// <summary>When.</summary>
    public required Datumregel Datum { get; init; }

    /// <summary>What is needed for it.</summary>
    public string Nodig { get; init; } = "";

    /// <summary>The article or the document that asks for it.</summary>
    public required string Grond { get; init; }

    /// <summary>Whether the law asks for it; otherwise the parties agreed on it themselves.</summary>
    public bool Wettelijk { get; init; }

    /// <summary>When it comes up only in some years: in which. Such a milestone is never late.</summary>
    public string? Voorwaarde { get; init; }

    /// <summary>The code of the fact that closes it, such as <c>bod-ingediend</c>; null when someone must say so.</summary>
    public string? Feit { get; init; }
}

/// <summary>A milestone with its date in a year, and the first day when it is a stretch of time.</summary>
public sealed record GeplandeMijlpaal(Sjabloonmijlpaal Mijlpaal, DateOnly? Van, DateOnly Datum);
