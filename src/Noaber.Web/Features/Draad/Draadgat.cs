using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;

namespace Noaber.Web.Features.Draad;

/// <summary>A kind of place where the thread is broken, with where that is.</summary>
public sealed record Draadgat(string Naam, string Uitleg, IReadOnlyList<Gatregel> Regels)
{
    /// <summary>Where it is broken, in the order of the thread.</summary>
    /// <param name="standen">How far the targets of each agreement are; null for who may not see how things go.</param>
    internal static IReadOnlyList<Draadgat> In(Kaderinhoud inhoud, IReadOnlyList<Draadstuk> uitspraken,
        IReadOnlyList<Koppeling> koppelingen, IReadOnlyDictionary<Guid, IReadOnlyList<Streefstand>>? standen)
    {
        var geraakt = koppelingen.SelectMany(k => new[] { k.VanId, k.NaarId }).ToHashSet();
        return
        [
            new("Uitspraken zonder afspraak", "De visie vraagt het, en geen afspraak geeft antwoord.",
                [.. uitspraken.Where(u => !geraakt.Contains(u.Punt.Id)).Select(u => new Gatregel(u.Titel, u.Bij, u.Adres))]),
            new("Afspraken zonder antwoord op de visie", "Niemand heeft gezegd welke uitspraak deze afspraak beantwoordt.",
                uitspraken.Count == 0 ? [] : [.. inhoud.Afspraken.Where(a => !geraakt.Contains(a.Lijn)).Select(Regel)]),
            new("Afspraken zonder actie", "Wat er gedaan wordt, staat nergens apart.",
                [.. inhoud.Afspraken.Where(a => !a.AlleActies.Any()).Select(Regel)]),
            new("Acties zonder trekker", "Niemand is genoemd die het doet.",
                [.. inhoud.Afspraken.SelectMany(a => ZonderTrekker(a, standen is not null))]),
            new("Afspraken zonder streefwaarde", "Waaraan te zien is of het lukt, staat er niet bij.",
                [.. inhoud.Afspraken.Where(a => a.Soort != AfspraakSoort.Procesmatig && a.Streefwaarden.Count == 0).Select(Regel)]),
            .. standen is null ? (IEnumerable<Draadgat>)[] : [new("Streefwaarden zonder cijfer", "Niemand meldde nog hoever het is.",
                [.. inhoud.Afspraken.SelectMany(a => ZonderCijfer(a, standen.GetValueOrDefault(a.Lijn) ?? [])) ])],
            new("Cijfers zonder definitie", "Wat er precies meetelt, staat nergens vast. Ieder kan het anders tellen.",
                [.. inhoud.Afspraken.SelectMany(ZonderDefinitie)]),
        ];
    }

    private static IEnumerable<Gatregel> ZonderTrekker(AfspraakRegel a, bool metVoortgang) =>
        from paar in a.Acties.Select(actie => (Actie: actie, a.Regie))
            .Concat(a.Jaren.SelectMany(jaar => jaar.Acties.Select(actie => (Actie: actie, jaar.Regie))))
        let actie = paar.Actie
        where Actietrekkers.Van(actie.Trekkers, actie.Hoeveelheden, paar.Regie, a.Regie).Count == 0
        select new Gatregel(actie.Tekst, $"{a.Nummer} {a.Naam}", metVoortgang ? $"/acties/{actie.Lijn}" : null);

    /// <summary>What has not begun need not have a figure.</summary>
    private static IEnumerable<Gatregel> ZonderCijfer(AfspraakRegel a, IReadOnlyList<Streefstand> standen) =>
        standen.Where(s => s.PerJaar.Count + s.PerPartij.Count == 0 && s.Waarom != GeenRaming.NogNiet)
            .Select(s => new Gatregel($"{s.Doel}", $"{a.Nummer} {a.Naam}", $"/afspraak/{a.Sleutel}"));

    private static IEnumerable<Gatregel> ZonderDefinitie(AfspraakRegel a) => a.Streefwaarden.Where(doel => doel.Definitie is null)
        .Select(doel => new Gatregel($"{doel}", $"{a.Nummer} {a.Naam}", $"/afspraak/{a.Sleutel}"));

    private static Gatregel Regel(AfspraakRegel a) => new($"{a.Nummer} {a.Naam}", "", $"/afspraak/{a.Sleutel}");
}

/// <summary>One place where it is broken; the address is within the partnership, and null for what the reader may not open.</summary>
public sealed record Gatregel(string Titel, string Bij, string? Adres);
