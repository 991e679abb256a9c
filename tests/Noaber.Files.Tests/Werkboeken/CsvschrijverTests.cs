using System.Text;
using Noaber.Files.Werkboeken;

namespace Noaber.Files.Tests.Werkboeken;

public sealed class CsvschrijverTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31", "'+31")]
    [InlineData("@nu", "'@nu")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("\tx", "'\tx")]
    [InlineData("-", "-")]
    [InlineData("n.v.t.", "n.v.t.")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("zegt \"ja\"", "\"zegt \"\"ja\"\"\"")]
    [InlineData("=een\ntwee", "\"'=een\ntwee\"")]
    public void Text_IsNeverAFormulaAndNeverTwoCells(string tekst, string cel) =>
        Assert.Equal($"\uFEFFkop\r\n{cel}\r\n", Encoding.UTF8.GetString(Csvschrijver.Schrijf(["kop"], [[tekst]])));

    [Fact]
    public void Numbers_HaveADecimalComma_AndABlankIsNothing() =>
        Assert.Equal("\uFEFFa;b;c\r\n-1433,5;;0\r\n", Encoding.UTF8.GetString(Csvschrijver.Schrijf(["a", "b", "c"], [[-1433.5m, null, 0m]])));
}
