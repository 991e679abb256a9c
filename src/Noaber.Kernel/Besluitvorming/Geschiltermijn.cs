namespace Noaber.Kernel.Besluitvorming;

/// <summary>
/// The terms of a dispute: parties that did not come to agreements may put it to the minister, who decides for them. Source: Woningwet
/// art. 44, paragraphs 3 to 5. All in days; a term that the law gives does not move for a weekend here, the calendar says when it falls so.
/// </summary>
public static class Geschiltermijn
{
    private const int Week = 7;

    /// <summary>The last day to put a dispute to the minister: four weeks after it arose.</summary>
    public static DateOnly Voorleggen(DateOnly ontstaan) => ontstaan.AddDays(4 * Week);

    /// <summary>The last day for the minister to decide: twelve weeks after it was put there.</summary>
    public static DateOnly Uitspraak(DateOnly voorgelegd) => voorgelegd.AddDays(12 * Week);

    /// <summary>The furthest that the term to decide can be moved at one time: four weeks more.</summary>
    public static DateOnly LangsteVerlenging(DateOnly uiterlijk) => uiterlijk.AddDays(4 * Week);
}
