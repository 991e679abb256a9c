using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// People in a sentence that gives them no title: after a word for a family, as the one who is ill or in debt, or a usual name beside words
/// about health, money or trouble at home. A rare surname without any of that cannot be told from the name of a place.
/// </summary>
internal static partial class PersoonsgegevensVerhaal
{
    private const string Achternaam = @"(?<naam>\p{Lu}[\p{L}'’\-]+)";

    /// <summary>Whether someone is told about.</summary>
    public static bool In(string tekst, IReadOnlySet<string> bekend)
    {
        if (tekst.Length < 8 || !tekst.Contains(' ', StringComparison.Ordinal))
            return false;
        return Gezin().Matches(tekst).Any(m => PersoonsgegevensNamen.IsPersoon(m.Groups["naam"].Value, bekend))
            || Klein().Matches(tekst).Any(m => IsAchternaam(m.Groups["naam"].Value))
            || Toestand().Matches(tekst).Any(m => IsIemand(m, bekend))
            || Zinnen(tekst).Any(zin => Gevoelig().IsMatch(zin) && (Kleine().Matches(zin).Any(m => IsKlein(m, bekend))
                || Namen().Matches(zin).Any(m => IsNaam(m.Value) && PersoonsgegevensNamen.IsPersoon(m.Value, bekend))));
    }

    private static bool IsIemand(Match toestand, IReadOnlySet<string> bekend)
    {
        var naam = toestand.Groups["naam"].Value;
        // What begins a sentence may be any word; after a prefix (van der Meer) it is a name.
        return PersoonsgegevensNamen.IsPersoon(naam, bekend) && (toestand.Groups["voor"].Length > 0 || !Niemand().IsMatch(naam));
    }

    private static bool IsAchternaam(string naam) => PersoonsgegevensNaamlijst.IsAchternaam(naam);

    /// <summary>A surname without a capital; of one that is a trade too, only where a sentence begins with it.</summary>
    private static bool IsKlein(Match klein, IReadOnlySet<string> bekend) => klein.Value is var naam && IsAchternaam(naam)
        && (klein.Index == 0 || !PersoonsgegevensNaamlijst.Beroepen.Contains(naam)) && PersoonsgegevensNamen.IsPersoon(naam, bekend);

    private static bool IsNaam(string naam) => naam.Any(char.IsLower)
        && (IsAchternaam(naam) || PersoonsgegevensNaamlijst.Voornamen.Contains(naam) && !PersoonsgegevensNaamlijst.Woorden.Contains(naam));

    private static string[] Zinnen(string tekst) => tekst.Split((char[])['.', '!', '?', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(
        @"(?<!\p{L})([Gg]ezin|[Ee]chtpaar|[Ww]eduwe|[Ww]eduwnaar|[Ee]rven|([Nn]abestaanden|[Zz]oon|[Dd]ochter|[Kk]ind|[Kk]inderen|" +
        @"[Mm]oeder|[Vv]ader|[Oo]uders|[Bb]roer|[Zz]us|[Pp]artner|[Mm]an|[Vv]rouw|[Vv]riend|[Vv]riendin|" +
        @"[Ee]x)\svan)\s+(\p{Lu}\.\s?){0,4}" +
        PersoonsgegevensNamen.Tussen + Achternaam, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gezin();

    /// <summary>The same and titles, with a surname without a capital: only one that is usual, and no other word.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(gezin|echtpaar|familie|fam\.?|meneer|mevrouw|mevr\.?|mw\.?|dhr\.?|weduwe|weduwnaar|huurder|huurster|bewoner|" +
        @"bewoonster|klant|cli[eë]nt|kandidaat|buurman|buurvrouw)\s+" + PersoonsgegevensNamen.Tussen + @"(?<naam>\p{Ll}[\p{L}'’\-]+)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Klein();

    /// <summary>Whoever is or has what only a person is or has.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(?<voor>" + PersoonsgegevensNamen.Tussen + ")" + Achternaam + @"\s+(" +
        @"(is|was|werd|wordt|raakte|ligt)\s+(\p{L}+\s+){0,3}?(" + PersoonsgegevensWoorden.Staat + @"|werkloos)|" +
        @"(heeft|had|krijgt|kreeg|kampt\smet|lijdt\saan)\s+((een|grote|hoge|veel|wat|nog|al|ook|zware|weer|flinke|ernstige|" +
        @"chronische|te|\d+|euro|maanden)\s+){0,4}(schulden|schuld|huurschuld|huurachterstand|betalingsachterstand|kanker|dementie|" +
        @"alzheimer|parkinson|psychoses?|depressie|reuma|verslaving|bijstand|uitkering|bewindvoerder|schuldsanering|diabetes|autisme|" +
        @"thuiszorg|rolstoel)|" +
        @"(staat|zit)\s(onder\s(bewind|curatele)|in\sde\s(gevangenis|schuldsanering|bijstand))|kan\sde\shuur\sniet|" +
        @"drinkt|woont\s(alleen|samen|hier|nog))(?!\p{L})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Toestand();

    [GeneratedRegex(@"(?<![\p{L}\-])\p{Ll}{4,}(?![\p{L}\-])", RegexOptions.None, 1000)]
    private static partial Regex Kleine();

    /// <summary>What is told about someone rather than about homes.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(" + PersoonsgegevensWoorden.Zaken + @"|schuld|achterstand|overlast|uitzetting|bewind|uitkering|bijstand|opgenomen|" +
        @"opname|mantelzorg|thuiszorg|begeleid|hulpverlen|ggz|drank|hennep|fraude|klaagt|klacht|urgent|wil(de)?\s|woont|" +
        @"betaal(t|de)|(kan|kon)\sde\shuur|" +
        @"huurt|moeder|vader|zoon|dochter|kinderen|jaar\soud|\d\d\sjaar|geboren)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Gevoelig();

    /// <summary>A word with a capital, alone: of a month (Jan 2025) or a firm (Dura Vermeer) it is no person.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\-])(?<!([Aa]annemer|[Bb]ouwer|[Bb]ouwbedrijf|[Ff]irma|[Bb]ureau|[Ii]nstallateur|[Ss]childersbedrijf|[Mm]akelaar|" +
        @"[Nn]otaris|[Aa]dvocaat|[Aa]rchitect|Dura|Volker)\s)\p{Lu}\p{L}{2,}(?![\p{L}\-])" +
        @"(?!\s?['’]?\d|\s(&|[Bb]ouw|[Vv]astgoed|[Ii]nstallatie|[Gg]roep|[Oo]nderhoud|[Ss]childer|[Aa]dvies|" +
        @"[Aa]rchitect|[Mm]akelaar|BV|B\.V\.))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namen();

    [GeneratedRegex(
        @"^(Iemand|Niemand|Hij|Zij|Ze|Kandidaat|Partner|Moeder|Vader|Kind|Gezin|Buur.*|Bewoner|Bewoonster|Huurder|Huurster|Mevrouw|" +
        @"Meneer|Medewerker|Collega|Persoon|Man|Vrouw|Dochter|" +
        @"Zoon|Pati[eë]nt|Cli[eë]nt|Eigenaar|Oudere|Alleenstaande|Dit|Dat|Wie|Er|Het|Deze|Die|Statushouder|Aanvrager|Een|Eén|De|Men|" +
        @"Wij|Jij|Je|Ook|Nu|Dan|Daar|Hier|Echtpaar|Inwoner|Student|Jongere|Huishouden|" +
        @"Familie|Meer|Niet|Alles|Veel|Ieder.*|Elke?|Geen|Als|Wat|Waar)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Niemand();
}
