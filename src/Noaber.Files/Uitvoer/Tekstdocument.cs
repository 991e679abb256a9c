namespace Noaber.Files.Uitvoer;

/// <summary>A document to be written in a format of a word processor: what it says, not how it looks.</summary>
public sealed record Tekstdocument(string Titel, IReadOnlyList<Documentblok> Blokken);

/// <summary>A piece of a document.</summary>
public abstract record Documentblok;

/// <summary>A heading of level 1 to 3.</summary>
public sealed record Kopblok(int Niveau, string Tekst) : Documentblok;

/// <summary>A stretch of text that looks alike.</summary>
/// <param name="Adres">Where it leads, for a link.</param>
public sealed record Tekstloop(string Tekst, bool Vet = false, bool Cursief = false, string? Adres = null);

/// <summary>A paragraph.</summary>
public sealed record Alineablok(IReadOnlyList<Tekstloop> Lopen) : Documentblok
{
    /// <summary>A paragraph of plain text.</summary>
    public Alineablok(string tekst) : this([new Tekstloop(tekst)]) { }
}

/// <summary>A list.</summary>
public sealed record Lijstblok(IReadOnlyList<Lijstpunt> Punten) : Documentblok
{
    /// <summary>A list of plain texts.</summary>
    public Lijstblok(IReadOnlyList<string> regels) : this([.. regels.Select(regel => new Lijstpunt([new Tekstloop(regel)]))]) { }
}

/// <summary>A line of a list.</summary>
/// <param name="Niveau">How deep it stands: 0 for the list itself.</param>
/// <param name="Nummer">Its number; null in a list without numbers.</param>
public sealed record Lijstpunt(IReadOnlyList<Tekstloop> Lopen, int Niveau = 0, int? Nummer = null);

/// <summary>A table with a head.</summary>
public sealed record Tabelblok(IReadOnlyList<string> Koppen, IReadOnlyList<IReadOnlyList<string>> Rijen) : Documentblok;
