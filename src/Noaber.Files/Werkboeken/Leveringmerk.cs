using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Werkboeken;

/// <summary>What the workbook of a delivery says that it is: whose, of which half-year, and by which definitions it was made.</summary>
internal static class Leveringmerk
{
    private const string Vorm = "1", PeriodeNaam = "noaber_periode", DefinitiesNaam = "noaber_definities";

    /// <summary>Each becomes a defined name in the workbook.</summary>
    public static IReadOnlyDictionary<string, string> Sleutels(Leveringsjabloon sjabloon) =>
        new Dictionary<string, string>(Merk(sjabloon).Sleutels, StringComparer.Ordinal)
        {
            [PeriodeNaam] = $"{sjabloon.Halfjaar}",
            [DefinitiesNaam] = string.Join(';', sjabloon.Plichten.Select(p => $"{p.Indicator.Code}={p.Indicator.Versie}")),
        };

    /// <summary>Why this is not the workbook that was asked for; null when it is.</summary>
    public static Celmelding? Ander(Werkboek boek, Leveringsjabloon sjabloon)
    {
        var verkeerd = Merk(sjabloon).Verkeerd(boek);
        var periode = Meetperiode.Lees(boek.Bij(PeriodeNaam));
        // Of another year or half of it: that is one finding, which names the half-year.
        return verkeerd is not null and not { Code: Werkboekmerk.AnderJaar } || periode == sjabloon.Halfjaar ? verkeerd
            : WorkbookFindings.Whole("andere-periode", $"Dit werkboek is voor {periode?.InZin ?? "een andere periode"}. "
                + $"Je biedt het aan voor {sjabloon.Halfjaar.InZin}.", "Download het werkboek van deze periode en neem je cijfers over.");
    }

    /// <summary>What is counted in another way since the workbook was made: a finding for each, by the code of the indicator.</summary>
    public static IReadOnlyDictionary<string, Celmelding> Verouderd(Werkboek boek, Leveringsjabloon sjabloon)
    {
        var toen = (boek.Bij(DefinitiesNaam) ?? "").Split(';').Select(d => d.Split('=')).Where(d => d.Length == 2)
            .DistinctBy(d => d[0]).ToDictionary(d => d[0], d => Versienummer.Lees(d[1]), StringComparer.Ordinal);
        return (from plicht in sjabloon.Plichten
                let versie = toen.GetValueOrDefault(plicht.Indicator.Code)
                where versie is not null && versie.Value.Major != plicht.Indicator.Versie.Major
                select (plicht.Indicator, versie.Value))
            .ToDictionary(w => w.Indicator.Code, w => Verouderd(w.Indicator, w.Value), StringComparer.Ordinal);
    }

    private static Celmelding Verouderd(Indicator indicator, Versienummer toen) => WorkbookFindings.Whole("definitie-veranderd",
        $"‘{indicator.Naam}’ wordt nu anders geteld: definitie {indicator.Versie}, in dit werkboek nog {toen}.",
        "Download het werkboek opnieuw en tel dit cijfer zoals daarin staat.");

    private static Werkboekmerk Merk(Leveringsjabloon sjabloon) => new("levering", Vorm, "de levering", sjabloon.Sleutel);
}
