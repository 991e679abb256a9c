using System.Text.RegularExpressions;

namespace Noaber.Files.Indelingen;

/// <summary>What a column of a table with agreements holds.</summary>
internal enum Kolomrol
{
    /// <summary>The number of the agreement, alone.</summary>
    Nummer,

    /// <summary>Its heading, alone.</summary>
    Kop,

    /// <summary>The theme that it belongs to.</summary>
    Thema,

    /// <summary>The agreement, with number and heading when these have no column of their own.</summary>
    Afspraak,

    /// <summary>What it means in one year.</summary>
    Jaar,

    /// <summary>Who steers.</summary>
    Regie,

    /// <summary>Who helps.</summary>
    Helpers,

    /// <summary>When.</summary>
    Wanneer,

    /// <summary>A column that the layout does not know: its text goes with the agreement, under the name of the column.</summary>
    Overig,
}

/// <summary>How a table with agreements is recognised by its header row, and how its cells are read.</summary>
/// <param name="Kolommen">Names of columns with what they hold; the first that matches counts.</param>
/// <param name="Velden">Labels within an agreement that stand for a column: <c>Wie: ...</c>; group <c>tekst</c>.</param>
/// <param name="Nummer">The number at the start of an agreement's cell; groups <c>nummer</c> and <c>tekst</c>.</param>
/// <param name="Kop">The heading that a cell opens with.</param>
internal sealed record Tabelpatroon(
    IReadOnlyList<Kolompatroon> Kolommen, IReadOnlyList<Kolompatroon> Velden, Regex Nummer, Celkop Kop)
{
    private const int LongestLabel = 40;

    /// <summary>Both recognise and read the same tables alike.</summary>
    public bool IsAls(Tabelpatroon ander) =>
        Kolommen.SequenceEqual(ander.Kolommen) && Velden.SequenceEqual(ander.Velden) && Nummer == ander.Nummer && Kop == ander.Kop;

    /// <summary>The column that a label at the start of a line stands for, and the text behind it.</summary>
    public (Kolomrol Rol, string Label, string Tekst)? FieldOf(string line)
    {
        if (line.AsSpan(0, Math.Min(line.Length, LongestLabel)).IndexOfAny(":\t|") < 0 && !line.Contains("  ", StringComparison.Ordinal))
            return null;
        foreach (var field in Velden)
        {
            if (field.Patroon.Match(line) is { Success: true } match)
                return (field.Rol, line[..match.Groups["tekst"].Index], match.Groups["tekst"].Value);
        }

        return null;
    }
}

/// <summary>A name of a column, or a label; group <c>jaar</c> gives the year of a yearly column.</summary>
internal sealed record Kolompatroon(Kolomrol Rol, Regex Patroon);

/// <summary>
/// A cell runs heading and text together: <c>Verkoop van woningen De corporaties verkopen</c>. The text begins at a word that opens
/// sentences (<paramref name="Zinbegin"/>), else at the first capital or digit.
/// </summary>
internal sealed record Celkop(Regex Zinbegin, Regex Niet, int MaxWoorden);

/// <summary>A reference to one kind of thing; group <c>doel</c> holds a number, numbers or a title.</summary>
internal sealed record Verwijspatroon(Noaber.Kernel.Afspraken.VerwijzingSoort Soort, Regex Patroon);
