namespace Noaber.Files.Uitvoer;

/// <summary>A document to be written in a format of a word processor: what it says, not how it looks.</summary>
public sealed record Tekstdocument(string Titel, IReadOnlyList<Documentblok> Blokken);

/// <summary>A piece of a document.</summary>
public abstract record Documentblok;

/// <summary>A heading of level 1 to 3.</summary>
public sealed record Kopblok(int Niveau, string Tekst) : Documentblok;

/// <summary>A paragraph.</summary>
public sealed record Alineablok(string Tekst) : Documentblok;

/// <summary>A list.</summary>
public sealed record Lijstblok(IReadOnlyList<string> Regels) : Documentblok;

/// <summary>A table with a head.</summary>
public sealed record Tabelblok(IReadOnlyList<string> Koppen, IReadOnlyList<IReadOnlyList<string>> Rijen) : Documentblok;
