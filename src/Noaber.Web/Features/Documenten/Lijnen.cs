using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Features.Afspraken;

namespace Noaber.Web.Features.Documenten;

/// <summary>
/// What stays the same from one version to the next: for each piece of the newer text the line of the piece that it was. Agreements are
/// matched by what they say and by number, the rest by its name and then by its place among its like.
/// </summary>
internal sealed class Lijnen
{
    private readonly Dictionary<object, Guid> lijnen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, IReadOnlyList<Streefwaarde>> doelen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Afspraak, string> sleutels = new(ReferenceEqualityComparer.Instance);

    /// <summary>Everything is new.</summary>
    public static Lijnen Nieuw => new();

    /// <summary>The names in their address of the agreements that go on.</summary>
    public IReadOnlyDictionary<Afspraak, string> Sleutels => sleutels;

    /// <summary>
    /// The targets of a piece that goes on: a document knows none, so they stay until someone changes them.
    /// </summary>
    public IReadOnlyList<Streefwaarde> Streefwaarden(object stuk) => doelen.GetValueOrDefault(stuk) ?? [];

    public static Lijnen Tussen(Kaderrijen oud, Kader nieuw, Lezing lezing)
    {
        var (lijnen, was) = (new Lijnen(), oud.Tekst());
        lijnen.KoppelAfspraken(oud, was.Kader, nieuw);
        lijnen.KoppelThemas(oud, was.Kader, nieuw);
        foreach (var (een, ander) in lijnen.Koppel(was.Speerpunten, oud.Speerpunten.Select(s => s.LijnId), lezing.Speerpunten, s => s.Titel))
            lijnen.KoppelActies(oud, oud.Speerpunten[een].Id, was.Speerpunten[een].Acties, lezing.Speerpunten[ander].Acties);
        lijnen.Koppel(was.Reeksen, oud.Reeksen.Select(r => r.LijnId), lezing.Reeksen, r => r.Titel);
        foreach (var (een, ander) in lijnen.Koppel(was.Uitspraken, oud.Uitspraken.Select(u => u.LijnId), lezing.Beleidsuitspraken, u => u.Tekst, u => $"{u.Hoofdstuk} {u.Paragraaf}"))
            lijnen.doelen[lezing.Beleidsuitspraken[ander]] = was.Uitspraken[een].Streefwaarden;
        lijnen.Koppel(was.Definities, oud.Definities.Select(d => d.LijnId), lezing.Definities, d => d.Term);
        lijnen.Koppel(was.Teksten, oud.Teksten.Select(t => t.LijnId), lezing.Tekstdelen, t => t.Kop ?? t.Tekst);
        return lijnen;
    }

    /// <summary>The line of a piece. It is given out once: of an agreement that was cut in two, the second half begins a line of its own.</summary>
    public Guid Van(object stuk) => lijnen.Remove(stuk, out var lijn) ? lijn : Guid.CreateVersion7();

    private void KoppelAfspraken(Kaderrijen oud, Kader was, Kader wordt)
    {
        var rijen = oud.Themas.Zip(was.Themas).SelectMany(thema => thema.Second.Afspraken.Zip(oud.Afspraken.Where(rij => rij.ThemaId == thema.First.Id)))
            .ToDictionary(paar => (object)paar.First, paar => paar.Second, ReferenceEqualityComparer.Instance);
        foreach (var verschil in Kadervergelijking.Vergelijk(was, wordt))
        {
            if (verschil is not { Oud.Afspraak: { } oude, Nieuw.Afspraak: { } nieuwe })
                continue;
            var rij = rijen[oude];
            lijnen[nieuwe] = rij.LijnId;
            sleutels[nieuwe] = rij.Sleutel;
            doelen[nieuwe] = rij.Streefwaarden;
            KoppelActies(oud, rij.Id, oude.Acties, nieuwe.Acties);
            foreach (var (jaar, schijf) in oud.Jaren[rij.Id].Zip(oude.Jaarschijven))
                KoppelActies(oud, jaar.Id, schijf.Acties, nieuwe.Jaarschijven.FirstOrDefault(j => j.Jaar == schijf.Jaar)?.Acties ?? []);
        }
    }

    private void KoppelThemas(Kaderrijen oud, Kader was, Kader wordt)
    {
        foreach (var (een, ander) in Koppel(was.Themas, oud.Themas.Select(t => t.LijnId), wordt.Themas, t => t.Titel, t => t.Nummer))
        {
            Koppel(was.Themas[een].Onderdelen, oud.Onderdelen[oud.Themas[een].Id].Select(o => o.LijnId), wordt.Themas[ander].Onderdelen, o => o.Titel, o => o.Letter);
        }
    }

    private void KoppelActies(Kaderrijen oud, Guid waarin, IReadOnlyList<Actie> was, IReadOnlyList<Actie> wordt) =>
        Koppel(was, oud.Acties[waarin].Select(a => a.LijnId), wordt, a => a.Tekst, _ => "");

    /// <summary>Pairs what has the same name, by one kind of name after the other, each once and in order; the pairs by their places.</summary>
    private List<(int Oud, int Nieuw)> Koppel<T>(IReadOnlyList<T> was, IEnumerable<Guid> vanOud, IReadOnlyList<T> wordt, params Func<T, string>[] namen) where T : notnull
    {
        var (oudeLijnen, paren) = (vanOud.ToList(), new List<(int Oud, int Nieuw)>());
        var (oud, nieuw) = (Enumerable.Range(0, was.Count).ToList(), Enumerable.Range(0, wordt.Count).ToList());
        foreach (var naam in namen)
        {
            foreach (var ander in nieuw.ToList())
            {
                var een = oud.FindIndex(i => string.Equals(naam(was[i]).Trim(), naam(wordt[ander]).Trim(), StringComparison.OrdinalIgnoreCase));
                if (een < 0 || !lijnen.TryAdd(wordt[ander], oudeLijnen[oud[een]]))
                    continue;
                paren.Add((oud[een], ander));
                oud.RemoveAt(een);
                nieuw.Remove(ander);
            }
        }
        return paren;
    }
}
