using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>Cuts a kader into the pieces that people propose to change, each with all its words.</summary>
internal static class Passages
{
    public static IReadOnlyList<Passage> Van(Kaderrijen rijen) =>
    [
        new(rijen.Kader.LijnId, "Titel en looptijd", "Geheel",
            $"{rijen.Kader.Titel}\n\nLooptijd: {Shell.Design.Datum.Looptijd(rijen.Kader.Van, rijen.Kader.Tot) ?? "niet bepaald"}"),
        .. rijen.Themas.SelectMany(thema => VanThema(rijen, thema)),
        .. rijen.Speerpunten.Select(s => new Passage(s.LijnId, s.Titel, "Speerpunten", Tekst([
            s.Hoofdthema, .. s.Velden.Where(v => v.Tekst.Length > 0).Select(v => $"{v.Label.TrimEnd(':')}: {v.Tekst}"),
            .. rijen.Acties[s.Id].Select(Actie)]))),
        .. rijen.Uitspraken.Select(u => new Passage(u.LijnId, u.Paragraaf, $"Beleidsuitspraken, {u.Hoofdstuk}",
            Tekst([u.Tekst, u.Aard?.ToString().ToLowerInvariant(), .. Streefwaarden(u.Streefwaarden)]))),
        .. rijen.Reeksen.Select(r => new Passage(r.LijnId, r.Titel, "Tabellen", Reeks(r))),
        .. rijen.Definities.Select(d => new Passage(d.LijnId, d.Term, "Begrippen", d.Tekst)),
        .. rijen.Teksten.Select(t => new Passage(t.LijnId, t.Kop ?? "Tekst zonder kop", "Andere teksten", Tekst([t.Tekst, .. t.Regels]))),
    ];

    private static IEnumerable<Passage> VanThema(Kaderrijen rijen, ThemaRij thema)
    {
        var plek = $"{thema.Nummer}. {thema.Titel}";
        yield return new(thema.LijnId, plek, "Thema's", Opzet(thema.Doel, thema.Hoe, thema.Monitor));
        foreach (var deel in rijen.Onderdelen[thema.Id])
            yield return new(deel.LijnId, $"{deel.Letter}. {deel.Titel}", plek, Opzet(deel.Doel, deel.Hoe, deel.Monitor));
        foreach (var afspraak in rijen.Afspraken.Where(a => a.ThemaId == thema.Id))
            yield return new(afspraak.LijnId, $"{afspraak.Nummer} {afspraak.Kop}".Trim(), Plek(rijen, thema, afspraak),
                Afspraak(rijen, afspraak));
    }

    private static string Plek(Kaderrijen rijen, ThemaRij thema, AfspraakRij afspraak) =>
        rijen.Onderdelen[thema.Id].FirstOrDefault(o => o.Id == afspraak.OnderdeelId) is { } deel
            ? $"{thema.Nummer}. {thema.Titel}, {deel.Letter}. {deel.Titel}" : $"{thema.Nummer}. {thema.Titel}";

    private static string Afspraak(Kaderrijen rijen, AfspraakRij a) => Tekst(
    [
        a.Tekst, a.Soort == AfspraakSoort.Regulier ? null : $"Soort: {a.Soort.ToString().ToLowerInvariant()}", Regie(a.Regie),
        .. rijen.Acties[a.Id].Select(Actie),
        .. rijen.Jaren[a.Id].SelectMany(j => (IEnumerable<string?>)[$"In {j.Jaar}: {j.Tekst}", Regie(j.Regie), .. rijen.Acties[j.Id]
            .Select(Actie)]),
        .. a.Voetnoten.Select(noot => $"{noot.Merk} {noot.Tekst}"),
        .. Streefwaarden(a.Streefwaarden),
    ]);

    private static IEnumerable<string> Streefwaarden(IEnumerable<Streefwaarde> doelen) => doelen.Select(doel => $"Streefwaarde: {doel}");

    private static string? Regie(string[] wie) => wie.Length == 0 ? null : $"Regie: {string.Join(", ", wie)}";

    private static string Actie(ActieRij actie)
    {
        var wie = string.Join("; ", new[] { string.Join(", ", actie.Trekkers), actie.Helpers.Length == 0 ? ""
            : $"met {string.Join(", ", actie.Helpers)}", actie.Termijn ?? "" }
            .Where(deel => deel.Length > 0));
        return wie.Length == 0 ? $"- {actie.Tekst}" : $"- {actie.Tekst} ({wie})";
    }

    private static string Opzet(string? doel, string? hoe, string? monitor) =>
        Tekst([doel is null ? null : $"Doel: {doel}", hoe is null ? null : $"Hoe: {hoe}", monitor is null ? null : $"Monitor: {monitor}"]);

    private static string Reeks(ReeksRij reeks) => Tekst(
    [
        string.Join(" | ", reeks.Kolommen),
        .. reeks.Rijen.Select(rij => $"{(rij.Groep is { } groep ? $"{groep}, " : "")}{rij.Naam}: "
            + $"{string.Join(" | ", rij.Waarden.Select(w => $"{w.Tekst}{w.Noot}"))}"),
        .. reeks.Voetnoten.Select(noot => $"{noot.Merk} {noot.Tekst}"),
    ]);

    private static string Tekst(IEnumerable<string?> delen) => string.Join("\n\n", delen.Where(deel => !string.IsNullOrEmpty(deel)));
}
