namespace Noaber.Files.Tests;
public class Verkenning(ITestOutputHelper uit)
{
    [Theory]
    [InlineData("000_fedc81887a679f80.txt")]
    [InlineData("001_c911101483456dab.txt")]
    [InlineData("002_db2bb45eb420fb8f.txt")]
    [InlineData("003_114382b141c2d33a.txt")]
    [InlineData("004_32f2742c8076f053.txt")]
    public void Toon(string naam)
    {
        Testdocument.LeesBron(naam);
        var sw = System.Diagnostics.Stopwatch.StartNew();
        var l = Testdocument.LeesBron(naam);
        uit.WriteLine($"{sw.ElapsedMilliseconds} ms; {l.Soort} ‘{l.Kader.Titel}’ {l.Kader.Looptijd} versie {l.Versie} datum {l.Datum} themas {l.Kader.Themas.Count} afspraken {l.Afspraken().Count()} reeksen {l.Reeksen.Count} uitspraken {l.Beleidsuitspraken.Count} def {l.Definities.Count}");
        uit.WriteLine(string.Join(" | ", l.Partijen));
        var lines = Noaber.Files.Lezen.SourceLine.Of(l.Bron); var klok = new Noaber.Files.Lezen.ReadingClock(TimeProvider.System, TimeSpan.FromSeconds(20));
        long T(Action a) { sw.Restart(); a(); return sw.ElapsedMilliseconds; }
        uit.WriteLine($"tijd: layout {T(() => Noaber.Files.Lezen.LayoutReading.ReadBest(l.Bron.Regels, klok))} partijen {T(() => Noaber.Files.Lezen.Voorwerk.NamedParties.Find(lines))} tabellen {T(() => Noaber.Files.Lezen.Reeksen.TableReader.Read(l.Bron, lines, [.. l.Partijen.Select(p => p.Naam)], klok))} visie {T(() => Noaber.Files.Lezen.Visies.VisieReader.Read(lines, new HashSet<int>(), klok))} def {T(() => Noaber.Files.Lezen.Visies.DefinitionReader.Read(lines, new HashSet<int>()))} alles {T(() => Testdocument.LeesBron(naam))}");
        foreach (var x in l.Tekstdelen.Where(t => t.Kop?.Contains("lage 1", StringComparison.Ordinal) == true)) uit.WriteLine("BIJ " + x.Tekst.Replace("\n", "/"));
        foreach (var d in l.Delen) uit.WriteLine($"  deel {d}");
        foreach (var d in l.Tekstdelen) uit.WriteLine($"  tekst [{d.Bron}] {d.Kop} :: {d.Tekst.Length} regels {d.Regels.Count}");
        var k = l.Dekking;
        uit.WriteLine($"dekking {k.Tekens} geplaatst {k.Geplaatst} rest {k.NietGeplaatst.Where(r => !r.Bladvulling).Sum(r => r.Tekst.Count(c => !char.IsWhiteSpace(c)))} blad {k.NietGeplaatst.Where(r => r.Bladvulling).Sum(r => r.Tekst.Count(c => !char.IsWhiteSpace(c)))}");
        foreach (var r in k.NietGeplaatst.Where(r => !r.Bladvulling).Take(60)) uit.WriteLine($"   rest [{r.Bron}] {r.Tekst[..Math.Min(110, r.Tekst.Length)].Replace('\n', '/')}");
        foreach (var r in k.NietGeplaatst.Where(r => r.Bladvulling).Take(6)) uit.WriteLine($"   blad [{r.Bron}] {r.Tekst[..Math.Min(80, r.Tekst.Length)].Replace('\n', '/')}");
    }
}
