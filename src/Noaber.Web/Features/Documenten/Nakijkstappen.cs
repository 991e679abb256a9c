using System.Globalization;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Features.Schrijven;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>One step of the reviewer with one agreement: right, cut, join, move, another kind, no agreement.</summary>
internal static class Nakijkstappen
{
    public static async Task<IResult> Doe([AsParameters] Nakijkverzoek verzoek, int afspraak)
    {
        var waarden = Botsing.Waarden(await verzoek.Form());
        if (await verzoek.Neem() is not { } bezig || bezig.Staat.Vind(afspraak) is not { } nu)
            return Inlezen.Weg(verzoek.Scherm);
        List<Afspraak> gelezen = [.. bezig.Lezing.Kader.Themas.SelectMany(thema => thema.Afspraken)];
        var was = Nakijkuitwerking.Van(nu, gelezen);
        var velden = Velden(waarden, nu.Velden);
        var intussen = waarden.GetValueOrDefault(Botsing.Wijziging) != Botsplek.Nummer(nu.Wijziging);
        if (intussen && Botst(verzoek, bezig, nu, was, waarden) is { } botsing)
            return botsing;
        var fouten = Fouten(velden, Uitwerkingsvelden.Groepen(was, _ => true), waarden, was);
        var uitwerking = Uitwerkingsvelden.Met(was, waarden, [.. bezig.Lezing.Partijen.Select(p => p.Naam)]);
        var getypt = nu.Met(velden, ReferenceEquals(uitwerking, was) ? nu.Uitwerking : uitwerking);
        if (fouten.Count > 0)
            return Terug(verzoek, bezig, getypt with { Wijziging = nu.Wijziging }, fouten);

        var doe = waarden.GetValueOrDefault("doe", "");
        var stap = intussen && Verandert(doe, nu)
            ? new(bezig.Staat, nu.Id, Stapmelding.Intussen)
            : Stap(bezig.Staat, getypt, gelezen, doe, Plaats(bezig, waarden.GetValueOrDefault("plaats", "")));
        await verzoek.Inlezingen.Bewaar(bezig, stap.Staat, verzoek.Stop);
        return verzoek.Vanzelf
            ? verzoek.Bewaard(getypt.Wijziging)
            : Results.LocalRedirect(Waarheen(verzoek.Adres, stap, nu.Thema, gelezen));
    }

    public static string Veldnaam(int afspraak, string veld) => $"a{afspraak}.{veld}";

    private static List<Invoerfout> Fouten(
        Nakijkvelden velden, IReadOnlyList<Veldgroep> groepen, Dictionary<string, string> waarden, Nakijkuitwerking was) =>
    [
        .. Nakijken.Fouten(velden),
        .. Veldgroep.Fouten([.. groepen, new Veldgroep("", default, [Uitwerkingsvelden.RegieVeld(was)])], waarden),
    ];

    private static IResult Terug(Nakijkverzoek verzoek, Bezigheid bezig, Nakijkafspraak getypt, List<Invoerfout> fouten) =>
        verzoek.Vanzelf ? Nakijkverzoek.NietBewaard(fouten)
        : verzoek.Scherm.Opnieuw<NakijkthemaScherm, NakijkthemaModel>(NakijkenLezen.ThemaModel(bezig, getypt.Thema, null, getypt) with
        {
            Fouten = [.. fouten.Select(fout => (getypt.Id, fout with { Naam = Veldnaam(getypt.Id, fout.Naam) }))],
        });

    /// <summary>Both versions, when what was typed differs from what a colleague made of it; else null.</summary>
    private static IResult? Botst(
        Nakijkverzoek verzoek, Bezigheid bezig, Nakijkafspraak nu, Nakijkuitwerking was, Dictionary<string, string> waarden)
    {
        List<(string Kop, Schrijfveld Veld)> hier =
        [
            .. Nakijkveldset.Van(nu.Velden).Alle.Select(veld => ("", veld)),
            ("", Uitwerkingsvelden.RegieVeld(was)),
            .. Uitwerkingsvelden.Groepen(was, _ => true).SelectMany(groep => groep.Velden.Select(veld => ($"{groep.Kop}: ", veld))),
        ];
        List<Botsveld> velden =
        [
            .. hier.Where(v => waarden.TryGetValue(v.Veld.Naam, out var mijn) && mijn != Schrijfveld.Zuiver(v.Veld.Waarde))
                .Select(v => Botsveld.Van(v.Veld, v.Kop + v.Veld.Label, waarden[v.Veld.Naam])),
        ];
        List<string> los =
        [
            .. waarden.Where(veld => Uitwerkingsvelden.IsUitwerking(veld.Key) && veld.Value.Length > 0)
                .Where(veld => hier.TrueForAll(v => v.Veld.Naam != veld.Key))
                .GroupBy(veld => veld.Key.Split('.')[0], veld => veld.Value, StringComparer.Ordinal)
                .Select(stuk => string.Join(" · ", stuk)),
        ];
        if (velden.Count == 0 && los.Count == 0)
            return null;
        Botsplek plek = new("deze afspraak", $"{verzoek.Adres}/afspraak/{nu.Id}", $"{verzoek.Adres}/thema/{nu.Thema}#a{nu.Id}")
        {
            Merk = Botsplek.Nummer(nu.Wijziging),
        };
        return Botsing.Toon(verzoek, bezig, plek, velden, waarden, los);
    }

    /// <summary>Whether a button does more than keep: then what someone else made of it in the meantime is to be seen first.</summary>
    private static bool Verandert(string doe, Nakijkafspraak nu) => doe switch
    {
        "akkoord" => nu.Stand != Nakijkstand.Akkoord,
        "weg" => nu.Stand != Nakijkstand.Weg,
        "terug" => nu.Stand != Nakijkstand.Open,
        "splits" or "samen" or "omhoog" or "omlaag" or "verplaats" => true,
        _ => false,
    };

    private static Stapuitkomst Stap(Nakijkstaat staat, Nakijkafspraak nu, IReadOnlyList<Afspraak> gelezen, string doe, (int Thema, string? Onderdeel)? plaats)
    {
        var gewijzigd = staat.Zet(nu);
        return doe switch
        {
            "akkoord" => new(staat.Zet(nu.Besloten(Nakijkstand.Akkoord)), Volgende(staat, nu)),
            "weg" => new(staat.Zet(nu.Besloten(Nakijkstand.Weg)), Volgende(staat, nu)),
            "terug" => new(staat.MetThema(nu.Thema).Zet(nu.Besloten(Nakijkstand.Open)), nu.Id),
            "splits" => gewijzigd.Splits(nu, gelezen) is var na && ReferenceEquals(na, gewijzigd)
                ? new(gewijzigd.Zet(Nakijkstaat.ZonderSnede(nu)), nu.Id, Stapmelding.GeenSnede)
                : new(na, staat.VolgendeId, Stapmelding.Afgesplitst),
            "samen" => gewijzigd.Vorige(nu) is { } vorige
                ? new(gewijzigd.VoegSamen(nu, gelezen), vorige.Id, Stapmelding.Samengevoegd)
                : new(gewijzigd, nu.Id, Stapmelding.GeenVorige),
            "omhoog" => Schuif(gewijzigd, nu, -1),
            "omlaag" => Schuif(gewijzigd, nu, 1),
            "verplaats" when plaats is var (thema, onderdeel) => new(gewijzigd.Verplaats(nu, thema, onderdeel),
                thema == nu.Thema ? nu.Id : Buur(staat, nu), thema == nu.Thema ? null : Stapmelding.Verplaatst),
            _ => new(gewijzigd, nu.Id),
        };
    }

    private static Stapuitkomst Schuif(Nakijkstaat staat, Nakijkafspraak nu, int stap) =>
        staat.Schuif(nu, stap) is var na && ReferenceEquals(na, staat)
            ? new(staat, nu.Id, stap < 0 ? Stapmelding.Bovenaan : Stapmelding.Onderaan)
            : new(na, nu.Id);

    /// <summary>A theme, or a theme and the letter of its part: <c>2</c>, <c>2/B</c>.</summary>
    private static (int Thema, string? Onderdeel)? Plaats(Bezigheid bezig, string plaats)
    {
        var (delen, themas) = (plaats.Split('/', 2), bezig.Staat.Themas);
        return int.TryParse(delen[0], CultureInfo.InvariantCulture, out var thema) && thema >= 0 && thema < themas.Count && !themas[thema].Weg
            && (delen.Length == 1 || Nakijken.Onderdelen(bezig.Lezing, thema).Any(deel => deel.Letter == delen[1]))
                ? (thema, delen.ElementAtOrDefault(1))
                : null;
    }

    /// <summary>The next one of the theme, or the last again.</summary>
    private static int Volgende(Nakijkstaat staat, Nakijkafspraak nu) =>
        staat.In(nu.Thema).SkipWhile(a => a.Id != nu.Id).Take(2).Last().Id;

    /// <summary>The next one of the theme, or the one before; null when it was the only one.</summary>
    private static int? Buur(Nakijkstaat staat, Nakijkafspraak nu) =>
        Volgende(staat, nu) is var volgende && volgende != nu.Id ? volgende : staat.In(nu.Thema).LastOrDefault(a => a.Id != nu.Id)?.Id;

    /// <summary>The page that holds the one to go on with; it has the focus there, and says what the step came to.</summary>
    private static string Waarheen(string adres, Stapuitkomst stap, int thema, IReadOnlyList<Afspraak> gelezen)
    {
        if (stap.Naar is not { } naar)
            return $"{adres}/thema/{thema}";
        var blad = Nakijkbladen.Verdeel(stap.Staat.In(thema), gelezen).TakeWhile(afspraken => afspraken.All(a => a.Id != naar)).Count() + 1;
        return $"{adres}/thema/{thema}?blad={blad}{(stap.Melding is { } melding ? $"&bij={naar}&stap={melding}" : "")}#a{naar}";
    }

    private static Nakijkvelden Velden(Dictionary<string, string> waarden, Nakijkvelden nu) => new(
        Veld(waarden, "nummer", nu.Nummer), Veld(waarden, "kop", nu.Kop), Veld(waarden, "tekst", nu.Tekst),
        Enum.TryParse<AfspraakSoort>(waarden.GetValueOrDefault("soort"), out var soort) && Enum.IsDefined(soort) ? soort : nu.Soort);

    /// <summary>What was typed; as it was when that is the same but for white space around it.</summary>
    private static string Veld(Dictionary<string, string> waarden, string naam, string nu) =>
        waarden.TryGetValue(naam, out var waarde) && waarde != Schrijfveld.Zuiver(nu) ? waarde : nu;

    /// <summary>What a step came to: the state, the agreement to go on with, and what to say about it.</summary>
    private sealed record Stapuitkomst(Nakijkstaat Staat, int? Naar, Stapmelding? Melding = null);
}

/// <summary>What a step came to, when that is not plain to see.</summary>
internal enum Stapmelding
{
    GeenSnede,
    Afgesplitst,
    GeenVorige,
    Samengevoegd,
    Bovenaan,
    Onderaan,
    Verplaatst,
    Intussen,
}

internal static class Stapmeldingen
{
    public static string? Tekst(string? stap) => Enum.TryParse<Stapmelding>(stap, out var melding) ? melding switch
    {
        Stapmelding.GeenSnede => $"Er is niets gesplitst. Zet eerst in de tekst {Nakijkstaat.Snede} op een eigen regel, waar de volgende "
            + "afspraak begint. Met de sneltoets: zet de cursor daar, druk op Escape en dan op s.",
        Stapmelding.Afgesplitst => "Dit deel is afgesplitst van de afspraak hierboven. Kijk het nummer en de kop na.",
        Stapmelding.GeenVorige => "Er is niets samengevoegd. Dit is de eerste afspraak van dit thema: er staat er geen voor.",
        Stapmelding.Samengevoegd => "Samengevoegd. De tekst van de volgende afspraak staat nu onderaan deze.",
        Stapmelding.Bovenaan =>
            "Deze afspraak staat al bovenaan in dit thema of onderdeel. Met ‘Verplaats’ kan zij ergens anders heen.",
        Stapmelding.Onderaan =>
            "Deze afspraak staat al onderaan in dit thema of onderdeel. Met ‘Verplaats’ kan zij ergens anders heen.",
        Stapmelding.Verplaatst => "De afspraak is verplaatst naar het andere thema. Hier ga je verder.",
        Stapmelding.Intussen => "Er is nog niets gedaan: iemand anders heeft deze afspraak intussen veranderd. "
            + "Zo staat zij er nu. Kies opnieuw wat je ermee wilt.",
        _ => null,
    } : null;
}
