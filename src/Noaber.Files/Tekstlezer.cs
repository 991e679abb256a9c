using Noaber.Files.Lezen.Acties;
using Noaber.Files.Lezen.Reeksen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files;

/// <summary>Reads who, when and how much in a text that was typed, by the same rules as in a document.</summary>
public static class Tekstlezer
{
    /// <summary>What a sentence says that someone is to do.</summary>
    /// <param name="tekst">The words.</param>
    /// <param name="jaar">The year that they are about, for terms such as <c>voor 1 juli</c>; null when they stand for several.</param>
    /// <param name="partijen">The names of the parties at the table.</param>
    public static Actie Actie(string tekst, int? jaar, IEnumerable<string> partijen)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return new ActieReader(PartyNames.Of(partijen), jaar).Of(tekst, "", default, []);
    }

    /// <summary>A term as a whole, such as <c>voor 1 juli</c>; words that name no date are kept without one.</summary>
    public static Termijn Termijn(string tekst, int? jaar)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return TermijnReader.Whole(tekst, jaar);
    }

    /// <summary>The cell of a table.</summary>
    public static Reekswaarde Waarde(string cel)
    {
        ArgumentNullException.ThrowIfNull(cel);
        return CellParser.Parse(cel);
    }
}
