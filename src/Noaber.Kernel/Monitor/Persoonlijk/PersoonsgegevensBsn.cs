using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// Citizen service numbers in a text, also with another number beside them: of all digits that follow each other, each nine that begin and
/// end where a group of digits does are looked at.
/// </summary>
internal static partial class PersoonsgegevensBsn
{
    private const int Cijfers = 9, LangsteTussen = 5;

    // What people put between groups of digits, in any mix; another sign only when it is the same all along.
    private const string Gewoon = "./_|•·-", Haken = "()[]{}", Duizend = ".,'’";

    /// <summary>Whether such a number stands in a text.</summary>
    public static bool In(string tekst)
    {
        if (Genoemd().IsMatch(tekst))
            return true;
        var groepen = Groep().Matches(tekst);
        for (var van = 0; van < groepen.Count; van++)
        {
            if (groepen[van].Length is 8 or Cijfers ? IsLos(groepen[van], tekst) : Begint(groepen, van, tekst))
                return true;
        }
        return false;
    }

    /// <summary>Eight digits only when they stand together, and are no day and no code of an area (BU and eight digits).</summary>
    private static bool IsLos(Match groep, string tekst)
    {
        var ervoor = tekst.AsSpan(0, groep.Index);
        if (!IsBsn(groep.Value) || IsBedrag(tekst, groep.Index, groep.Index + groep.Length) || Breuk().IsMatch(ervoor))
            return false;
        return groep.Length == Cijfers || !Dagcijfers().IsMatch(groep.Value) && (ervoor.IsEmpty || !char.IsLetter(ervoor[^1]))
            && !Deel().IsMatch(ervoor) && !Vervolg().IsMatch(tekst.AsSpan(groep.Index + groep.Length));
    }

    /// <summary>Whether nine digits in more than one group begin here.</summary>
    private static bool Begint(MatchCollection groepen, int van, string tekst)
    {
        var (tot, cijfers) = (van, groepen[van].Length);
        while (cijfers < Cijfers && tot + 1 < groepen.Count && Tussen(groepen, tot, tekst) is not null)
            cijfers += groepen[++tot].Length;
        return cijfers == Cijfers && IsBsn(string.Concat(groepen.Skip(van).Take(tot - van + 1).Select(groep => groep.Value)))
            && new Venster(groepen, van, tot, tekst).IsBsn();
    }

    private static bool IsBsn(string cijfers) => PersoonsgegevensNummers.IsBsn(long.Parse(cijfers, CultureInfo.InvariantCulture));

    /// <summary>The sign between a group of digits and the next, without spaces; null when something else stands there.</summary>
    private static string? Tussen(MatchCollection groepen, int at, string tekst)
    {
        if (at < 0 || at + 1 >= groepen.Count)
            return null;
        var begin = groepen[at].Index + groepen[at].Length;
        var tussen = tekst[begin..groepen[at + 1].Index];
        var teken = tussen.Trim();
        return tussen.Length <= LangsteTussen && teken.Length <= 2 && !teken.Any(t => char.IsLetter(t) || t is '€' or '%') ? teken : null;
    }

    private static bool IsBedrag(string tekst, int begin, int eind) =>
        Euro().IsMatch(tekst.AsSpan(0, begin)) || Eenheid().IsMatch(tekst.AsSpan(eind));

    /// <summary>Nine digits in groups, with what stands around them.</summary>
    private readonly record struct Venster(MatchCollection Groepen, int Van, int Tot, string Tekst)
    {
        private int Begin => Groepen[Van].Index;

        private int Eind => Groepen[Tot].Index + Groepen[Tot].Length;

        public bool IsBsn()
        {
            var (groepen, lengtes) = (Groepen, Enumerable.Range(Van, Tot - Van + 1).Select(Lengte).ToList());
            var tekens = Tekens();
            // No day ends in three digits: what begins as a year is none there (1981.04.170).
            var jaar = Enumerable.Range(Van, lengtes.Count).Any(at => IsJaar(groepen[at].Value)) && lengtes is not [4, 2, 3];
            if (jaar || IsBedrag(Tekst, Begin, Eind))
                return false;
            var (links, rechts) = (PersoonsgegevensBsn.Tussen(Groepen, Van - 1, Tekst), PersoonsgegevensBsn.Tussen(Groepen, Tot, Tekst));
            var alleen = links is null && rechts is null;
            return (lengtes.Count == Cijfers || lengtes.TrueForAll(l => l is >= 2 and <= 4)
                    || alleen && lengtes.Count == 2 && lengtes.Min() > 2)
                && (tekens.Count == 1 || tekens.All(t => t.All(Haken.Contains)) ? MetTeken(tekens[0], alleen, links, rechts, lengtes)
                    : alleen && tekens.All(IsGewoon));
        }

        private bool MetTeken(string teken, bool alleen, string? links, string? rechts, List<int> lengtes)
        {
            var drietallen = lengtes.TrueForAll(lengte => lengte == 3);
            if (drietallen && teken is [var punt] && Duizend.Contains(punt) && (rechts is "," || Bedragwoord().IsMatch(Ervoor())))
                return false;
            if (!IsGewoon(teken))
                return alleen && (drietallen || lengtes.Count == Cijfers) && !Opsomming().IsMatch(Ervoor())
                    && !Vervolgd().IsMatch(Tekst.AsSpan(Eind));
            // Of more groups with the same sign between them nobody can tell where a number begins; with spaces it may be anywhere.
            var reeks = links == teken && !IsJaar(Groepen[Van - 1].Value) || rechts == teken && !IsJaar(Groepen[Tot + 1].Value);
            return !reeks || teken.Length == 0 && (lengtes.Count < Cijfers || !LangeReeks());
        }

        /// <summary>Of digits one by one there are many more: marks or counts.</summary>
        private bool LangeReeks()
        {
            var groepen = Groepen;
            return Enumerable.Range(Math.Max(Van - 2, 0), Math.Min(Cijfers + 4, Groepen.Count - Math.Max(Van - 2, 0)))
                .Count(at => groepen[at].Length == 1) > Cijfers + 1;
        }

        private List<string> Tekens()
        {
            var (groepen, tekst) = (Groepen, Tekst);
            return [.. Enumerable.Range(Van, Tot - Van).Select(at => PersoonsgegevensBsn.Tussen(groepen, at, tekst)!).Distinct()];
        }

        private int Lengte(int at) => Groepen[at].Length;

        private ReadOnlySpan<char> Ervoor() => Tekst.AsSpan(Math.Max(Begin - 45, 0), Math.Min(Begin, 45));

        private static bool IsGewoon(string teken) => teken.Length == 0 || teken.Length == 1 && Gewoon.Contains(teken[0]);

        private static bool IsJaar(string groep) => groep.Length == 4 && groep is ['1', '9', ..] or ['2', '0', _, _];
    }

    /// <summary>Digits after a word that says what they are: then no test is asked for.</summary>
    [GeneratedRegex(
        @"\b(bsn|burger\s?service\w*|sofi\w*)[^\d\p{L}]{0,6}(nr\.?|nummer|is|:)?[^\d\p{L}]{0,4}\d[\d .\-]{5,10}\d",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Genoemd();

    [GeneratedRegex(@"[0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Groep();

    [GeneratedRegex(@"^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dagcijfers();

    [GeneratedRegex(@"€\s?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Euro();

    /// <summary>What is counted; cents make an amount as well, noughts alone do not.</summary>
    [GeneratedRegex(@"^(,(?!00)\d\d?(?!\d)|\s?(euro|m2|m3|m²|m³|kwh|%|€))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Eenheid();

    /// <summary>The digits are what comes after the decimal mark.</summary>
    [GeneratedRegex(@"(?<!\d)0[.,]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Breuk();

    /// <summary>Of eight digits: the rest of a longer number, or one of an organisation.</summary>
    [GeneratedRegex(@"(\d[.,/_\-]|kvk\D{0,25}(\d{8}\D{1,5}){0,4})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Deel();

    [GeneratedRegex(@"^[.,/_\-]\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vervolg();

    /// <summary>A word for an amount not far before it, and none for whose number it is.</summary>
    [GeneratedRegex(
        @"(waarde|bedrag|bedragen|€|euro|kosten|lasten|huursom|omzet|saldo|balanstotaal|budget|begroting|opbrengst(en)?|lening(en)?|" +
        @"investering(en)?|uitgaven|inkomsten|vermogen|subsidie|schuldrest|woz)(?!\p{L})" +
        @"(?!.*(?<!\p{L})(nr|no|nummer|huurder|huurster|bewoner|klant|kandidaat|cli[eë]nt|dossier|bsn|meneer|mevrouw)(?!\p{L}))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Bedragwoord();

    /// <summary>What has several numbers.</summary>
    [GeneratedRegex(
        @"(complex(en)?|complexnummers|nrs\.?|nummers|punten|tabellen|wijken|buurten|artikelen|indicatoren|bladzijden|pagina['’]?s|" +
        @"blz\.?|jaren|aantallen|respectievelijk|resp\.?)[\s:]*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Opsomming();

    /// <summary>A list goes on, or says what was counted.</summary>
    [GeneratedRegex(
        @"^[\s,;]{0,3}(en|of|tot|t/m|plus|(?!was\b)\p{Ll}*[^\Wi](en|s))(?!\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Vervolgd();
}
