using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using Noaber.Kernel.Gebieden;

namespace Noaber.Files.Gebieden;

/// <summary>
/// Reads public figures per area (CSV of CBS StatLine, PDOK, RIVM). Where a figure is secret or absent it says so, and never zero. The decimal
/// mark is told from the numbers themselves; when they leave a doubt, the file is refused.
/// </summary>
public static partial class Kerncijferlezer
{
    private static readonly string[] Namen = ["naam", "buurtnaam", "wijknaam", "gemeentenaam", "name", "area_name", "regionaam", "statnaam"];

    /// <summary>Reads a file.</summary>
    public static Kerncijferuitkomst Lees(ReadOnlySpan<byte> bytes, Kaartgrenzen? grenzen = null)
    {
        var limits = grenzen ?? Kaartgrenzen.Standaard;
        if (bytes.Length > limits.Bytes)
            return Geweigerd("cijfers-te-groot", $"Het bestand is groter dan {limits.Bytes >> 20} MB.", "Kies alleen jullie gemeenten.");
        try
        {
            return CsvRows.Read(bytes, limits.Vlakken) is { } rijen ? Lees(rijen)
                : Geweigerd("cijfers-te-veel", $"Er staan meer dan {limits.Vlakken} rijen in, of te veel kolommen.", "Kies alleen jullie gemeenten.");
        }
        catch (CsvFormatException)
        {
            return Geweigerd("cijfers-beschadigd", "Het bestand is niet heel: een cel is te lang of een aanhalingsteken sluit niet.", "Download het bestand opnieuw.");
        }
    }

    private static Kerncijferuitkomst Lees(List<(int Number, string[] Cells)> rijen)
    {
        if (rijen.Count < 2 || Codekolom(rijen) is not (>= 0 and var code))
            return Geweigerd("geen-gebieden", "Er is geen kolom met CBS-codes (GM, WK of BU met cijfers).", "Kies een bestand van CBS met codes per gemeente, wijk of buurt.");
        var (kop, gevuld) = (rijen[0].Cells, rijen.Skip(1).Where(r => code < r.Cells.Length).ToList());
        List<Gebiedsmelding> meldingen =
        [
            .. rijen.Skip(1).Where(r => r.Cells.Length != kop.Length).Select(r => new Gebiedsmelding("rij-scheef", r.Number, "",
                $"Rij {r.Number} heeft {r.Cells.Length} cellen; de kop heeft er {kop.Length}.", "Download het bestand opnieuw.")).Take(20),
        ];
        var getallen = Enumerable.Range(0, kop.Length).Where(k => k != code && IsGetallen(gevuld, k)).ToList();
        var komma = Decimaal(gevuld.SelectMany(r => getallen.Where(k => k < r.Cells.Length).Select(k => r.Cells[k])));
        if (komma is null)
            meldingen.Add(new("decimaal-onduidelijk", null, "", "Niet te zien is of de komma of de punt het decimaalteken is.",
                "Sla het bestand op zonder punten of komma's in duizendtallen."));
        meldingen.AddRange(from rij in gevuld
                           from kolom in getallen
                           where kolom < rij.Cells.Length && komma is { } mark && Gemis(rij.Cells[kolom]) is null && Getal(rij.Cells[kolom], mark) is null
                           select new Gebiedsmelding("getal-te-groot", rij.Number, "",
                               $"In rij {rij.Number} staat bij ‘{kop[kolom]}’ een getal dat te groot is om te bewaren.", "Verbeter het getal."));
        if (meldingen.Count > 0 || komma is not { } teken)
            return new(null, meldingen);
        var naam = Array.FindIndex(kop, k => Namen.Contains(k, StringComparer.OrdinalIgnoreCase));
        var gelezen = gevuld.Where(r => Gebiedsniveaus.Van(r.Cells[code]) is not null).Select(r => new Kerncijferrij(r.Number, r.Cells[code],
            naam >= 0 ? r.Cells[naam] : "", [.. getallen.Select(k => Cijfer(r.Cells[k], teken))],
            Enumerable.Range(0, kop.Length).Where(k => !getallen.Contains(k)).DistinctBy(k => kop[k]).ToDictionary(k => kop[k], k => r.Cells[k]))).ToList();
        return new(new([.. getallen.Select(k => kop[k])], gelezen, rijen.Count - 1 - gelezen.Count), []);
    }

    /// <summary>The column with the most codes: of the smallest areas, when there are several of them.</summary>
    private static int Codekolom(List<(int Number, string[] Cells)> rijen) => Enumerable.Range(0, rijen[0].Cells.Length)
        .Select(k => (Kolom: k, Codes: rijen.Where(r => k < r.Cells.Length).Select(r => r.Cells[k]).Where(c => Gebiedsniveaus.Van(c) is not null).ToList()))
        .Where(k => k.Codes.Count * 2 > rijen.Count - 1).OrderByDescending(k => k.Codes.Distinct().Count()).Select(k => k.Kolom).FirstOrDefault(-1);

    private static bool IsGetallen(List<(int Number, string[] Cells)> rijen, int kolom)
    {
        var gevuld = rijen.Where(r => kolom < r.Cells.Length).Select(r => r.Cells[kolom]).Where(c => Gemis(c) is null).ToList();
        return gevuld.Count > 0 && gevuld.TrueForAll(c => Getal().IsMatch(c));
    }

    /// <summary>The decimal mark; null when it cannot be told.</summary>
    private static char? Decimaal(IEnumerable<string> getallen)
    {
        var (punt, komma, drie) = (false, false, new HashSet<char>());
        foreach (var getal in getallen.Where(g => g.AsSpan().ContainsAny('.', ',')).Distinct())
        {
            var teken = getal[getal.AsSpan().LastIndexOfAny('.', ',')];
            var erna = getal.Length - getal.AsSpan().LastIndexOfAny('.', ',') - 1;
            var duizend = erna == 3 && getal.Length > 4 && getal.TrimStart('-') is not ['0', ..] && getal.IndexOfAny(['.', ',']) <= 3 + (getal[0] == '-' ? 1 : 0);
            if (duizend)
                drie.Add(teken);
            else if (erna > 0)
                (punt, komma) = (punt || teken == '.', komma || teken == ',');
        }
        return punt && komma ? null : punt ? '.' : komma ? ',' : drie.Count > 0 ? null : '.';
    }

    private static Kerncijfer Cijfer(string tekst, char komma) =>
        Gemis(tekst) is { } reden ? new(null, reden) : new(Getal(tekst, komma), Ontbreekt.Niet);

    private static decimal? Getal(string tekst, char komma)
    {
        var kaal = tekst.Replace(komma == ',' ? "." : ",", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(kaal, NumberStyles.Float, CultureInfo.InvariantCulture, out var getal) ? getal : null;
    }

    // A column with decimals has them behind these codes too: -99997.0.
    private static Ontbreekt? Gemis(string tekst) => ZonderDecimalen().Replace(tekst, "") switch
    {
        "" => Ontbreekt.Leeg,
        "." or "-99997" or "-99999999" or "x" or "X" => Ontbreekt.Geheim,
        "-99995" => Ontbreekt.Later,
        "-99991" => Ontbreekt.NietMeer,
        "-" or "?" => Ontbreekt.Streepje,
        _ => null,
    };

    private static Kerncijferuitkomst Geweigerd(string code, string tekst, string herstel) => new(null, [new(code, null, "", tekst, herstel)]);

    [GeneratedRegex(@"(?<=^-9999[0-9]+)[.,]0+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ZonderDecimalen();

    [GeneratedRegex(@"^-?[0-9]+([.,][0-9]+)*(E[+-]?[0-9]{1,2})?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Getal();
}
