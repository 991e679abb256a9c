using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Formaten.Word;

/// <summary>What stands in a Word file and is not plainly its text, counted, with the first line of each: it is reported, whatever is made of it.</summary>
internal sealed class WordOddities
{
    private int inserted;
    private int removed;
    private int hidden;
    private int pictures;
    private Bronplaats? firstChange;
    private Bronplaats? firstHidden;
    private Bronplaats? firstPicture;

    /// <summary>Other documents put in as a whole, in a format of their own.</summary>
    public int Embedded { get; set; }

    public IEnumerable<Melding> Findings
    {
        get
        {
            if (firstChange is { } change)
                yield return FormatFindings.OpenChanges(inserted, removed, change);
            if (firstHidden is { } unseen)
                yield return FormatFindings.HiddenText(hidden, unseen);
            if (firstPicture is { } picture)
                yield return FormatFindings.Pictures(pictures, picture);
            if (Embedded > 0)
                yield return FormatFindings.EmbeddedDocuments(Embedded);
        }
    }

    /// <summary>Counts what is odd in a paragraph that stands on or right before a line.</summary>
    public void Count(ParagraphText read, int line)
    {
        var taken = read.Removed.Length > 0 ? 1 : 0;
        (inserted, removed, hidden, pictures) = (inserted + read.Inserted, removed + taken, hidden + read.Hidden, pictures + read.Pictures);
        firstChange = First(firstChange, read.Inserted + taken, line);
        firstHidden = First(firstHidden, read.Hidden, line);
        firstPicture = First(firstPicture, read.Pictures, line);
    }

    private static Bronplaats? First(Bronplaats? before, int count, int line) => before ?? (count > 0 ? new(line, line) : null);
}
