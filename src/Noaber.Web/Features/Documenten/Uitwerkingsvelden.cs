using System.Globalization;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Features.Schrijven;

namespace Noaber.Web.Features.Documenten;

/// <summary>What hangs under an agreement as fields: who steers, its years, actions, footnotes and references; and back.</summary>
internal static class Uitwerkingsvelden
{
    public const string Regie = "regie";

    public static IReadOnlyList<Veldgroep> Groepen(Nakijkuitwerking uitwerking, Func<string, bool> bestaat) =>
    [
        .. uitwerking.Jaarschijven.Index().SelectMany(schijf => (IEnumerable<Veldgroep>)[Jaar(schijf.Item, schijf.Index),
            .. Acties(schijf.Item.Acties, $"jaar{schijf.Index}.", $" in {schijf.Item.Jaar.ToString(CultureInfo.InvariantCulture)}")]),
        .. Acties(uitwerking.Acties, "", ""),
        .. uitwerking.Voetnoten.Index().Select(noot => new Veldgroep($"Voetnoot {noot.Item.Merk}", noot.Item.Bron, [Schrijfveld.Regels($"noot{noot.Index}", "Tekst", noot.Item.Tekst)])),
        .. uitwerking.Verwijzingen.Index().Select(verwijzing => Verwijzing(verwijzing.Item, verwijzing.Index, bestaat)),
    ];

    /// <summary>With what was typed; the same object when nothing differs.</summary>
    public static Nakijkuitwerking Met(Nakijkuitwerking nu, IReadOnlyDictionary<string, string> waarden, IReadOnlyList<string> partijen)
    {
        var gelijk = Groepen(nu, _ => true).SelectMany(groep => groep.Velden).Append(RegieVeld(nu))
            .All(veld => !waarden.TryGetValue(veld.Naam, out var getypt) || getypt == Schrijfveld.Zuiver(veld.Waarde));
        return gelijk ? nu : new(
            Actievelden.Namen(nu.Regie, Regie, waarden),
            Acties(nu.Acties, "", waarden, null, partijen),
            [.. nu.Jaarschijven.Select((schijf, i) => schijf with
            {
                Tekst = waarden.GetValueOrDefault($"jaar{i}.tekst", schijf.Tekst), Regie = Actievelden.Namen(schijf.Regie, $"jaar{i}.regie", waarden),
                Acties = Acties(schijf.Acties, $"jaar{i}.", waarden, schijf.Jaar, partijen),
            })],
            [.. nu.Verwijzingen.Select((verwijzing, i) => Met(verwijzing, waarden.GetValueOrDefault($"verwijzing{i}", verwijzing.Doel)))],
            [.. nu.Voetnoten.Select((noot, i) => noot with { Tekst = waarden.GetValueOrDefault($"noot{i}", noot.Tekst) })]);
    }

    public static Schrijfveld RegieVeld(Nakijkuitwerking uitwerking) =>
        new(Regie, "Wie heeft de regie?", Veldgroep.Namen(uitwerking.Regie), 500) { Uitleg = "Namen met een komma ertussen." };

    private static Veldgroep Jaar(Jaarschijf schijf, int plaats) => new($"In {schijf.Jaar.ToString(CultureInfo.InvariantCulture)}", schijf.Bron,
    [
        Schrijfveld.Regels($"jaar{plaats}.tekst", "Wat betekent de afspraak in dit jaar?", schijf.Tekst),
        new($"jaar{plaats}.regie", "Wie heeft dit jaar de regie?", Veldgroep.Namen(schijf.Regie), 500) { Uitleg = "Laat leeg als dat is zoals in de afspraak." },
    ]);

    private static Veldgroep Verwijzing(Verwijzing verwijzing, int plaats, Func<string, bool> bestaat) =>
        new($"Verwijzing ‘{verwijzing.Tekst}’", verwijzing.Bron, [new($"verwijzing{plaats}", $"Naar welke {verwijzing.Soort.ToString().ToLowerInvariant()}?", verwijzing.Doel, 100)])
        {
            Toelichting = verwijzing.Doel.Length == 0 ? "Deze verwijzing laat je weg."
                : verwijzing.Gevonden || (verwijzing.Soort == VerwijzingSoort.Afspraak && bestaat(verwijzing.Doel)) ? null : "Dit staat niet in het document.",
        };

    /// <summary>Whether what it points at now is there is told when the review is confirmed.</summary>
    private static Verwijzing Met(Verwijzing verwijzing, string doel) => doel == verwijzing.Doel ? verwijzing : verwijzing with { Doel = doel, Gevonden = false };

    private static IEnumerable<Veldgroep> Acties(IReadOnlyList<Actie> acties, string voor, string waar) =>
        acties.Select((actie, i) => Actievelden.Groep(actie, $"{voor}actie{i}", $"Actie {i + 1}{waar}"));

    private static Actie[] Acties(IReadOnlyList<Actie> acties, string voor, IReadOnlyDictionary<string, string> waarden, int? jaar, IReadOnlyList<string> partijen) =>
        [.. acties.Select((actie, i) => Actievelden.Met(actie, $"{voor}actie{i}", waarden, jaar, partijen))];
}
