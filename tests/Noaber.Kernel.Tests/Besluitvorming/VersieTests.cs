using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;

namespace Noaber.Kernel.Tests.Besluitvorming;

public sealed class VersieTests
{
    private static readonly Afspraak Zoektijd = new("1.1", "Zoektijd", "Ten hoogste twaalf maanden.", AfspraakSoort.Focus, null, new(1, 2));

    private static Kadertekst Tekst(Afspraak afspraak) => new(DocumentSoort.Kader, new("Afspraken", null, [new("1", "Wonen", Opzet.Leeg, [], [afspraak], new(1, 2))]));

    [Fact]
    public void SameWordsFromAnotherPlace_GiveTheSameHash() =>
        Assert.Equal(Hash(Zoektijd), Hash(Zoektijd with { Bron = new(7, 9), Tekst = "Ten hoogste twaalf maanden.".Normalize(System.Text.NormalizationForm.FormD) }));

    [Theory]
    [InlineData("Ten hoogste twaalf maanden", "1.1")]
    [InlineData("Ten hoogste twaalf maanden.", "1.2")]
    [InlineData("ten hoogste twaalf maanden.", "1.1")]
    public void OneLetterElse_GivesAnotherHash(string tekst, string nummer) => Assert.NotEqual(Hash(Zoektijd), Hash(Zoektijd with { Tekst = tekst, Nummer = nummer }));

    [Fact]
    public void TheCanonicalForm_IsWrittenDownOnce() => Assert.Equal(
        """{"vorm":"noaber-kader-1","soort":"Kader","titel":"Afspraken","van":null,"tot":null,"themas":[{"nummer":"1","titel":"Wonen","doel":null,"hoe":null,"monitor":null,"onderdelen":[],"afspraken":[{"nummer":"1.1","kop":"Zoektijd","tekst":"Ten hoogste twaalf maanden.","soort":"Focus","onderdeel":null,"regie":[],"voetnoten":[],"jaren":[],"acties":[],"streefwaarden":[]}]}],"speerpunten":[],"reeksen":[],"beleidsuitspraken":[],"definities":[],"teksten":[]}""",
        CanoniekeTekst.Van(Tekst(Zoektijd)));

    [Fact]
    public void AWholeChain_HoldsAndABrokenOneNamesItsFirstLink()
    {
        var een = new Versie(1, new(2026, 1, 1), "een", "besluit 1", null);
        var twee = new Versie(2, new(2027, 1, 1), "twee", "besluit 2", een.Hash());
        var drie = new Versie(3, new(2028, 1, 1), "drie", "besluit 3", twee.Hash());
        (Versie, string, string)[] keten = [.. new[] { een, twee, drie }.Select(v => (v, v.TekstHash, v.Hash()))];

        Assert.Null(Versie.Controleer(keten));
        Assert.Equal(new(2, "de tekst is veranderd na het besluit"), Versie.Controleer([keten[0], (twee with { Tekst = "anders" }, keten[1].Item2, keten[1].Item3), keten[2]]));
        Assert.Equal(new(2, "het besluit, de datum of het nummer is veranderd"), Versie.Controleer([keten[0], (twee with { Besluit = "anders" }, keten[1].Item2, keten[1].Item3)]));
        Assert.Equal(new(2, "versie 2 ontbreekt"), Versie.Controleer([keten[0], keten[2]]));
        Assert.Equal(new(1, "zij sluit niet aan op de versie ervoor"), Versie.Controleer([(een with { VorigeHash = "x" }, keten[0].Item2, keten[0].Item3)]));
    }

    [Fact]
    public void TheOrderOfConsents_DoesNotMatter()
    {
        var op = new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.FromHours(1));
        VerleendeInstemming a = new("A", "x", op, InstemmingWijze.Persoonlijk), b = new("B", "y", op.ToUniversalTime(), InstemmingWijze.Notulen);
        Assert.Equal(new Besluittekst("BO", BesluitUitkomst.Ongewijzigd, [a, b]).Canoniek(), new Besluittekst("BO", BesluitUitkomst.Ongewijzigd, [b, a]).Canoniek());
    }

    private static string Hash(Afspraak afspraak) => CanoniekeTekst.Hash(CanoniekeTekst.Van(Tekst(afspraak)));
}
