using System.Text.RegularExpressions;

namespace Noaber.Kernel.Afspraken;

/// <summary>
/// What kind of promise the words of an agreement make, by the verbs of the field. It decides which questions make sense: a plan has a
/// date, homes have a number, an effort has something to measure it by, and a rule has none of these. Calibrated on the agreements of
/// Enschede, Almelo and Hengelo.
/// </summary>
internal static partial class Beloftetaal
{
    private const RegexOptions Zo = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Something is made, begun or finished once.</summary>
    public static bool IsEenmalig(string tekst) => Zinnen(tekst).Any(zin => !IsRegel(zin) && (IsStuk(zin) || Bouwt(zin)));

    /// <summary>Homes, places, people or money: it can be counted, and someone is to bring it about.</summary>
    public static bool IsTelbaar(string tekst) => Zinnen(tekst).Any(zin => !IsRegel(zin) && (Bouwt(zin) || Geld().IsMatch(Hoofdzin(zin))));

    /// <summary>
    /// An effort or a quality that nobody can tell to have been reached. With a time for it (<paramref name="opTijd"/>) a plan, an advice
    /// or an evaluation is none: it is there or not, whatever it is about.
    /// </summary>
    public static bool IsInspanning(string tekst, bool opTijd) => Zinnen(tekst).Any(zin => !IsVoorwaarde().IsMatch(zin)
        && Inspanning().IsMatch(zin) && !(opTijd && IsStuk(zin)));

    /// <summary>Nothing but good will.</summary>
    public static bool IsGoedeWil(string tekst) => GoedeWil().IsMatch(tekst);

    /// <summary>It comes back, goes on, or is done by a time that the words name without a date.</summary>
    public static bool ZegtWanneer(string tekst) => Wanneer().IsMatch(tekst);

    /// <summary>By what one will see whether it was kept.</summary>
    public static bool ZegtMaat(string tekst) => Maat().IsMatch(tekst);

    /// <summary>A number, in figures or in words, or a reference to where the numbers are.</summary>
    public static bool ZegtHoeveel(string tekst) => Getal().IsMatch(tekst) || Telwoorden.Vind(tekst).Any(woord => woord.Eenheid != "keer");

    /// <summary>A plan, an advice, an evaluation.</summary>
    private static bool IsStuk(string zin) => Eenmalig().IsMatch(Hoofdzin(zin));

    private static bool Bouwt(string zin) => Hoofdzin(zin) is var hoofd && Brengt().IsMatch(hoofd) && Telbaar().IsMatch(hoofd);

    /// <summary>It forbids, allows, or holds whenever something comes up: it has no end and no amount.</summary>
    private static bool IsRegel(string zin) => Regel().IsMatch(zin) || IsVoorwaarde().IsMatch(zin);

    /// <summary>Without its side clauses: homes that someone wants to sell are none that are promised.</summary>
    private static string Hoofdzin(string zin) => Bijzin().Replace(zin, "");

    private static IEnumerable<string> Zinnen(string tekst) => Zin().Split(tekst).Where(zin => zin.Length > 0);

    [GeneratedRegex(@"(?<=[.;!?])\s+(?=\p{Lu}|-\s)|\n+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zin();

    [GeneratedRegex(@"\b(die|dat|welke|waar(voor|in|mee|bij)?|hoeveel|zodat|te\s+(?=\p{L}+en\s+\p{L}))\b[^,.;:]*", Zo, 1000)]
    private static partial Regex Bijzin();

    [GeneratedRegex(@"\bgeen\b|\b(mag|mogen|moet|moeten|dient|dienen|gelden?|geldt)\b|\balleen\b|\bin\s+(principe|beginsel)\b"
        + @"|\buitgangspunt"
        + @"|\bvoldoe(t|n)\b|\bgaranderen\b|\bhanter(en|eert)\b|\bconform\b|\bvolgens\b|\bniet\s+(tot|meer|hoger|lager|onder)\b"
        + @"|\bprimair\b"
        + @"|\bbedoeld voor\b|\btoestemming\b|\b(kan|kunnen)\s+(een|de|zij|partijen|corporaties|gemeente)\b|\b(elke|iedere)\s+nieuwe\b"
        + @"|^(-\s+)?bij\s+(een\s+)?(uitzondering|nieuwbouw|verkoop|sloop|uitvoering)\b", Zo, 1000)]
    private static partial Regex Regel();

    [GeneratedRegex(@"^(-\s+)?(als|wanneer|indien|waar|op\s+(verzoek|het\s+moment)|voordat|kan|komt|lukt|vraagt|huurt|hebben|wie)\b"
        + @"|,\s+(als|indien|wanneer)\b|\bwaar\s+(nodig|mogelijk)\b|\bzo\s+nodig\b|\b(als|waar)\s+(dat|het)\s+(nodig|kan)\b"
        + @"|\bnodig\s+blijkt\b", Zo, 1000)]
    private static partial Regex IsVoorwaarde();

    [GeneratedRegex(@"\b(opstellen|opgesteld|uitwerken|uitgewerkt|onderzoek(t|en)|onderzocht|verken(t|nen)|evaluer(en|eert)|geëvalueerd"
        + @"|vaststellen|vastgesteld|invoeren|ingevoerd|oprichten|inventariser(en|eert)|vernieuw(t|en)|herzie(t|n)|actualiser(en|eert)"
        + @"|ontwikkel(t|en)|afronden|starten|doorontwikkeling)\b|\bstel(t|len)\b[^.;]{1,120}\bop\b(?!\s+(de|het|een|deze|dit)\b)"
        + @"|\bwerk(t|en)\b[^.;]{1,100}\buit\b|\bvoer(t|en)\b[^.;]{1,60}\bin\b\s*([.,;]|$)|\bstel(t|len)\b[^.;]{1,60}\bvast\b"
        + @"|\b(maakt|maken|kom(t|en)\s+met|do(et|en)|ge(eft|ven))\b[^.;]{0,80}\b(plan|plannen|overzicht|voorstel|analyse|visie"
        + @"|kaart|programma"
        + @"|agenda|advies|procesafspraken)\b|\bbreng(t|en)?\b[^.;]{1,80}\bin\s+(beeld|kaart)\b|\bafspraken\s+(te\s+)?maken\b", Zo, 1000)]
    private static partial Regex Eenmalig();

    [GeneratedRegex(@"\b(bouw(t|en)|gebouwd|terugbouwen|realiser(en|eert)|gerealiseerd|oplever(t|en)|opgeleverd|toevoeg(en|t)"
        + @"|toevoeging|sloop(t)?"
        + @"|slopen|verko(opt|pen)|verduurza(amt|men)|verduurzaamd|renover(en|eert)|isoler(en|eert)|splits(t|en)|transformer(en|eert)"
        + @"|huisvest(en)?|plaats(t|en)|labelen|aanpassen|uitbreid(en|t)|reserver(en|eert)|versnel(t|len)|vrijmaken"
        + @"|voeg(t|en)\b[^.;]{1,80}\btoe|breid(t|en)\b[^.;]{1,80}\buit|knap(t|pen)\b[^.;]{1,80}\bop|pas(t|sen)\b[^.;]{1,80}\baan"
        + @"|lever(t|en)\b[^.;]{1,60}\bop|zet(ten)?\b[^.;]{1,60}\bvoorraad\s+in)\b", Zo, 1000)]
    private static partial Regex Brengt();

    [GeneratedRegex(@"\b(\p{L}*woning(en)?|\p{L}*appartement(en)?|\p{L}*eenheden|\p{L}*plekken|\p{L}*plaatsen|\p{L}*kamers|statushouders"
        + @"|vergunninghouders|\p{L}*panelen|woningvoorraad)\b", Zo, 1000)]
    private static partial Regex Telbaar();

    [GeneratedRegex(@"\b(invester(en|eert)|reserver(en|eert)|financi(eren|ert)|werk(t|en)\s+(samen\s+)?aan\s+\p{L}*woningen"
        + @"|stel(t|len)\b[^.;]{1,60}\b(geld|budget|bedrag"
        + @"|euro)\b)\b", Zo, 1000)]
    private static partial Regex Geld();

    [GeneratedRegex(@"\bzet(ten)?\b[^.;]{0,80}\bin\b(\s+(op|om|voor|bij)\b|\s*([.,;]|$))|\binzetten\s+op\b|\bspan(t"
        + @"|nen)\s+zich\b|\binspannen\b"
        + @"|\bstre(eft|ven)\b|\bprober(en|eert)\b|\b(bevorder|stimuler|stimuleer|intensiver|versterk|verbeter|vergro|verminder"
        + @"|terugdring|voorkom)(t|en|ten)?\b"
        + @"|\bdra(agt|gen)\b[^.;]{1,60}\bbij\b|\b(voldoende|genoeg|zo\s?veel\s+mogelijk|optimaal|optimale|evenwichtig\p{L}*"
        + @"|gevarieerd\p{L}*)\b"
        + @"|\bin\s+balans\b|\bambitie\b|\bbetaalbaar\s+(te\s+)?houden\b|\bhoud(t|en)\b[^.;]{0,60}\bbetaalbaar\b|\bhelp(t|en)\s+mee\b"
        + @"|\bst(uurt|uren)\b[^.;]{0,60}\bop\b|\bversnel(t|len)\b|\bsneller\b|\bbehoud(en)?\b|\b(werken\s+toe"
        + @"|op\s+weg)\s+naar\b|\bondersteun(t|en)\b"
        + @"|\baantrekkelijk\p{L}*|\bgoede?\s+(minimumniveau|ondergrens|kwaliteit|huisvesting|staat)\b", Zo, 1000)]
    private static partial Regex Inspanning();

    [GeneratedRegex(@"\b(ons|hun|haar|zijn)\s+best\b", Zo, 1000)]
    private static partial Regex GoedeWil();

    [GeneratedRegex(@"\b(jaarlijkse?|maandelijkse?|wekelijkse?|periodieke?|regelmatig|doorlopend|steeds|altijd|continu"
        + @"|structureel|direct|meteen)\b"
        + @"|\b(elk(e)?|ieder(e)?|per|eens\s+(per|in)|in\s+elk)\s+(\p{L}+\s+){0,2}(jaar|maand|kwartaal|week|overleg)\b"
        + @"(?<!(€\s*\d[\d.,]*(-|–)?|\d\s*euro)(\s+(kale\s+)?huur)?\s+per\s+maand)" // what a home costs, not when
        + @"|\b(begin|eind(e)?|loop)\s+van\s+het\s+jaar\b|\b(in|uiterlijk|voor|v[óo]{2}r|vanaf)\s+(het\s+)?(voorjaar|najaar"
        + @"|januari|februari"
        + @"|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b|\b\p{L}+(maal|\s+keer)\s+per\b"
        + @"|\b\d+\s?(x|keer)\s+per\b"
        + @"|\b(eerst)?volgende\s+\p{L}*overleg|\bbinnen\s+\S+\s+(dagen|weken|maanden|jaar)\b|\b(19|20)\d\d\b|\bblij(ft|ven)\b"
        + @"|\bhoud(t|en)\b[^.;]{0,80}\bbij\b", Zo, 1000)]
    private static partial Regex Wanneer();

    [GeneratedRegex(@"\b(monitor\w*|gemeten|meten|meting|cijfers?|indicator\w*|percentage|aantal(len)?|peildatum|volgens"
        + @"|conform|jaarverslag\w*"
        + @"|rapport\w*|evalu\w*|geëvalueerd|\w*tevredenheid\w*|\w*score|slaagkans\w*|zoektijd\w*|wachttijd\w*|label\s+[A-G]"
        + @"|energielabel\w*"
        + @"|WoON|CBS|NEN|RGS|BENG|EPC)\b|%|\bvolgen\s+(zij|wij|we|partijen|of)\b|\bpartijen\s+volgen\b|\bhoud(t"
        + @"|en)\b[^.;]{0,80}\bbij\b", Zo, 1000)]
    private static partial Regex Maat();

    [GeneratedRegex(@"\d[\d.,]*\s*(%|procent|euro|miljoen|mln|woning|appartement|plek|eenhe|kamer)|€\s*\d|\bbijlage\b"
        + @"|\btaakstelling\b|\bsaldo\b"
        + @"|\b(aantallen|bedragen)\b[^.;]{0,60}\b(staan|vast|toegevoegd|vastgelegd)|\bvastgelegd\b[^.;]{0,40}\bhoeveel", Zo, 1000)]
    private static partial Regex Getal();
}
