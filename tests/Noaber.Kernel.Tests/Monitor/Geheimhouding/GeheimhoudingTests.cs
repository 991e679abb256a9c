using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Tests.Monitor.Geheimhouding;

/// <summary>The known ways to work out what was hidden, each shut.</summary>
public sealed class GeheimhoudingTests
{
    private static readonly Guid Domijn = Guid.Parse("00000000-0000-0000-0000-000000000001"), Woonplaats = Guid.Parse("00000000-0000-0000-0000-000000000002"),
        OnsHuis = Guid.Parse("00000000-0000-0000-0000-000000000003");

    private static readonly Geheimhoudingsregel Mensen = Geheimhoudingsregel.Mensen;

    private static string[] Verborgen(Geheimhoudingsplan plan) => [.. plan.Besluiten.Where(b => !b.IsOpenbaar).Select(b => b.Sleutel.Cijfer.Gebied)];

    [Fact]
    public void NothingSmall_HidesNothing()
    {
        var plan = Geheimhoudingsplan.Maak(Proeftabel.Rij(Mensen, 12, 40, 0).Publicatie);
        Assert.All(plan.Besluiten, b => Assert.True(b.IsOpenbaar));
        Assert.Equal((0, 0), (plan.Kosten, plan.Onbeschermd.Count));
    }

    [Fact]
    public void AHiddenArea_IsNotTheDifferenceWithItsTotal()
    {
        var plan = Geheimhoudingsplan.Maak(Proeftabel.Rij(Mensen, 4, 40, 60).Publicatie);
        Assert.Equal(["BU0", "BU1"], Verborgen(plan));
        Assert.Equal([Geheimreden.KleinAantal, Geheimreden.Mede], plan.Besluiten.Where(b => !b.IsOpenbaar).Select(b => b.Reden!.Value));
        var rest = Assert.Single(plan.ValAan());
        Assert.Equal((0m, 44m, true), (rest.Laag, rest.Hoog, rest.Houdt));
    }

    [Fact]
    public void TwoSmallOnes_AreNotEnoughWhenTheirSumIsSmall()
    {
        // 2 and 3 are 5 together, so neither could be ten.
        var plan = Geheimhoudingsplan.Maak(Proeftabel.Rij(Mensen, 2, 3, 40, 60).Publicatie);
        Assert.Equal(["BU0", "BU1", "BU2"], Verborgen(plan));
        Assert.All(plan.ValAan(), r => Assert.True(r.Houdt));
    }

    [Fact]
    public void TheOnlyAreaOfAWijk_IsHiddenOnBothLevels()
    {
        var tabel = new Proeftabel(new() { ["GM"] = ["WK1", "WK2"], ["WK1"] = ["BU1"], ["WK2"] = ["BU2", "BU3"] }, [], [],
            (gebied, _, _) => gebied == "BU1" ? 3 : 50)
        {
            Regel = _ => Mensen,
        };
        var plan = Geheimhoudingsplan.Maak(tabel.Publicatie);
        Assert.Superset(new HashSet<string> { "WK1", "BU1", "WK2" }, Verborgen(plan).ToHashSet());
        Assert.Contains(Verborgen(plan), g => g is "BU2" or "BU3");
        Assert.All(plan.ValAan(), r => Assert.True(r.Houdt));
    }

    [Fact]
    public void APartyWithItsOwnFigures_DoesNotWorkOutTheOther()
    {
        // Of two hidden ones each knows one: a third is needed.
        var tabel = new Proeftabel(new() { ["GM"] = ["BU1", "BU2"] }, [], [Domijn, Woonplaats, OnsHuis],
            (gebied, _, partij) => gebied == "BU1" && partij == Domijn ? 4 : 30)
        {
            Regel = partij => partij is null ? Geheimhoudingsregel.Geen : Mensen,
        };
        var plan = Geheimhoudingsplan.Maak(tabel.Publicatie);
        Assert.Empty(plan.Onbeschermd);
        Assert.All(plan.ValAan(), r => Assert.True(r.Houdt));
        Assert.Contains(plan.ValAan(), r => r.Wie == Woonplaats);
        Assert.DoesNotContain(plan.ValAan(), r => r.Wie == Domijn);
    }

    [Fact]
    public void ARevision_DoesNotGiveAwayWhatIsHiddenNow()
    {
        // BU0 was 12 and seen; now it is 4 and hidden. The others did not change and are seen twice.
        var eerst = Met(0, 12, 40, 60);
        var dan = Met(1, 4, 40, 60);
        var gelijk = new[] { "BU1", "BU2" }.Select(g => new Somverband(dan.Sleutel(g), [eerst.Sleutel(g)]));
        var samen = new Publicatie([.. eerst.Cellen, .. dan.Cellen], [.. eerst.Sommen, .. dan.Sommen, .. gelijk]);
        var plan = Geheimhoudingsplan.Maak(samen);
        // All others are known from before: only the new total can still cover it.
        Assert.Equal([dan.Sleutel("BU0"), dan.Sleutel("GM")], plan.Besluiten.Where(b => !b.IsOpenbaar).Select(b => b.Sleutel));
        Assert.All(plan.ValAan(), r => Assert.True(r.Houdt));

        Proeftabel Met(int uitgave, params int[] getallen)
        {
            var namen = getallen.Select((_, i) => $"BU{i}").ToArray();
            return new(new() { ["GM"] = namen }, [], [], (gebied, _, _) => getallen[Array.IndexOf(namen, gebied)])
            {
                Regel = _ => Mensen, Uitgave = uitgave, Verleden = _ => uitgave == 0 ? Celverleden.Openbaar : Celverleden.Nieuw,
            };
        }
    }

    [Fact]
    public void WhatCameOutBefore_StaysAndThePlanSaysSo()
    {
        var tabel = Proeftabel.Rij(Mensen, 4, 40, 60);
        var plan = Geheimhoudingsplan.Maak(new(tabel.Cellen.Select(c => c with { Verleden = Celverleden.Openbaar }), tabel.Sommen));
        Assert.Empty(Verborgen(plan));
        Assert.Equal([tabel.Sleutel("BU0")], plan.AlUit);
    }

    [Fact]
    public void WhatCannotBeProtectedAnyMore_IsNamed()
    {
        var tabel = Proeftabel.Rij(Mensen, 4, 40, 60);
        var plan = Geheimhoudingsplan.Maak(new(
            tabel.Cellen.Select(c => c.Sleutel == tabel.Sleutel("BU0") ? c : c with { Verleden = Celverleden.Openbaar }), tabel.Sommen));
        Assert.Equal([tabel.Sleutel("BU0")], plan.Onbeschermd);
    }

    [Fact]
    public void RoundingAlone_IsUndoneByDifferences()
    {
        // Each is rounded to five, and the total is not: 4 rounds to 5, between 2 and 7. That is not as wide as the rule.
        var tabel = Proeftabel.Rij(Mensen with { Afronding = 5 }, 4, 40, 60);
        var cellen = tabel.Cellen.Select(c => c.Sleutel == tabel.Sleutel("GM") ? c with { Regel = Geheimhoudingsregel.Geen } : c).ToList();
        var plan = Geheimhoudingsplan.Maak(new(cellen, tabel.Sommen));
        Assert.Contains("BU0", Verborgen(plan));
        Assert.All(plan.ValAan(), r => Assert.True(r.Houdt && r.Hoog - r.Laag >= 10));
    }

    [Fact]
    public void APercentageWithItsDenominator_DoesNotGiveTheCount()
    {
        var tabel = Proeftabel.Rij(Mensen, 4, 40, 60);
        Publicatiesleutel noemer = new(new("woningen", "BU0"), Proeftabel.Halfjaar), procent = new(new("aandeel", "BU0"), Proeftabel.Halfjaar);
        var publicatie = new Publicatie(
            [.. tabel.Cellen, Cel(noemer, 120, Geheimhoudingsregel.Geen), Cel(procent, 3.3m, Geheimhoudingsregel.Aandelen)],
            tabel.Sommen, [new(procent, tabel.Sleutel("BU0"), noemer)]);
        var plan = Geheimhoudingsplan.Maak(publicatie);
        Assert.Contains(plan.Besluiten, b => !b.IsOpenbaar && (b.Sleutel == procent || b.Sleutel == noemer));
        Assert.All(plan.ValAan(), r => Assert.True(r.Houdt));
    }

    [Fact]
    public void AShareIsNotWorkedOut_ByADenominatorThatASumGives()
    {
        // The denominator is hidden and is still 100 less 85: with the count it would give the share.
        Publicatiesleutel gemeente = new(new("noemer", "GM"), Proeftabel.Halfjaar), ander = new(new("noemer", "BU2"), Proeftabel.Halfjaar),
            teller = new(new("teller", "BU0"), Proeftabel.Halfjaar), noemer = new(new("noemer", "BU0"), Proeftabel.Halfjaar),
            aandeel = new(new("aandeel", "BU0"), Proeftabel.Halfjaar);
        Publicatiecel[] uit =
        [
            Cel(gemeente, 100, Geheimhoudingsregel.Geen) with { Verleden = Celverleden.Openbaar }, Cel(ander, 85, Geheimhoudingsregel.Geen) with { Verleden = Celverleden.Openbaar },
        ];
        var plan = Geheimhoudingsplan.Maak(new(
            [.. uit, Cel(teller, 5, Geheimhoudingsregel.Geen), Cel(noemer, 15, Geheimhoudingsregel.Geen), Cel(aandeel, 33.3m, Geheimhoudingsregel.Aandelen)],
            [new(gemeente, [noemer, ander])], [new(aandeel, teller, noemer)]));
        Assert.Contains(plan.Besluiten, b => b.Sleutel == teller && !b.IsOpenbaar);
        Assert.All(plan.ValAan(), r => Assert.True(r.Houdt));
    }

    [Fact]
    public void APartyThatTakesOffItsOwn_DoesNotHaveTheOther()
    {
        Publicatiecel cel = new()
        {
            Sleutel = new(new("uitzettingen", "BU1"), Proeftabel.Halfjaar), Waarde = 34, Regel = Mensen,
            Bijdragen = new Dictionary<Guid, decimal> { [Domijn] = 30, [Woonplaats] = 4 },
        };
        Assert.Equal(Geheimreden.KleinAantal, Assert.Single(Geheimhoudingsplan.Maak(new([cel], [])).Besluiten).Reden);
    }

    [Fact]
    public void WhatWasHiddenBefore_StaysHiddenWithItsCover()
    {
        var tabel = Proeftabel.Rij(Mensen, 40, 50, 60);
        var plan = Geheimhoudingsplan.Maak(new(
            tabel.Cellen.Select(c => c.Sleutel == tabel.Sleutel("BU0") ? c with { Verleden = Celverleden.Geheim } : c),
            [.. tabel.Sommen, new(tabel.Sleutel("BU1"), [tabel.Sleutel("BU0"), tabel.Sleutel("BU2")], 60)]));
        Assert.Equal(Geheimreden.Eerder, plan.Besluiten.Single(b => b.Sleutel == tabel.Sleutel("BU0")).Reden);
        Assert.Contains(plan.Besluiten, b => b.Reden == Geheimreden.Mede);
        Assert.All(plan.ValAan(), r => Assert.True(r.Houdt));
    }

    [Fact]
    public void AShareOfFew_IsHiddenAndNotWorkedOut()
    {
        Publicatiesleutel teller = new(new("teller", "BU0"), Proeftabel.Halfjaar), noemer = new(new("noemer", "BU0"), Proeftabel.Halfjaar),
            aandeel = new(new("aandeel", "BU0"), Proeftabel.Halfjaar);
        var plan = Geheimhoudingsplan.Maak(new(
            [Cel(teller, 5, Geheimhoudingsregel.Geen), Cel(noemer, 15, Geheimhoudingsregel.Geen), Cel(aandeel, 33.3m, Geheimhoudingsregel.Aandelen)],
            [], [new(aandeel, teller, noemer)]));
        Assert.Equal([Geheimreden.KleineNoemer, Geheimreden.KleineNoemer], plan.Besluiten.Where(b => !b.IsOpenbaar).Select(b => b.Reden!.Value).Order());
    }

    [Theory]
    [InlineData(100, 3, true)]
    [InlineData(100, 30, false)]
    public void OneLargeContributor_IsNotGuessedByTheSecond(int grootste, int rest, bool geheim)
    {
        Publicatiecel cel = new()
        {
            Sleutel = new(new("onderhoud", "GM"), Proeftabel.Halfjaar), Waarde = grootste + 40 + rest, Regel = Geheimhoudingsregel.Bedrijf,
            Bijdragen = new Dictionary<Guid, decimal> { [Domijn] = grootste, [Woonplaats] = 40, [OnsHuis] = rest },
        };
        var besluit = Assert.Single(Geheimhoudingsplan.Maak(new([cel], [])).Besluiten);
        Assert.Equal(geheim ? Geheimreden.Marge : null, besluit.Reden);
    }

    [Theory]
    [InlineData(90, true)]
    [InlineData(70, false)]
    public void Dominance_HidesWhatOneMakesUpMostOf(int grootste, bool geheim)
    {
        Publicatiecel cel = new()
        {
            Sleutel = new(new("sloop", "GM"), Proeftabel.Halfjaar), Waarde = 100, Regel = new() { Dominantie = new(1, 80) },
            Bijdragen = new Dictionary<Guid, decimal> { [Domijn] = grootste, [Woonplaats] = 100 - grootste },
        };
        Assert.Equal(geheim ? Geheimreden.Dominantie : null, Assert.Single(Geheimhoudingsplan.Maak(new([cel], [])).Besluiten).Reden);
    }

    [Fact]
    public void ZeroesAndFullCells_AreHiddenWhereTheyTell()
    {
        var tabel = new Proeftabel(new() { ["GM"] = ["BU1", "BU2"] }, ["E", "F"], [],
            (gebied, klasse, _) => gebied == "BU1" ? (klasse == "E" ? 40 : 0) : 30)
        {
            Regel = _ => Mensen with { NulTelt = true, VolTelt = true },
        };
        var plan = Geheimhoudingsplan.Maak(tabel.Publicatie);
        Assert.Equal(Geheimreden.Vol, Reden("BU1", "E"));
        Assert.Equal(Geheimreden.Nul, Reden("BU1", "F"));
        Assert.Empty(plan.Onbeschermd);
        Assert.All(plan.ValAan(), r => Assert.True(r.Houdt));

        Geheimreden? Reden(string gebied, string klasse) => plan.Besluiten.Single(b => b.Sleutel == tabel.Sleutel(gebied, klasse)).Reden;
    }

    [Fact]
    public void TwoWaysToDivideOneTotal_AreBothLookedAt()
    {
        // 4 + 40 + 60 by class, and 44 + 60 by group: the classes of a group add up to it.
        var delen = new[] { ("A", 4), ("B", 40), ("C", 60), ("AB", 44), ("rest", 60) }.Select(d => Cel(new(Cijfer(d.Item1), Proeftabel.Halfjaar), d.Item2, Mensen)).ToList();
        var totaal = Cel(new(new("proef", "GM"), Proeftabel.Halfjaar), 104, Mensen);
        var plan = Geheimhoudingsplan.Maak(new([totaal, .. delen],
        [
            new(totaal.Sleutel, [.. delen[..3].Select(d => d.Sleutel)]), new(totaal.Sleutel, [.. delen[3..].Select(d => d.Sleutel)]),
            new(delen[3].Sleutel, [.. delen[..2].Select(d => d.Sleutel)]),
        ]));
        Assert.Equal(["klasse=A", "klasse=B"], plan.Besluiten.Where(b => !b.IsOpenbaar).Select(b => b.Sleutel.Cijfer.Deel.Sleutel));
        Assert.All(plan.ValAan(), r => Assert.True(r.Houdt));

        static Cijfersleutel Cijfer(string klasse) => new("proef", "GM", Uitsplitsing.Naar(("klasse", klasse)));
    }

    [Fact]
    public void WhatDoesNotAddUp_IsNoPublication()
    {
        var tabel = Proeftabel.Rij(Mensen, 4, 40);
        Assert.Throws<ArgumentException>(() => new Publicatie(tabel.Cellen.Select(c => c.Waarde == 40 ? c with { Waarde = 41 } : c), tabel.Sommen));
        Assert.Throws<ArgumentException>(() => new Publicatie([.. tabel.Cellen, .. tabel.Cellen], tabel.Sommen));
        Assert.Throws<ArgumentException>(() => new Publicatie(tabel.Cellen.Skip(1), tabel.Sommen));
        Assert.Throws<ArgumentException>(() => new Publicatie(tabel.Cellen.Select(c => c with { Gewicht = 0 }), tabel.Sommen));
        // A figure that is part of itself would end the solver, and the process with it.
        Assert.Throws<ArgumentException>(() => new Publicatie(tabel.Cellen, [new(tabel.Sleutel("BU0"), [tabel.Sleutel("BU0")])]));
        Assert.Throws<ArgumentException>(() => new Publicatie(tabel.Cellen, [], [new(tabel.Sleutel("BU0"), tabel.Sleutel("BU1"), tabel.Sleutel("GM"))]));
    }

    private static Publicatiecel Cel(Publicatiesleutel sleutel, decimal waarde, Geheimhoudingsregel regel) => new() { Sleutel = sleutel, Waarde = waarde, Regel = regel };
}
