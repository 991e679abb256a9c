using System.Globalization;

namespace Noaber.Kernel.Partijen;

/// <summary>Finds a party in a text: by its own name, or as one of its kind ("de corporaties" names each association).</summary>
public static class Partijnaam
{
    private static readonly CompareInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL").CompareInfo;

    /// <summary>Whether <paramref name="tekst"/> names the party: whole words, without regard to case or diacritics.</summary>
    public static bool IsGenoemd(string tekst, PartijSoort soort, string naam)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        ArgumentException.ThrowIfNullOrWhiteSpace(naam);
        return Bevat(tekst, naam) || Array.Exists(Verzamelnamen(soort), woord => Bevat(tekst, woord));
    }

    /// <summary>The words by which texts name all parties of a kind together.</summary>
    private static string[] Verzamelnamen(PartijSoort soort) => soort switch
    {
        PartijSoort.Gemeente => ["gemeente", "partijen"],
        PartijSoort.Corporatie => ["corporaties", "corporatie", "woningcorporaties", "woningcorporatie", "partijen"],
        PartijSoort.Huurdersorganisatie => ["huurdersorganisaties", "huurdersorganisatie", "huurdersvertegenwoordiging", "partijen"],
        PartijSoort.Zorgpartij => ["zorgpartijen", "zorgaanbieders", "zorgorganisaties", "zorgorganisatie"],
        _ => [],
    };

    private static bool Bevat(string tekst, string woord)
    {
        for (var vanaf = 0; vanaf < tekst.Length;)
        {
            var plek = Nederlands.IndexOf(tekst.AsSpan(vanaf), woord, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace, out var lengte);
            if (plek < 0)
                return false;
            var begin = vanaf + plek;
            if (IsGrens(tekst, begin - 1) && IsGrens(tekst, begin + lengte))
                return true;
            vanaf = begin + 1;
        }
        return false;
    }

    private static bool IsGrens(string tekst, int plek) => plek < 0 || plek >= tekst.Length || !char.IsLetterOrDigit(tekst[plek]);
}
