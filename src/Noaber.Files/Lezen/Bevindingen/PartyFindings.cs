using Noaber.Files.Lezen.Voorwerk;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Bevindingen;

/// <summary>What was guessed about the parties.</summary>
internal static class PartyFindings
{
    public static IEnumerable<Melding> Of(PartyList list)
    {
        if (list.Guessed.Count == 0)
            yield break;
        var names = list.Guessed is [var only] ? only : $"{string.Join(", ", list.Guessed.SkipLast(1))} en {list.Guessed[^1]}";
        yield return new(
            "partij-soort-aangenomen",
            Ernst.Bevestigen,
            list.Guessed.Count == 1
                ? $"Het document zegt niet wat voor partij {names} is. Noaber houdt het op een woningcorporatie."
                : $"Het document zegt niet wat voor partijen {names} zijn. Noaber houdt het op woningcorporaties.",
            "Klopt dat? Bevestig het dan. Is het bijvoorbeeld een huurdersorganisatie, zet dat woord dan in het document voor de naam en bied het opnieuw aan.",
            new Bronplaats(list.Lines[0].Number, list.Lines[^1].Number));
    }

    /// <summary>What stands under <c>Regie</c> and is no party.</summary>
    public static IEnumerable<Melding> Of(Steering steering) => steering.Dropped.Select(dropped => new Melding(
        "regie-geen-partij",
        Ernst.Bevestigen,
        $"Bij afspraak {dropped.Afspraak.Nummer} staat ‘{dropped.Word}’ onder Regie. Dat is een woord uit een tabel of uit de kop, en geen partij; het is niet overgenomen.",
        "Vul bij de afspraak in wie de regie heeft, als dat hier bedoeld is.",
        dropped.Afspraak.Bron));
}
