using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Tests.Monitor.Geheimhouding;

/// <summary>Whatever the table: nobody comes nearer to a hidden figure than its rule allows, and nobody works one out.</summary>
public sealed class GeheimhoudingEigenschapTests
{
    private static readonly Guid[] Drie = [.. Enumerable.Range(1, 3).Select(i => new Guid(i, 0, 0, new byte[8]))];

    /// <summary>A tree of one to four wijken with one to four buurten each, by up to three classes and up to three parties, with few people in most.</summary>
    private static Gen<Proeftabel> Tabellen =>
        from wijken in Gen.Choose(1, 4)
        from buurten in Gen.Choose(1, 4).ArrayOf(wijken)
        from klassen in Gen.Choose(0, 3)
        from partijen in Gen.Choose(0, 3)
        from zaad in Gen.Choose(0, int.MaxValue - 1)
        select Tabel(buurten, klassen, partijen, zaad);

    private static Proeftabel Tabel(int[] buurten, int klassen, int partijen, int zaad)
    {
        var dobbel = new Random(zaad);
        Dictionary<(string, string, Guid?), int> getallen = [];
        Dictionary<string, string[]> onder = new() { ["GM"] = [.. buurten.Select((_, w) => $"WK{w}")] };
        for (var w = 0; w < buurten.Length; w++)
            onder[$"WK{w}"] = [.. Enumerable.Range(0, buurten[w]).Select(b => $"BU{w}{b}")];
        return new(onder, [.. "ABC"[..(klassen == 1 ? 0 : klassen)].Select(k => $"{k}")], Drie[..(partijen == 1 ? 0 : partijen)], Getal)
        {
            Regel = _ => Geheimhoudingsregel.Mensen with { NulTelt = zaad % 5 == 0, VolTelt = zaad % 4 == 0, Afronding = zaad % 7 == 0 ? 5 : 0 },
            Verleden = sleutel => zaad % 3 > 0 || zaad % 7 == 0 ? Celverleden.Nieuw
                : (sleutel.Cijfer.Gebied.Length + sleutel.Cijfer.Deel.Sleutel.Length + zaad) % 11 == 0 ? Celverleden.Geheim : Celverleden.Nieuw,
        };

        int Getal(string gebied, string klasse, Guid? partij)
        {
            if (!getallen.TryGetValue((gebied, klasse, partij), out var getal))
                getallen[(gebied, klasse, partij)] = getal = dobbel.Next(3) == 0 ? dobbel.Next(10) : dobbel.Next(200);
            return getal;
        }
    }

    [Fact]
    public void NobodyComesTooNear() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Tabellen.ToArbitrary(), tabel =>
    {
        var plan = Geheimhoudingsplan.Maak(tabel.Publicatie);
        Assert.DoesNotContain(plan.ValAan(), r => !r.Houdt && !plan.Onbeschermd.Contains(r.Sleutel));
    }));

    [Fact]
    public void NoFigure_HasOneAnswerOnly() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Tabellen.ToArbitrary(), tabel =>
    {
        var plan = Geheimhoudingsplan.Maak(tabel.Publicatie);
        var besluit = plan.Besluiten.ToDictionary(b => b.Sleutel);
        var cellen = tabel.Cellen.ToList();
        return Drie.Select(p => (Guid?)p).Prepend(null).All(wie =>
            Natellen.Bekend(cellen, tabel.Sommen, c => (besluit[c.Sleutel].IsOpenbaar && c.Regel.Afronding == 0) || IsVan(c, wie))
                .All(s => !besluit[s].IsPrimair || plan.Onbeschermd.Contains(s)));

        static bool IsVan(Publicatiecel cel, Guid? wie) => wie is { } p && cel.Bijdragen.Count == 1 && cel.Bijdragen.ContainsKey(p);
    }));

    [Fact]
    public void TheSameFiguresInAnotherOrder_GiveTheSamePlan() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Tabellen.ToArbitrary(), tabel =>
        Geheimhoudingsplan.Maak(tabel.Publicatie).Besluiten.SequenceEqual(
            Geheimhoudingsplan.Maak(new(tabel.Cellen.Reverse(), [.. tabel.Sommen.Reverse()])).Besluiten)));

    [Fact]
    public void NothingIsHiddenForNothing() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Tabellen.ToArbitrary(), tabel =>
    {
        var plan = Geheimhoudingsplan.Maak(tabel.Publicatie);
        return plan.Besluiten.Any(b => b.IsPrimair) || plan.Besluiten.All(b => b.IsOpenbaar);
    }));
}
