using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Werkboeken;

/// <summary>Reads what a party says of its actions, and keeps all that is wrong with it.</summary>
internal sealed class ProgressRows(Kolommen columns) : RowReader(columns)
{
    public const string Action = "sleutel", Last = "vorige", Status = "stand", Count = "aantal", Why = "toelichting", Proof = "bewijs",
        Who = "uitvoerder";

    /// <summary>What only stands there to read by.</summary>
    public static readonly IReadOnlyList<string> Given = ["actie", "waar", "wanneer", "hoeveel"];

    private readonly HashSet<Guid> actions = [];

    public IReadOnlyList<Voortgangrij> Read() => [.. Rows().Select(Line).OfType<Voortgangrij>()];

    private Voortgangrij? Line(Werkrij row)
    {
        var cell = Cell(row, Status);
        if (!Guid.TryParse(Cell(row, Action).Tekst, out var action))
            Find("geen-actie", Words(row),
                "Bij deze rij hoort geen actie van Noaber: de rij is erbij getypt, of de verborgen sleutel is weg.",
                "Haal de rij weg. Een nieuwe actie komt uit een afspraak of een overleg.");
        else if (!actions.Add(action))
            Find("actie-dubbel", cell, "Deze actie staat er twee keer in.", "Haal de gekopieerde rij weg.");
        else
            return Known(row, action, cell);
        return null;
    }

    private Voortgangrij Known(Werkrij row, Guid action, Cel cell)
    {
        var (status, why) = (Kind(cell), Words(row, Why, Voortgang.LangsteToelichting));
        if (status is { } said && said.VraagtUitleg() && why is null)
            Find("uitleg-ontbreekt", Cell(row, Why), $"Bij ‘{said.Naam()}’ hoort een toelichting.",
                "Schrijf in een paar woorden waarom, en wat er nodig is.");
        var number = Exact(Cell(row, Count));
        var (proof, who) = (Words(row, Proof, Voortgang.LangsteBewijs), Words(row, Who, Voortgang.LangsteUitvoerder));
        if (cell.Soort == Celsoort.Leeg)
            Find("stand-ontbreekt", cell, "Er is wel iets ingevuld, maar niet hoe het ervoor staat.",
                "Kies een stand uit de lijst bij de cel.");
        return new(action, Guid.TryParse(Cell(row, Last).Tekst, out var last) ? last : null)
        {
            Gegeven = [.. Given.Select(code => Cell(row, code).Tekst)], Stand = status, Aantal = number, Toelichting = why,
            Bewijs = proof, Uitvoerder = who, Plaats = cell.Plaats,
        };
    }

    private Voortgangstand? Kind(Cel cell)
    {
        var status = Voortgang.Met(cell.Tekst);
        if (status is null && cell.Soort is Celsoort.Tekst)
            Find("stand-onbekend", cell, "Deze stand kent Noaber niet.", "Kies een stand uit de lijst bij de cel.");
        return status;
    }

    private decimal? Exact(Cel cell)
    {
        if (cell.Soort == Celsoort.Leeg || Number(cell) is not { } number)
            return null;
        if (number.Grens == Grens.Precies)
            return number.Waarde;
        Find("geen-aantal", cell, "Hier hoort één getal: hoeveel er nu is.",
            "Typ het getal zonder woorden. Zet de rest in de toelichting.");
        return null;
    }

    /// <summary>The first cell of the row with something in it, to point at.</summary>
    private static Cel Words(Werkrij row) => row.Cellen.Values.OrderBy(c => c.Plaats.Kolom).First();
}
