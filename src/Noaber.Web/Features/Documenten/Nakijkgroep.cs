using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Features.Schrijven;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Documenten;

/// <summary>What the reviewer made of a piece beside the agreements.</summary>
/// <param name="Stand">Whether it goes along.</param>
/// <param name="Velden">What was typed, by the name of the field; what is not in it is as it was read.</param>
/// <param name="Wijziging">Goes up with every change, so that two people do not overwrite each other.</param>
public sealed record Nakijkstuk(Nakijkstand Stand, IReadOnlyDictionary<string, string> Velden, int Wijziging)
{
    /// <summary>As it was read.</summary>
    public static Nakijkstuk Gelezen { get; } = new(Nakijkstand.Open, new Dictionary<string, string>(), 0);

    /// <summary>With this decision, and what was typed over what was. The same when nothing differs.</summary>
    public Nakijkstuk Met(Nakijkstand stand, IReadOnlyDictionary<string, string> getypt) => stand == Stand && getypt.Count == 0 ? this
        : new(stand, new Dictionary<string, string>([.. Velden.Where(veld => !getypt.ContainsKey(veld.Key)), .. getypt], StringComparer.Ordinal), Wijziging + 1);
}

/// <summary>A piece as the review shows it.</summary>
/// <param name="Plaats">The how-manieth of its kind, from 0.</param>
/// <param name="Naam">What to call it.</param>
public sealed record Nakijkbaar(int Plaats, string Naam, Bronplaats Bron, IReadOnlyList<Veldgroep> Groepen)
{
    public Nakijkstuk Stuk { get; init; } = Nakijkstuk.Gelezen;

    /// <summary>The table, when it is one.</summary>
    public Reeks? Reeks { get; init; }

    /// <summary>A person made a theme or an agreement of all of it; it does not go along a second time.</summary>
    public bool Elders { get; init; }
}

/// <summary>A kind of piece that is read beside agreements: how it is shown, mended and put back.</summary>
/// <param name="Pad">Its name in addresses and in the state of a review.</param>
/// <param name="Titel">What people call several of it.</param>
internal abstract record Nakijkgroep(string Pad, string Titel)
{
    /// <summary>Whether a piece can be left out by itself.</summary>
    public bool MagWeg { get; init; } = true;

    public abstract int Aantal(Lezing lezing);

    public abstract Bronplaats Plaats(Lezing lezing, int plaats);

    /// <summary>A piece, with what was made of it so far.</summary>
    public abstract Nakijkbaar Toon(Lezing lezing, Nakijkstaat staat, int plaats);

    /// <summary>What is wrong with the fields together, past what each field says of itself.</summary>
    public abstract Invoerfout? Fout(IReadOnlyDictionary<string, string> waarden);

    /// <summary>The reading, with the pieces of this kind as they were reviewed.</summary>
    public abstract Lezing PasToe(Lezing lezing, Nakijkstaat staat);

    public Nakijkstuk Stuk(Nakijkstaat staat, int plaats) => staat.Stukken.GetValueOrDefault($"{Pad}/{plaats}") ?? Nakijkstuk.Gelezen;

    public Nakijkstaat Zet(Nakijkstaat staat, int plaats, Nakijkstuk stuk) =>
        staat with { Stukken = new Dictionary<string, Nakijkstuk>(staat.Stukken, StringComparer.Ordinal) { [$"{Pad}/{plaats}"] = stuk } };
}

/// <inheritdoc cref="Nakijkgroep"/>
internal sealed record Nakijkgroep<T>(string Pad, string Titel) : Nakijkgroep(Pad, Titel)
{
    public required Func<Lezing, IReadOnlyList<T>> Uit { get; init; }
    public required Func<Lezing, IReadOnlyList<T>, Lezing> Terug { get; init; }
    public required Func<T, string> Naam { get; init; }
    public required Func<T, Bronplaats> Bron { get; init; }
    public required Func<T, IReadOnlyList<Veldgroep>> Velden { get; init; }

    /// <summary>The piece with the values of all its fields, which have been checked.</summary>
    public required Func<T, IReadOnlyDictionary<string, string>, T> Met { get; init; }

    public Func<IReadOnlyDictionary<string, string>, Invoerfout?> Samen { get; init; } = _ => null;

    public override int Aantal(Lezing lezing) => Uit(lezing).Count;

    public override Bronplaats Plaats(Lezing lezing, int plaats) => Bron(Uit(lezing)[plaats]);

    public override Invoerfout? Fout(IReadOnlyDictionary<string, string> waarden) => Samen(waarden);

    /// <summary>What is left of a piece when only these of its lines did not get a place by hand; null when it goes along as it is.</summary>
    public Func<T, IReadOnlyList<string>, T>? Rest { get; init; }

    public override Nakijkbaar Toon(Lezing lezing, Nakijkstaat staat, int plaats)
    {
        var (gelezen, stuk) = (Uit(lezing)[plaats], Stuk(staat, plaats));
        var nu = Nu(gelezen, stuk);
        return new(plaats, Naam(nu), Bron(gelezen), Velden(nu)) { Stuk = stuk, Reeks = nu as Reeks, Elders = MagWeg && Over(lezing, staat.MetDeHand(), gelezen) is { Count: 0 } };
    }

    public override Lezing PasToe(Lezing lezing, Nakijkstaat staat)
    {
        var (stukken, hand) = (Uit(lezing).Select((gelezen, i) => (Gelezen: gelezen, Stuk: Stuk(staat, i))).ToList(), staat.MetDeHand());
        return hand.Count == 0 && stukken.TrueForAll(s => ReferenceEquals(s.Stuk, Nakijkstuk.Gelezen)) ? lezing
            : Terug(lezing, [.. stukken.Where(s => s.Stuk.Stand != Nakijkstand.Weg).SelectMany(s => Blijft(lezing, hand, s.Gelezen, s.Stuk))]);
    }

    /// <summary>The piece as it goes along, without the lines that a person gave a place; none when that is all of it.</summary>
    private IEnumerable<T> Blijft(Lezing lezing, IReadOnlySet<int> hand, T gelezen, Nakijkstuk stuk) => (MagWeg ? Over(lezing, hand, gelezen) : null) switch
    {
        null => [Nu(gelezen, stuk)],
        { Count: 0 } => [],
        // What someone wrote in it is not cut.
        { } over => [stuk.Velden.Count > 0 || Rest is null ? Nu(gelezen, stuk) : Rest(gelezen, over)],
    };

    /// <summary>The lines of a piece that were not given a place by hand; null when none of them was.</summary>
    private IReadOnlyList<string>? Over(Lezing lezing, IReadOnlySet<int> hand, T gelezen) => hand.Count == 0 || !Bronstukken.Regels(Bron(gelezen)).Any(hand.Contains) ? null
        : [.. Bronstukken.Regels(Bron(gelezen)).Where(regel => !hand.Contains(regel)).Select(lezing.Bron.Tekst).Where(tekst => tekst.Length > 0)];

    private T Nu(T gelezen, Nakijkstuk stuk)
    {
        if (stuk.Velden.Count == 0)
            return gelezen;
        var waarden = Velden(gelezen).SelectMany(groep => groep.Velden).ToDictionary(veld => veld.Naam, veld => Schrijfveld.Zuiver(veld.Waarde), StringComparer.Ordinal);
        foreach (var (naam, waarde) in stuk.Velden)
            waarden[naam] = waarde;
        return Met(gelezen, waarden);
    }
}
