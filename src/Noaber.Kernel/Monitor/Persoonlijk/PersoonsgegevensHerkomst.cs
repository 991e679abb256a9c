using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// One person or family told apart by where they come from, by an age behind the word for them, or by how many children they have.
/// </summary>
internal static partial class PersoonsgegevensHerkomst
{
    /// <summary>Where those who come to live here are from.</summary>
    internal const string Landen =
        @"(Eritrea|Syri[eë]|Turkije|Marokko|Irak|Iran|Afghanistan|Somali[eë]|Ethiopi[eë]|Soedan|Gambia|Ghana|Guinee|Kameroen|" +
        @"Oekra[iï]ne|Polen|Roemeni[eë]|Bulgarije|Suriname|Jemen|Libi[eë]|Palestina|Libanon|Egypte|Algerije|Tunesi[eë]|Pakistan|" +
        @"India|China|Congo|Nigeria|Armeni[eë]|Rusland|Duitsland|Venezuela|Cura[cç]ao|Vietnam)";

    // No gezin or student: those are counted, with how many there are behind them.
    private const string Mens =
        @"(bewoner|bewoonster|huurder|huurster|moeder|vader|vrouw|man|mevrouw|meneer|jongen|meisje|buurman|buurvrouw|weduwe|weduwnaar|" +
        @"statushouder|asielzoeker|vluchteling)";

    private const string Met = @"(gezin|echtpaar|stel|moeder|vader|vrouw|man|ouder|huurder|huurster|bewoner|bewoonster|statushouder)";

    /// <summary>Whether a sentence tells of one.</summary>
    public static bool In(string zin) => Uit().IsMatch(zin)
        || Lotgeval().IsMatch(zin) && (Oud().IsMatch(zin) || Nationaliteit().IsMatch(zin)
            || Kinderen().IsMatch(zin) && !Mogelijk().IsMatch(zin))
        || Kinderen().IsMatch(zin) && Land().IsMatch(zin);

    [GeneratedRegex(
        @"(?<!\p{L})(de|het|onze|dit|dat)\s(\p{Ll}+e\s)?(gezin|echtpaar|stel|" + Mens + @")\s(met\s(\p{L}+\s){1,3})?(afkomstig\s)?" +
        @"uit\s" + Landen + @"(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Uit();

    [GeneratedRegex(@"(?<!\p{L})uit\s" + Landen + @"(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Land();

    [GeneratedRegex(
        @"(?<!\p{L})" + Mens + @"(\s\((1[5-9]|[2-9]\d)(\s?(jaar|jr\.?|j\.?))?\)|,\s(1[5-9]|[2-9]\d)(\s?(jaar|jr\.?|j\.?))?,)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Oud();

    [GeneratedRegex(
        @"(?<!\p{L})(Eritrese|Syrische|Turkse|Marokkaanse|Iraakse|Iraanse|Afghaanse|Somalische|Ethiopische|Soedanese|Gambiaanse|" +
        @"Oekra[iï]ense|Poolse|Roemeense|Bulgaarse|Surinaamse|Jemenitische|Palestijnse|Libische|Antilliaanse|Chinese|Koerdische|" +
        @"Armeense|Russische|Duitse|Nigeriaanse)\s(gezin|echtpaar|stel|" + Mens + @")(?![\p{L}\-])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Nationaliteit();

    [GeneratedRegex(
        @"(?<!\p{L})" + Met + @"\smet\s(\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\s(\p{Ll}+e\s){0,2}(kind|kinderen|" +
        @"zoons|zonen|dochters)(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Kinderen();

    /// <summary>What a family of so many can get, and did not.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(urgentie|voorrang|indicatie)\s(is\s)?mogelijk(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Mogelijk();

    /// <summary>What befell them; that they get one of many homes (norm, voorrang) is no such thing.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(" + PersoonsgegevensWoorden.Zaken + @"|" + PersoonsgegevensWoorden.Lot + ")",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Lotgeval();
}
