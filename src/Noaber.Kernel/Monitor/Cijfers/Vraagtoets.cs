using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>Whether a question can be answered.</summary>
internal static class Vraagtoets
{
    public static IEnumerable<Vraagbezwaar> Bezwaren(Cijfervraag vraag, Catalogus catalogus) =>
        Wat(vraag, catalogus).Concat(Hoeveel(vraag)).Concat(Wanneer(vraag));

    private static IEnumerable<Vraagbezwaar> Wat(Cijfervraag vraag, Catalogus catalogus)
    {
        if (vraag.Indicatoren.Count == 0)
            yield return new(Vraagvelden.Cijfer, "Kies ten minste één cijfer.");
        foreach (var code in vraag.Indicatoren.Where(c => catalogus.Zoek(c) is null))
            yield return new(Vraagvelden.Cijfer, $"Er is geen cijfer ‘{code}’. Kies er een uit de lijst.");
        if (vraag.Naar is not { } naar)
            yield break;
        foreach (var indicator in vraag.Indicatoren.Select(catalogus.Zoek).OfType<Indicator>().Where(i => i.Dimensie(naar) is null))
            yield return new(Vraagvelden.Naar,
                $"‘{indicator.Naam}’ is niet verdeeld naar {Lijst(naar, catalogus)}. Kies een andere verdeling, of geen.");
    }

    private static string Lijst(string naar, Catalogus catalogus) => catalogus.Lijst(naar)?.Naam.ToLowerInvariant() ?? $"‘{naar}’";

    private static IEnumerable<Vraagbezwaar> Hoeveel(Cijfervraag vraag)
    {
        if (vraag.Indicatoren.Count > Cijfervraag.MeesteIndicatoren)
            yield return new(Vraagvelden.Cijfer, $"Kies hoogstens {Cijfervraag.MeesteIndicatoren} cijfers tegelijk.");
        if (vraag.Gebieden.Count > Cijfervraag.MeesteGebieden)
            yield return new(Vraagvelden.Gebied, $"Kies hoogstens {Cijfervraag.MeesteGebieden} gebieden tegelijk.");
        if (vraag.Partijen.Count > Cijfervraag.MeestePartijen)
            yield return new(Vraagvelden.Partij, $"Kies hoogstens {Cijfervraag.MeestePartijen} partijen tegelijk.");
        if (vraag.Perioden.Count > Cijfervraag.MeestePerioden)
            yield return new(Vraagvelden.Periode, $"Kies hoogstens {Cijfervraag.MeestePerioden} perioden tegelijk.");
        if (vraag.Niveau == Gebiedsniveau.Gemeente && vraag.Gebieden.Any(g => Gebiedsniveaus.Van(g) != Gebiedsniveau.Gemeente))
            yield return new(Vraagvelden.Niveau, "In een wijk of buurt ligt geen gemeente. Kies wijken, buurten of de gebieden zelf.");
    }

    private static IEnumerable<Vraagbezwaar> Wanneer(Cijfervraag vraag)
    {
        if (vraag.Tot < vraag.Van)
            yield return new(Vraagvelden.Tot, $"{vraag.Tot} ligt voor {vraag.Van}. Draai ze om.");
        if (vraag.Laatste is < 1 or > Cijfervraag.MeestePerioden)
            yield return new(Vraagvelden.Laatste, $"Kies 1 tot en met {Cijfervraag.MeestePerioden} perioden.");
    }
}
