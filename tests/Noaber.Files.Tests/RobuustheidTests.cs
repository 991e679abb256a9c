using System.Diagnostics;
using System.Text;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>Whatever comes in, reading ends with an answer, in time, and every place lies inside the document. Seeded: a failure repeats.</summary>
public class RobuustheidTests
{
    private static readonly string[] Vreemd =
    [
        "\u202E", "\u200B", "\u0007", "\f", "\uFFFD", "é", "e\u0301", "\U0001F3E0", new('x', 15_000), new('(', 5_000), "1.", "1.1 ", "99.99 Iets", "Doel", "Hoe ",
        "Prestatieafspraken", "Bijlage 1: X", "A. Onderdeel", "3. Thema", "**", "<i>", "o ", "\t", "procesmatige afspraken (o.a. 1 en 5)",
    ];

    public static TheoryData<int> Zaden() => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Zaden))]
    public void MutatedDocuments_GiveAnAnswer(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
            Check(Encoding.UTF8.GetBytes(Mutate(Testdocument.Tekst(Testdocument.Namen[round % Testdocument.Namen.Count]), random)));
    }

    [Theory]
    [MemberData(nameof(Zaden))]
    public void RandomBytes_GiveAnAnswer(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            var bytes = new byte[random.Next(1, 4000)];
            random.NextBytes(bytes);
            if (round % 2 == 0)
                bytes = [.. bytes.Select(b => b is < 32 and not 10 || b == 127 ? (byte)' ' : b)];
            Check(bytes);
        }
    }

    private static string Mutate(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var step = random.Next(1, 30); step > 0 && lines.Count > 1; step--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(6))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(random.Next(lines.Count), lines[at]);
                    break;
                case 2:
                    lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), Vreemd[random.Next(Vreemd.Length)]);
                    break;
                case 3:
                    lines.Insert(at, Vreemd[random.Next(Vreemd.Length)]);
                    break;
                case 4:
                    lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                    break;
                default:
                    var from = random.Next(lines.Count);
                    random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines)[Math.Min(at, from)..Math.Max(at, from)]);
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    private static void Check(byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        var outcome = Testdocument.LeesBytes(bytes);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");

        if (outcome is Onleesbaar refusal)
        {
            Assert.NotEmpty(refusal.Meldingen);
            return;
        }

        var lezing = (Lezing)outcome;
        var agreements = lezing.Afspraken().ToList();
        Assert.Equal(agreements.Count == 0, lezing.Codes().Contains(Lezing.GeenAfspraken));
        Assert.Equal(lezing.Dekking.Tekens, lezing.Dekking.Geplaatst + lezing.Dekking.NietGeplaatst.Sum(rest => rest.Tekst.Count(c => !char.IsWhiteSpace(c))));
        Assert.All(lezing.Reeksen, reeks => Assert.All(reeks.Rijen, rij => Assert.Equal(reeks.Kolommen.Count, rij.Waarden.Count)));
        Assert.All(Places(lezing), place => Assert.InRange(place.Tot, place.Van, lezing.Bron.Regels.Count));
        Assert.All(agreements.Zip(agreements.Skip(1)), pair => Assert.True(pair.First.Bron.Tot < pair.Second.Bron.Van, $"{pair.First.Bron} overlaps {pair.Second.Bron}."));
        Assert.All(lezing.Kader.Themas, thema => Assert.All(thema.Afspraken, a => Assert.InRange(a.Bron.Tot, thema.Bron.Van, thema.Bron.Tot)));
    }

    private static IEnumerable<Bronplaats> Places(Lezing lezing) =>
    [
        .. lezing.Meldingen.Select(melding => melding.Bron).OfType<Bronplaats>(),
        .. lezing.Kader.Themas.Select(thema => thema.Bron),
        .. lezing.Kader.Themas.SelectMany(thema => thema.Onderdelen).Select(deel => deel.Bron),
        .. lezing.Afspraken().Select(afspraak => afspraak.Bron),
        .. lezing.Reeksen.Select(reeks => reeks.Bron),
        .. lezing.Delen.Select(deel => deel.Bron),
        .. lezing.Tekstdelen.Select(deel => deel.Bron),
        .. lezing.Dekking.NietGeplaatst.Select(rest => rest.Bron),
    ];
}
