using System.Text;

namespace Noaber.Kernel.Afspraken;

/// <summary>A word or a mark beside it, with the white space before.</summary>
internal sealed record Woord(string Wit, string Tekst)
{
    public override string ToString() => Wit + Tekst;
}

/// <summary>Joins what follows each other and is of a kind.</summary>
internal sealed class Tekststukken
{
    private readonly List<Tekststuk> stukken = [];
    private readonly StringBuilder gelijk = new(), weg = new(), nieuw = new();

    public void Anders(string was, string wordt)
    {
        if (was.Length + wordt.Length > 0)
            Sluit(Stuksoort.Gelijk, gelijk);
        weg.Append(was);
        nieuw.Append(wordt);
    }

    public void Gelijk(Woord was, Woord wordt)
    {
        var zelfdeWit = string.Equals(was.Wit, wordt.Wit, StringComparison.Ordinal);
        if (!zelfdeWit)
            Anders(was.Wit, wordt.Wit);
        Sluit(Stuksoort.Weg, weg);
        Sluit(Stuksoort.Nieuw, nieuw);
        gelijk.Append(zelfdeWit ? was.ToString() : was.Tekst);
    }

    public IReadOnlyList<Tekststuk> Alle()
    {
        Sluit(Stuksoort.Gelijk, gelijk);
        Sluit(Stuksoort.Weg, weg);
        Sluit(Stuksoort.Nieuw, nieuw);
        return stukken;
    }

    private void Sluit(Stuksoort soort, StringBuilder tekst)
    {
        if (tekst.Length > 0)
            stukken.Add(new(soort, tekst.ToString()));
        tekst.Clear();
    }
}
