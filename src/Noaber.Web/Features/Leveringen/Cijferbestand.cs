using Noaber.Files.Werkboeken;

namespace Noaber.Web.Features.Leveringen;

/// <summary>A table to take along, as a workbook or as CSV; what is text is never run.</summary>
internal sealed record Cijferbestand(
    string Naam, string Blad, string Inleiding, IReadOnlyList<(string Kop, Kolomsoort Soort, double Breedte)> Kolommen)
{
    public const string Xlsx = "xlsx", Csv = "csv";

    public IReadOnlyList<IReadOnlyList<object?>> Rijen { get; init; } = [];

    public static bool Kan(string vorm) => vorm is Xlsx or Csv;

    public IResult Geef(string vorm) => vorm == Csv
        ? Results.File(Csvschrijver.Schrijf([.. Kolommen.Select(k => k.Kop)], Rijen), Csvschrijver.Mediatype, $"{Naam}.csv")
        : Results.File(Werkboekschrijver.Schrijf(new(Naam, Blad, Inleiding,
            [.. Kolommen.Select((k, at) => new Kolomontwerp($"k{at}", k.Kop, k.Soort, k.Breedte))], Rijen)
        { LegeRijen = 0 }),
            Werkboekschrijver.Mediatype, $"{Naam}.xlsx");
}
