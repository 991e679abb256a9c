using System.CommandLine;
using System.Globalization;
using Noaber.Files;
using Noaber.Files.Uitvoer;

namespace Noaber.Web.Commands;

/// <summary><c>inspect</c>: reads a document without storing it, and says what it holds and what stands out. Its JSON: docs/inspect-json.md.</summary>
internal static class InspectCommand
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static Command Make()
    {
        var bestand = new Argument<FileInfo>("bestand") { Description = "Het document." };
        var json = new Option<bool>("--json") { Description = "Schrijf alles als JSON." };
        var command = new Command("inspect", "Leest een document zonder iets op te slaan. Uitkomst 0: leesbaar; 2: niet.") { bestand, json };
        command.SetAction(parsed => Inspect(parsed.GetRequiredValue(bestand), parsed.GetValue(json)));
        return command;
    }

    private static int Inspect(FileInfo bestand, bool json)
    {
        switch (Bestandlezer.Lees(bestand))
        {
            case Onleesbaar onleesbaar:
                Bestandlezer.Toon(onleesbaar.Meldingen, Console.Error);
                return 2;
            case Lezing lezing when json:
                Console.WriteLine(LezingJson.Write(lezing));
                return 0;
            case Lezing lezing:
                foreach (var regel in Samenvatting(lezing))
                    Console.WriteLine(regel);
                Bestandlezer.Toon(lezing.Meldingen, Console.Out);
                return 0;
            default:
                throw new InvalidOperationException("Onbekende uitkomst van het lezen.");
        }
    }

    private static IEnumerable<string> Samenvatting(Lezing lezing)
    {
        var afspraken = lezing.Kader.Themas.SelectMany(thema => thema.Afspraken).ToList();
        var acties = afspraken.Sum(a => a.Acties.Count + a.Jaarschijven.Sum(jaar => jaar.Acties.Count)) + lezing.Speerpunten.Sum(s => s.Acties.Count);
        yield return $"{lezing.Kader.Titel} ({lezing.Soort.ToString().ToLower(Nederlands)})";
        yield return $"  {lezing.Kader.Themas.Count} thema’s, {afspraken.Count} afspraken, {acties} acties, "
            + $"{lezing.Speerpunten.Count} speerpunten, {lezing.Reeksen.Count} tabellen, "
            + $"{lezing.Beleidsuitspraken.Count} beleidsuitspraken, {lezing.Definities.Count} begrippen, {lezing.Tekstdelen.Count} stukken tekst";
        yield return string.Create(Nederlands,
            $"  {Deel(lezing.Dekking.Geplaatst, lezing.Dekking.Tekens):0.0}% van {lezing.Dekking.Tekens:N0} tekens geplaatst");
        foreach (var partij in lezing.Partijen)
            yield return $"  partij: {partij.Naam} ({partij.Soort.ToString().ToLower(Nederlands)})";
        foreach (var deel in lezing.Delen.Where(_ => lezing.Delen.Count > 1))
            yield return $"  deel: {deel.Soort.ToString().ToLower(Nederlands)}, {deel.Titel} ({deel.Bron})";
        foreach (var thema in lezing.Kader.Themas)
            yield return $"  {thema.Nummer}. {thema.Titel} ({thema.Bron}): {string.Join(", ", thema.Afspraken.Select(a => a.Nummer))}";
        foreach (var reeks in lezing.Reeksen)
            yield return $"  tabel: {reeks.Titel} ({reeks.Bron}): {reeks.Rijen.Count} rijen, {reeks.Kolommen.Count} kolommen";
        foreach (var rest in lezing.Dekking.NietGeplaatst.Where(rest => !rest.Bladvulling))
            yield return $"  niet geplaatst, {rest.Bron}: {rest.Tekst.ReplaceLineEndings(" ")}";
    }

    private static double Deel(int deel, int geheel) => geheel == 0 ? 100 : 100.0 * deel / geheel;
}
