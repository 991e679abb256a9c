using System.Text;
using Noaber.Kernel.Partijen;
using Noaber.Web.Shell.Toegang;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Consistentie;

public sealed class RechtenTests
{
    /// <summary>The table of permissions stands in docs/rechten.md, so that a change of it is seen by whoever reviews.</summary>
    [Fact]
    public void WrittenTable_EqualsTheTableInCode()
    {
        var bestand = Path.Combine(Repository.Map, "docs", "rechten.md");
        var staat = File.Exists(bestand) ? File.ReadAllText(bestand).ReplaceLineEndings("\n") : "";
        var tabel = Tabel();
        Assert.True(staat.Contains(tabel, StringComparison.Ordinal), $"Put this table in docs/rechten.md:\n{tabel}");
    }

    private static string Tabel()
    {
        var tekst = new StringBuilder("| handeling | gemeente | corporatie | huurders | zorg | overig |\n|---|---|---|---|---|---|\n");
        foreach (var handeling in Rechten.Tabel.Keys.Order())
            tekst.Append("| ").Append(handeling).Append(" | ")
                .AppendJoin(" | ", Enum.GetValues<PartijSoort>().Select(soort => Rollen(handeling, soort))).Append(" |\n");
        return tekst.ToString();
    }

    private static string Rollen(Handeling handeling, PartijSoort soort)
    {
        var rollen = Enum.GetValues<Rol>().Where(rol => Rechten.Mag(handeling, soort, [rol])).ToList();
        return rollen.Count == Enum.GetValues<Rol>().Length ? "iedereen" : rollen.Count == 0 ? "–" : string.Join(", ", rollen).ToLowerInvariant();
    }
}
