using Noaber.Kernel.Gebieden;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>What an answer is about, in one line.</summary>
internal static class Tabeltitel
{
    public static string Van(Cijfervraag vraag, Leesbron bron, Cijferassen assen)
    {
        var cijfers = assen.Indicatoren.Count <= 2
            ? string.Join(" en ", assen.Indicatoren.Select((i, at) => at == 0 ? i.Naam : Klein(i.Naam)))
            : $"{assen.Indicatoren.Count} cijfers";
        var naar = vraag.Naar is { } deel ? $" naar {Klein(bron.Catalogus.Lijst(deel)?.Naam ?? deel)}" : "";
        return $"{cijfers}{naar}{Waar(vraag, assen)}{Wie(vraag, bron)}{Wanneer(assen)}";
    }

    private static string Waar(Cijfervraag vraag, Cijferassen assen) =>
        vraag.Niveau is { } niveau and > Gebiedsniveau.Gemeente ? $" per {niveau.Naam()}"
        : assen.Gebieden() is [var enige] ? $" in {enige.Naam}" : " per gebied";

    private static string Wie(Cijfervraag vraag, Leesbron bron)
    {
        var namen = bron.Partijen.Where(p => vraag.Partijen.Contains(p.Id)).Select(p => p.Naam).ToList();
        return namen.Count is > 0 and <= 3 ? $", {string.Join(" en ", namen)}" : vraag.PerPartij ? ", per partij" : "";
    }

    private static string Wanneer(Cijferassen assen) => assen.Perioden switch
    {
        [] => "",
        var tijd => $", {Tijd(tijd)}",
    };

    /// <summary>Periods as they stand in headings too: one, or from the first to the last.</summary>
    public static string Tijd(IReadOnlyList<Meetperiode> perioden) => perioden switch
    {
        [] => "geen",
        [var enige] => Woord(enige),
        [var eerste, .., var laatste] => $"{Woord(eerste)} t/m {Woord(laatste)}",
    };

    // A title becomes the name of a file, where a space is a space.
    private static string Woord(Meetperiode periode) => periode.Kort.Replace('\u00a0', ' ');

    private static string Klein(string naam) =>
        naam.Length > 1 && char.IsLower(naam[1]) ? char.ToLowerInvariant(naam[0]) + naam[1..] : naam;
}
