using System.Text.RegularExpressions;
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
public static partial class Smarttoets
{
    /// <summary>
    /// The questions that the agreement leaves open, in their order. One about how parties work together need not be counted.
    /// </summary>
    /// <param name="afspraak">The agreement with its years and actions.</param>
    /// <param name="gelezen">What its own text says that someone is to do, when and how much.</param>
    /// <param name="partijInTekst">Whether the text names a party, by name or as a group.</param>
    public static IReadOnlyList<Smartvraag> Open(Afspraak afspraak, Actie gelezen, bool partijInTekst)
    {
        ArgumentNullException.ThrowIfNull(afspraak);
        ArgumentNullException.ThrowIfNull(gelezen);
        List<Actie> acties = [gelezen, .. afspraak.Acties, .. afspraak.Jaarschijven.SelectMany(jaar => jaar.Acties)];
        var open = new List<Smartvraag>();
        if (!partijInTekst && afspraak.Regie.Count == 0 && afspraak.Jaarschijven.All(jaar => jaar.Regie.Count == 0)
            && acties.TrueForAll(actie => actie.Trekkers.Count == 0))
            open.Add(Smartvraag.Wie);
        if (afspraak.Soort != AfspraakSoort.Procesmatig && acties.TrueForAll(actie => actie.Hoeveelheden.Count == 0))
            open.Add(Smartvraag.Hoeveel);
        if (acties.TrueForAll(actie => actie.Termijn is null))
            open.Add(Smartvraag.Wanneer);
        if (afspraak.Soort != AfspraakSoort.Procesmatig && !Maat()
            .IsMatch(string.Join('\n', acties.Select(actie => actie.Tekst).Append(afspraak.Tekst))))
            open.Add(Smartvraag.WaaraanGemeten);
        return open;
    }

    [GeneratedRegex(@"\b(monitor\w*|gemeten|meten|meting|cijfers?|indicator\w*|percentage|aantal(len)?"
        + @"|peildatum|volgens|jaarverslag|rapportage|WoON|CBS|NEN|RGS|%)\b|%",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Maat();
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
