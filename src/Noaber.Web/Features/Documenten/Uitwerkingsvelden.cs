using System.Globalization;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Features.Schrijven;

namespace Noaber.Web.Features.Documenten;

/// <summary>What hangs under an agreement as fields: who steers, its years, actions, footnotes and references; and back.</summary>
internal static class Uitwerkingsvelden
{
    public const string Regie = "regie";

    private static readonly string[] Soorten = ["jaar", "actie", "noot", "verwijzing"];

    /// <summary>The fields, each named after the key of the piece that it is of.</summary>
    public static IReadOnlyList<Veldgroep> Groepen(Nakijkuitwerking uitwerking, Func<string, bool> bestaat)
    {
        var sleutels = uitwerking.PerStuk();
        return
        [
            .. uitwerking.Jaarschijven.SelectMany(schijf => (IEnumerable<Veldgroep>)[Jaar(schijf), .. Acties(schijf.Acties, sleutels, $" in {schijf.Jaar.ToString(CultureInfo.InvariantCulture)}")]),
            .. Acties(uitwerking.Acties, sleutels, ""),
            .. uitwerking.Voetnoten.Select(noot => new Veldgroep($"Voetnoot {noot.Merk}", noot.Bron, [Schrijfveld.Regels($"noot{sleutels[noot]}", "Tekst", noot.Tekst)])),
            .. uitwerking.Verwijzingen.Select(verwijzing => Verwijzing(verwijzing, sleutels[verwijzing], bestaat)),
        ];
    }

    /// <summary>With what was typed; the same object when nothing differs.</summary>
    public static Nakijkuitwerking Met(Nakijkuitwerking nu, IReadOnlyDictionary<string, string> waarden, IReadOnlyList<string> partijen)
    {
        var gelijk = Groepen(nu, _ => true).SelectMany(groep => groep.Velden).Append(RegieVeld(nu))
            .All(veld => !waarden.TryGetValue(veld.Naam, out var getypt) || getypt == Schrijfveld.Zuiver(veld.Waarde));
        if (gelijk)
            return nu;
        var sleutels = nu.PerStuk();
        Actie[] Acties(IReadOnlyList<Actie> acties, int? jaar) => [.. acties.Select(actie => Actievelden.Met(actie, $"actie{sleutels[actie]}", waarden, jaar, partijen))];
        return nu with
        {
            Regie = Actievelden.Namen(nu.Regie, Regie, waarden),
            Acties = Acties(nu.Acties, null),
            Jaarschijven = [.. nu.Jaarschijven.Select(schijf => schijf with
            {
                Tekst = waarden.GetValueOrDefault($"{Jaarnaam(schijf)}.tekst", schijf.Tekst), Regie = Actievelden.Namen(schijf.Regie, $"{Jaarnaam(schijf)}.regie", waarden),
                Acties = Acties(schijf.Acties, schijf.Jaar),
            })],
            Verwijzingen = [.. nu.Verwijzingen.Select(verwijzing => Met(verwijzing, waarden.GetValueOrDefault($"verwijzing{sleutels[verwijzing]}", verwijzing.Doel)))],
            Voetnoten = [.. nu.Voetnoten.Select(noot => noot with { Tekst = waarden.GetValueOrDefault($"noot{sleutels[noot]}", noot.Tekst) })],
        };
    }

    /// <summary>Whether a field that was sent is one of these: of a year, an action, a note or a reference.</summary>
    public static bool IsUitwerking(string naam) => Soorten.Any(soort => naam.StartsWith(soort, StringComparison.Ordinal) && naam.Length > soort.Length && naam[soort.Length] is 'p' or (>= '0' and <= '9'));

    public static Schrijfveld RegieVeld(Nakijkuitwerking uitwerking) =>
        new(Regie, "Wie heeft de regie?", Veldgroep.Namen(uitwerking.Regie), 500) { Uitleg = "Namen met een komma ertussen." };

    private static string Jaarnaam(Jaarschijf schijf) => $"jaar{schijf.Jaar.ToString(CultureInfo.InvariantCulture)}";

    private static Veldgroep Jaar(Jaarschijf schijf) => new($"In {schijf.Jaar.ToString(CultureInfo.InvariantCulture)}", schijf.Bron,
    [
        Schrijfveld.Regels($"{Jaarnaam(schijf)}.tekst", "Wat betekent de afspraak in dit jaar?", schijf.Tekst),
        new($"{Jaarnaam(schijf)}.regie", "Wie heeft dit jaar de regie?", Veldgroep.Namen(schijf.Regie), 500) { Uitleg = "Laat leeg als dat is zoals in de afspraak." },
    ]);

    private static Veldgroep Verwijzing(Verwijzing verwijzing, string sleutel, Func<string, bool> bestaat) =>
        new($"Verwijzing ‘{verwijzing.Tekst}’", verwijzing.Bron, [new($"verwijzing{sleutel}", $"Naar welke {verwijzing.Soort.ToString().ToLowerInvariant()}?", verwijzing.Doel, 100)])
        {
            Toelichting = verwijzing.Doel.Length == 0 ? "Deze verwijzing laat je weg."
                : verwijzing.Gevonden || (verwijzing.Soort == VerwijzingSoort.Afspraak && bestaat(verwijzing.Doel)) ? null : "Dit staat niet in het document.",
        };

    /// <summary>Whether what it points at now is there is told when the review is confirmed.</summary>
    private static Verwijzing Met(Verwijzing verwijzing, string doel) => doel == verwijzing.Doel ? verwijzing : verwijzing with { Doel = doel, Gevonden = false };

    private static IEnumerable<Veldgroep> Acties(IReadOnlyList<Actie> acties, IReadOnlyDictionary<object, string> sleutels, string waar) =>
        acties.Select((actie, i) => Actievelden.Groep(actie, $"actie{sleutels[actie]}", $"Actie {i + 1}{waar}"));
}
