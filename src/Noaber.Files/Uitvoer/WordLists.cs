using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Noaber.Files.Uitvoer;

/// <summary>The lists of one document for Word: bullets share a numbering, each numbered list has its own and begins where it says.</summary>
internal sealed class WordLists
{
    private const int Bullets = 1, BulletLook = 0, NumberLook = 1, Depth = 3;

    private readonly List<NumberingInstance> numbered = [];

    /// <summary>The numbering of each line of a list.</summary>
    public IEnumerable<NumberingProperties> Properties(IReadOnlyList<Lijstpunt> punten)
    {
        var running = new Dictionary<int, (int Id, int Number)>();
        return [.. punten.Select(punt => new NumberingProperties(
            new NumberingLevelReference { Val = Level(punt) }, new NumberingId { Val = punt.Nummer is { } number ? Numbered(running, Level(punt), number) : Bullets }))];
    }

    /// <summary>What the document must know of its lists.</summary>
    public Numbering Numbering() => new(
    [
        Look(BulletLook, NumberFormatValues.Bullet, _ => "•"), Look(NumberLook, NumberFormatValues.Decimal, level => $"%{level + 1}."),
        new NumberingInstance(new AbstractNumId { Val = BulletLook }) { NumberID = Bullets }, .. numbered,
    ]);

    private static int Level(Lijstpunt punt) => Math.Clamp(punt.Niveau, 0, Depth - 1);

    private int Numbered(Dictionary<int, (int Id, int Number)> running, int level, int number)
    {
        if (!running.TryGetValue(level, out var list) || list.Number + 1 != number)
        {
            list = (Bullets + 1 + numbered.Count, number);
            numbered.Add(new(new AbstractNumId { Val = NumberLook }, new LevelOverride(new StartOverrideNumberingValue { Val = number }) { LevelIndex = level }) { NumberID = list.Id });
        }
        running[level] = list with { Number = number };
        return list.Id;
    }

    private static AbstractNum Look(int id, NumberFormatValues format, Func<int, string> text) =>
        new([new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }, .. Enumerable.Range(0, Depth).Select(OpenXmlElement (level) => new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text(level) }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = $"{360 * (level + 1)}", Hanging = "360" }))
        { LevelIndex = level })])
        { AbstractNumberId = id };
}
