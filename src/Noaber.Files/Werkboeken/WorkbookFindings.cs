namespace Noaber.Files.Werkboeken;

/// <summary>What there is to say about a workbook before anyone knows what it is about.</summary>
internal static class WorkbookFindings
{
    private const string Only = "Noaber leest Excel-werkmappen (.xlsx) en CSV, en van dit bestand niets.";
    private const string SaveAsXlsx =
        "Open het bestand in Excel of LibreOffice, kies Opslaan als en dan Excel-werkmap (.xlsx), en bied dat bestand aan.";
    private const string Again =
        "Open het bestand zelf en sla het opnieuw op als .xlsx. Lukt dat niet, download dan een nieuw werkboek en neem je cijfers over.";

    public static Celmelding OldExcel() => Whole("werkboek-xls", $"Dit is een oud Excel-bestand (.xls). {Only}", SaveAsXlsx);

    public static Celmelding Binary() => Whole("werkboek-xlsb", $"Dit is een binair Excel-bestand (.xlsb). {Only}", SaveAsXlsx);

    public static Celmelding OpenDocument() => Whole("werkboek-ods", $"Dit is een OpenDocument-rekenblad (.ods). {Only}", SaveAsXlsx);

    /// <summary>A table in another form, that Excel opens as if it were its own.</summary>
    public static Celmelding Disguised(string what) =>
        Whole("werkboek-vermomd", $"Dit is {what}, ook al heet het anders. {Only}", SaveAsXlsx);

    public static Celmelding Numbers() => Whole("werkboek-numbers", $"Dit is een bestand van Numbers (Apple). {Only}",
        "Open het in Numbers, kies Archief, Exporteer naar en dan Excel (.xlsx), en bied dat bestand aan.");

    public static Celmelding Locked() =>
        Whole("werkboek-beveiligd", "Dit bestand is beveiligd met een wachtwoord. Noaber kan het niet lezen.",
        "Open het met het wachtwoord, haal het wachtwoord eraf (Bestand, Info, Werkmap beveiligen) en bied het opnieuw aan.");

    public static Celmelding Other(string what) => Whole("geen-werkboek", $"Dit is {what}, geen Excel-werkboek.",
        "Download het werkboek bij Noaber, vul het in en bied dat bestand aan (.xlsx).");

    public static Celmelding Empty() => Whole("werkboek-leeg", "Het bestand is leeg: er zit niets in.", "Kies het bestand opnieuw.");

    public static Celmelding TooLarge(Grenzen limits) => Whole("werkboek-te-groot",
        $"Het bestand is groter dan {limits.Bytes >> 20} MB. Zo groot is een ingevuld werkboek niet.",
            "Haal plaatjes en andere bladen eruit en bied het opnieuw aan.");

    public static Celmelding TooMuch(int rows, int columns) => Whole("werkboek-te-veel",
        $"Er staat meer in dan {rows} rijen of {columns} kolommen op een blad.",
        "Haal weg wat niet bij dit werkboek hoort en bied het opnieuw aan.");

    /// <summary>Something within the workbook that cannot be looked at, so that nobody knows what is in it.</summary>
    public static Celmelding Unseen(string what) => Whole("werkboek-ongezien",
        "Noaber kan hier niet in kijken, en weet dus niet of er iets over personen in staat.",
        "Haal het weg: klik het aan op het blad en druk op Delete. Een gegevensmodel haal je weg bij Power Pivot, Beheren.") with
    { Onderdeel = what };

    public static Celmelding TookTooLong() => Whole("werkboek-te-lang", "Het lezen duurde te lang.", Again);

    public static Celmelding Damaged(string kind) => Whole("werkboek-beschadigd",
        $"Het bestand is niet heel: het is afgebroken, beschadigd of niet wat het lijkt (technisch: {kind}).", Again);

    public static Celmelding HiddenSheet(Werkblad sheet) => new("blad-verborgen", new(sheet.Naam, 1, 1), "",
        $"Het blad ‘{sheet.Naam}’ is verborgen: niemand ziet wat erop staat.",
        "Maak het blad zichtbaar (klik met rechts op een tabblad), kijk het na en bied het opnieuw aan.");

    public static Celmelding HiddenRow(Celplaats row) => new("rij-verborgen", row, "",
        $"Rij {row.Rij} is verborgen, maar er staat iets in.",
        "Zet het filter uit of maak de rij zichtbaar. Hoort zij er niet bij, haal haar dan weg.");

    public static Celmelding Merged(Samenvoeging range) => new("samengevoegd", range.Van, range.Bereik,
        $"De cellen {range.Bereik} zijn samengevoegd. Dan is niet te zien bij welke rij of kolom de waarde hoort.",
        "Hef de samenvoeging op (Start, Samenvoegen en centreren) en vul elke cel apart in.");

    public static Celmelding MadeDate(Cel cell, string remedy) =>
        new("datum", cell.Plaats, cell.Tekst, $"Excel heeft hier een datum van gemaakt ({cell.Tekst}).", remedy);

    public static Celmelding TooLong(Cel cell, int most) =>
        new("te-lang", cell.Plaats, cell.Tekst, $"Dit is te lang: er passen {most} tekens in.", "Maak de tekst korter.");

    /// <summary>Whether something is wrong with a cell by itself, whatever it is for: then <see cref="Broken"/> says what.</summary>
    public static bool IsStuk(this Celsoort soort) => soort is Celsoort.Fout or Celsoort.ZonderUitkomst or Celsoort.Verouderd;

    /// <summary>What is wrong with a cell by itself; null when nothing is.</summary>
    public static Celmelding? Broken(Cel cell) => cell.Soort switch
    {
        Celsoort.Fout => new("cel-fout", cell.Plaats, cell.Tekst, "In deze cel staat een fout van Excel.",
            "Herstel de formule, of typ de waarde zelf."),
        Celsoort.ZonderUitkomst => new("formule-zonder-uitkomst", cell.Plaats, cell.Tekst,
            "In deze cel staat een formule zonder uitkomst. Noaber rekent geen formules uit.",
            "Open het werkboek in Excel, laat het rekenen en sla het op. Of typ de waarde zelf."),
        Celsoort.Verouderd => new("formule-verouderd", cell.Plaats, cell.Tekst,
            "De uitkomst van deze formule is van eerder: zij klopt niet met de cellen die zij optelt.",
            "Open het werkboek in Excel, laat het rekenen en sla het op. Of typ de waarde zelf."),
        _ => null,
    };

    public static Celmelding Whole(string code, string text, string remedy) => new(code, null, "", text, remedy);
}
