using System.Text.RegularExpressions;

namespace Noaber.Files.Lezen.Acties;

// The words by which it knows a promise, and who makes it.
internal sealed partial class ActieReader
{
    // Cheap: most sentences hold none of these.
    [GeneratedRegex(@"kwartaal|\d|initiati|[Tt]rekkers?\b|januari|februari|maart|april|\bmei\b|juni|juli|augustus|september|oktober|november|december|voorjaar|najaar|uiterlijk|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|tig|honderd|duizend", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Promise();

    [GeneratedRegex(@"(?<wie>(\p{Lu}|de )[\p{L} ,’'-]{2,60}?)\s+(neemt|nemen|heeft|hebben|pakt)\s+(hierin\s+|hiervoor\s+)?(het\s+)?(initiatief|regie|de regie)|(?<wie>\p{Lu}[\p{L} ,’'-]{2,60}?)\s+is\s+(hierin\s+)?(de\s+)?(initiatiefnemer|trekker|initiërende partij)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Initiative();

    [GeneratedRegex(@"\b(met\s+(behulp|hulp|ondersteuning)\s+van|in\s+(nauwe\s+)?(samenwerking|samenspraak|overleg|afstemming)\s+met|samen\s+met|i\.s\.m\.?)\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex With();

    [GeneratedRegex(@"\b(wordt|worden|is|zijn)\s+[\p{L}\d\s]{0,40}?door\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ByWhom();

    [GeneratedRegex(@"\b([Tt]rekkers?|[Ww]ie|[Rr]egie|[Vv]erantwoordelijk)\s*:\s*(?<wie>[^.;:()]{2,80})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^([Tt]rekkers?|[Ww]ie|[Vv]erantwoordelijk)\s*:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OpensWithLabel();

    [GeneratedRegex(@"(?<wie>([Dd]e\s+)?[Gg]emeente(\s+\p{Lu}[\p{L}’'-]+)?|\p{Lu}[\p{L}’'&-]*(\s+((van|de|den|der|voor)\s+)?\p{Lu}[\p{L}’'&-]*){0,3})\s*\(([Tt]rekker|[Ii]nitiatiefnemer)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\b(bouw(t|en)|realise(ert|ren)|slo(opt|pen)|investe(ert|ren)|reserve(ert|ren)|verko(opt|pen)|verhu(urt|ren)|lever(t|en)|transforme(ert|ren)|isole(ert|ren)|verduurza(amt|men)|renove(ert|ren)|stel(t|len)\b.*\bbeschikbaar|ze(t|tten)\b.*\bin(?=\s*([.,;:)]|$|(voor|om|op|bij|als|in|tegen)\b))|tre(kt|kken)\b.*\buit|wij(st|zen)\b.*\btoe|ko(opt|pen)|plaats(t|en)|splits(t|en)|label(t|en)|bestem(t|men)|huisves(t|ten)|organise(ert|ren)|voeg(t|en)\b.*\btoe|vervang(t|en)|verbeter(t|en)|bie(dt|den)|betaal(t|en)|draag(t)?\b.*\bbij|dragen\b.*\bbij)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Doing();

    [GeneratedRegex(@"\b([Ww]e|[Ww]ij)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Us();

    [GeneratedRegex("^(sinds|begin van)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Past();

    // "In 2026 zet X", "Daarnaast zet X", "Voor 2017 zal X": the doer stands behind the verb.
    [GeneratedRegex(@"^(In|Voor|Vanaf|Per|Daarnaast|Ook|Verder|Tevens|Hierbij|Hiervoor|Jaarlijks|Uiterlijk|Eind|Begin|Medio|Tijdens|Daarna|Elke?|Iedere?)(\s+(\d{4}|het|de|[\p{Ll}]+|\d[\p{L}]*)){0,6}?\s+[\p{Ll}]{2,}\s+", RegexOptions.ExplicitCapture | RegexOptions.None, 1000)]
    private static partial Regex Inverted();

    [GeneratedRegex(@"(\b(aan|als|bij|dan|dat|de|deze|die|door|een|en|het|in|met|na|naar|namens|of|om|op|over|per|richting|samen|tegen|tot|tussen|uit|van|vanuit|volgens|voor|zoals)|[^\p{Ll}])\s+$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoVerb();

    [GeneratedRegex(@"^([-•*]\s*|[a-z0-9]{1,2}[.)]\s+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\(?(in|voor|vanaf|per|tot|t/m|sinds|na|periode|prijspeil)?\s*(het\s+jaar\s+)?20\d\d(\s*(-|–|/|t/m|en)\s*(20)?\d\d)?\)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Year();
}
