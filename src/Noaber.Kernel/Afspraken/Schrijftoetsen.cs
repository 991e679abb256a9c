using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Afspraken;

/// <summary>What the <em>SMART-toets</em> asks of an agreement.</summary>
public enum Smartvraag
{
    /// <summary>Who does it?</summary>
    Wie,

    /// <summary>How much?</summary>
    Hoeveel,

    /// <summary>By when?</summary>
    Wanneer,

    /// <summary>Measured by what?</summary>
    WaaraanGemeten,
}

/// <summary>
/// Advice while writing, never a block: which of the four questions an agreement leaves open. Source: the complaint in the field that half
/// of the agreements cannot be measured (domain.md).
/// </summary>
public static class Smarttoets
{
    /// <summary>
    /// The questions that the agreement leaves open, in their order: only those that its kind of promise has an answer to. One about how
    /// parties work together need not be counted.
    /// </summary>
    /// <param name="afspraak">The agreement with its years and actions.</param>
    /// <param name="gelezen">What its own text says that someone is to do, when and how much.</param>
    /// <param name="partijInTekst">Whether the text names a party, by name or as a group.</param>
    /// <param name="monitor">How its theme or part is followed, when that is said there.</param>
    public static IReadOnlyList<Smartvraag> Open(Afspraak afspraak, Actie gelezen, bool partijInTekst, string? monitor = null)
    {
        ArgumentNullException.ThrowIfNull(afspraak);
        ArgumentNullException.ThrowIfNull(gelezen);
        List<Actie> acties = [gelezen, .. afspraak.Acties, .. afspraak.Jaarschijven.SelectMany(jaar => jaar.Acties)];
        var tekst = string.Join('\n', [afspraak.Tekst, .. afspraak.Jaarschijven.Select(jaar => jaar.Tekst)]);
        var alles = $"{afspraak.Kop}\n{tekst}";
        // A target says how much, by when and measured by what.
        var heeftDoel = afspraak.Streefwaarden.Count > 0;
        var hoeveel = heeftDoel || Beloftetaal.ZegtHoeveel(alles) || acties.Exists(actie => actie.Hoeveelheden.Count > 0);
        var opTijd = heeftDoel || afspraak.Jaarschijven.Count > 0 || acties.Exists(actie => actie.Termijn is { Doorlopend: false });
        var wanneer = opTijd || acties.Exists(actie => actie.Termijn is not null) || Beloftetaal.ZegtWanneer(alles);
        var (telbaar, eenmalig, niets) = (Beloftetaal.IsTelbaar(tekst), Beloftetaal.IsEenmalig(tekst), Beloftetaal.IsGoedeWil(tekst));
        var inspanning = niets || Beloftetaal.IsInspanning(tekst, opTijd);
        var geteld = afspraak.Soort != AfspraakSoort.Procesmatig && !hoeveel;
        var open = new List<Smartvraag>();
        if (!partijInTekst && (telbaar || eenmalig || inspanning || hoeveel || opTijd) && !HeeftTrekker(afspraak, acties))
            open.Add(Smartvraag.Wie);
        if (geteld && (telbaar || niets))
            open.Add(Smartvraag.Hoeveel);
        if (!wanneer && (eenmalig || niets))
            open.Add(Smartvraag.Wanneer);
        if (geteld && inspanning && !Beloftetaal.ZegtMaat(alles) && string.IsNullOrWhiteSpace(monitor))
            open.Add(Smartvraag.WaaraanGemeten);
        return open;
    }

    private static bool HeeftTrekker(Afspraak afspraak, List<Actie> acties) => afspraak.Regie.Count > 0
        || afspraak.Jaarschijven.Any(jaar => jaar.Regie.Count > 0) || acties.Exists(actie => actie.Trekkers.Count > 0);
}

/// <summary>
/// Shows per theme what each kind of equal party promises. Source: Woningwet art. 44, which makes the agreements mutual, and the complaint
/// that the share of municipality and tenants goes unnamed (domain.md).
/// </summary>
public static class Wederkerigheidstoets
{
    private static readonly PartijSoort[] Gelijkwaardig = [PartijSoort.Gemeente, PartijSoort.Corporatie, PartijSoort.Huurdersorganisatie];

    /// <summary>The kinds of equal party that promise nothing in a theme, of those that sit at the table.</summary>
    /// <param name="aanTafel">The kinds at the table.</param>
    /// <param name="beloften">For each agreement of the theme, the kinds that its text names.</param>
    public static IReadOnlyList<PartijSoort> Ontbreekt(
        IReadOnlyCollection<PartijSoort> aanTafel, IEnumerable<IReadOnlyCollection<PartijSoort>> beloften)
    {
        ArgumentNullException.ThrowIfNull(aanTafel);
        ArgumentNullException.ThrowIfNull(beloften);
        var genoemd = beloften.SelectMany(soorten => soorten).ToHashSet();
        return [.. Gelijkwaardig.Where(soort => aanTafel.Contains(soort) && !genoemd.Contains(soort))];
    }
}
