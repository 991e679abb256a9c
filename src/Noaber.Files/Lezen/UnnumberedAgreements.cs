using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen;

/// <summary>
/// Opens the agreements that have no number: the text under a heading is one; where a heading, or the theme itself, heads nothing but a list,
/// each item of that list is one. Deeper items belong to the item above them.
/// </summary>
internal sealed class UnnumberedAgreements(Surroundings lines, Indeling indeling, KaderDraft draft)
{
    private GekeurdeRegel? heading;

    /// <summary>The heading that an agreement counts as its own line: the next one under it does not.</summary>
    private GekeurdeRegel? placed;
    private ListItem? first;

    /// <summary>A theme, a part or a numbered agreement begins: what headed the text before heads no more.</summary>
    public void Forget() => (heading, first) = (null, null);

    /// <summary>What follows belongs to an agreement under this heading.</summary>
    public void OpenHeading(GekeurdeRegel line)
    {
        draft.LeaveAgreement(line);
        (heading, first) = (line, null);
    }

    /// <summary>A line of text comes: opens the agreement that it begins, when it begins one.</summary>
    public void Meet(GekeurdeRegel line)
    {
        if (indeling.Tussenkop is null || draft.Theme is null)
            return;
        var item = ListItem.Of(line, indeling);
        if (lines.IsTableNote(line))
            return;
        if (draft.Agreement is not null)
        {
            if (first is { } opened && item is { } next && next.IsBeside(opened))
                draft.OpenUnnumbered(heading, withPlace: false, isItem: true);
        }
        else if (heading is null ? item is not null && draft.Current is null && draft.Theme.Agreements.Count == 0 : !Subheadings.IsNumbers(line.Regel.Tekst))
        {
            first = item;
            draft.OpenUnnumbered(heading, withPlace: heading != placed, isItem: item is not null);
            placed = heading;
        }
        else
        {
            heading = null;
        }
    }
}

/// <summary>An item of a list: how deep it stands, and by what sign it is marked.</summary>
internal readonly record struct ListItem(int Depth, char Sign)
{
    public static ListItem? Of(GekeurdeRegel line, Indeling indeling) => !indeling.Lijst.IsMatch(line.Regel.Tekst) ? null
        : new(line.Vorm is Regelvorm.Lijst list ? list.Niveau : line.Regel.Inspringing, SignOf(line.Regel.Tekst[0]));

    /// <summary>An item of the same list, and not of a list within it.</summary>
    public bool IsBeside(ListItem first) => Depth <= first.Depth && Sign == first.Sign;

    /// <summary>Numbers and letters count on; any other sign stays the same throughout a list.</summary>
    private static char SignOf(char sign) => char.IsAsciiDigit(sign) ? '1' : sign != 'o' && char.IsAsciiLetter(sign) ? 'a' : sign;
}
