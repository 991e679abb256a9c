using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>Recognises headings, and what under them is personal because of them.</summary>
internal static partial class PersoonsgegevensKop
{
    private static readonly (Func<Regex> Woorden, Persoonskop Kop)[] Koppen =
    [
        (Bsn, Persoonskop.Bsn), (Telling, Persoonskop.Bedrag), (Geboorte, Persoonskop.Geboorte), (Email, Persoonskop.Email),
        (Telefoon, Persoonskop.Telefoon), (Rekening, Persoonskop.Rekening), (Postcode, Persoonskop.Postcode),
        (Huisnummer, Persoonskop.Huisnummer), (Straat, Persoonskop.Straat), (Eenheid, Persoonskop.Eenheid), (Complex, Persoonskop.Complex),
        (Gebied, Persoonskop.Gebied), (Persoonsnaam, Persoonskop.Persoonsnaam), (Naam, Persoonskop.Naam), (Dag, Persoonskop.Dag),
        (Vhe, Persoonskop.Vhe), (Organisatie, Persoonskop.Organisatie),
    ];

    private static readonly HashSet<string> Geen = [];

    /// <summary>What a text says as a heading; none when it is too long for one or says nothing known.</summary>
    public static Persoonskop Van(string tekst) =>
        tekst.Length is < 2 or > 80 || !char.IsLetter(tekst[0]) ? Persoonskop.Geen
            : Koppen.FirstOrDefault(k => k.Woorden().IsMatch(tekst)).Kop;

    /// <summary>What a text is because it stands under or beside a heading; null when the heading does not make it personal.</summary>
    /// <param name="kop">The heading.</param>
    /// <param name="tekst">The text.</param>
    /// <param name="ernaast">The heading stands beside it, and there may be no table at all.</param>
    public static Persoonsgegeven? Onder(Persoonskop kop, string tekst, bool ernaast)
    {
        if (kop is Persoonskop.Geen or Persoonskop.Anders or Persoonskop.Bedrag or Persoonskop.Gebied)
            return null;
        var cijfers = tekst.Count(char.IsAsciiDigit);
        return kop switch
        {
            Persoonskop.Bsn when cijfers is >= 7 and <= 11 && tekst.Length <= 40 => Persoonsgegeven.Bsn,
            Persoonskop.Telefoon when cijfers is >= 7 and <= 15 && tekst.Length <= 40 => Persoonsgegeven.Telefoon,
            Persoonskop.Rekening when cijfers is >= 7 and <= 30 && tekst.Length <= 40 => Persoonsgegeven.Iban,
            Persoonskop.Geboorte when cijfers is >= 4 and <= 14 && tekst.Length <= 40 => Persoonsgegeven.Geboortedatum,
            Persoonskop.Persoonsnaam when cijfers == 0 && Ingevuld(tekst)
                && (!ernaast || PersoonsgegevensNamen.Naamachtig(tekst, Geen)) => Persoonsgegeven.Naam,
            Persoonskop.Huisnummer when cijfers is > 0 and <= 5 && tekst.Length <= 10 => Persoonsgegeven.Adres,
            Persoonskop.Straat when cijfers > 0 && tekst.Length <= 60 && char.IsLetter(tekst[0]) => Persoonsgegeven.Adres,
            Persoonskop.Straat when !ernaast && Ingevuld(tekst) => Persoonsgegeven.OnderBuurt,
            Persoonskop.Eenheid when cijfers > 2 && tekst.Length <= 30 => Persoonsgegeven.OnderBuurt,
            Persoonskop.Vhe when cijfers > 5 || cijfers > 0 && tekst.Any(char.IsLetter) => Persoonsgegeven.OnderBuurt,
            Persoonskop.Complex when tekst.Length <= 40 && (cijfers > 0 || !ernaast && Ingevuld(tekst)) => Persoonsgegeven.OnderBuurt,
            _ => null,
        };
    }

    private static bool Ingevuld(string tekst) => tekst.Length is > 1 and <= 60 && char.IsUpper(tekst[0]) && !Leeg().IsMatch(tekst);

    [GeneratedRegex(
        @"^(n\.?v\.?t\.?|onbekend|geen|vervallen|actief|gereed|concept|akkoord|open|ja|nee|leeg|geheim|" +
        @"(totaal|gemiddeld|overig|subtotaal|alle).*)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leeg();

    [GeneratedRegex(
        @"\bbsn|burger\s?service|\bsofi|persoonsnummer|\bidentiteitsnummer", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bsn();

    [GeneratedRegex(
        @"aantal|gemiddeld|percentage|%|€|\beuro\b|bedrag|kosten|lasten|opbrengst|omzet|saldo|waarde|\bwoz\b|\bsom\b|totaal|" +
        @"achterstand|investering|uitgaven|budget|\bm2\b|\bm3\b|kwh|oppervlak|verbruik|dichtheid|adressen|hypothe|lening|schuld|" +
        @"vermogen|huursom|aandeel|huurprijs|^huur$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Telling();

    [GeneratedRegex(
        @"geboorte\s?-?_?(datum|dag|jaar|dat)|geb\.?[\s_-]?(datum|dat\.?)|^geb\.?$|^geboren|birth|^dob$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Geboorte();

    [GeneratedRegex("^vhe$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vhe();

    [GeneratedRegex(@"\bkvk|kamer van koophandel", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Organisatie();

    [GeneratedRegex(@"e-?_?mail", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"telefoon|\bmobiel(nummer|\snummer|\snr)?\b|\bgsm\b|^tel\b|\btel\.|tel\.?nr|phone",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Telefoon();

    [GeneratedRegex(@"\biban\b|rekeningn|bankrekening|\bgironummer", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rekening();

    [GeneratedRegex(@"postcode|\bpc\s?6\b|\bzip", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Postcode();

    [GeneratedRegex(
        @"huis\s?-?_?(nummer|nr|letter)|^(huis)?nr\.?\s?toev|toevoeging|house\s?n",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Huisnummer();

    [GeneratedRegex(
        @"\b(woon|huis|post|bezoek|correspondentie|object)?adres(gegevens|regel)?\b|\bstraat_?naam\b|^straat$|^street|^address",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Straat();

    [GeneratedRegex(
        @"\b(vhe|eenheid|eenheids|woning|verhuureenheid|object|huurder|huurders|klant|relatie|contract|huurcontract|dossier|" +
        @"inschrijf|registratie|cli[eë]nt|zaak|kandidaat|debiteur|debiteuren|cluster)[\s_-]?(nummer|nr|nrs|code|id)\b|" +
        @"\bbag[\s_-]?id|verblijfsobject|nummeraanduiding", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Eenheid();

    [GeneratedRegex(
        @"^(naam\s)?complex(naam)?$|\bcomplex[\s_-]?(nummer|nr|code|naam|id)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Complex();

    [GeneratedRegex(
        @"buurt|wijk|gemeente|gebied|regio|\bkern\b|stadsdeel|plaats|project|corporatie|organisatie|partij",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gebied();

    [GeneratedRegex(
        @"achternaam|voornaam|voornamen|voorletters?|initialen|roepnaam|meisjesnaam|tussenvoegsel|geslachtsnaam|familienaam|" +
        @"surname|first\s?name|last\s?name|^naam\s(van\s)?(de\s|het\s)?(hoofd)?(huurder|bewoner|klant|cli[eë]nt|kandidaat|" +
        @"contact|persoon|kind|partner|aanvrager|medewerker|invuller)|^(hoofd|mede)?(huurder|bewoner|klant|cli[eë]nt|kandidaat|" +
        @"contactpersoon|contractant|partner|aanvrager|consulent|wijkbeheerder|contractnemer)(s?naam)?$|^(ingevuld|opgesteld|" +
        @"gecontroleerd|aangeleverd|akkoord)\s(door|van)$|huurdersnaam|klantnaam|bewonersnaam|persoonsnaam",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Persoonsnaam();

    [GeneratedRegex(@"^(volledige\s)?(naam|name)$|^(wie|persoon)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Naam();

    [GeneratedRegex(
        @"datum|\bdag\b|peil|oplever|ingang|\bbouw|start|begin|einde?\b|vanaf|periode|versie|^jaar$|^kwartaal$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dag();
}
