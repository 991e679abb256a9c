using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Uitvoer;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Api;
using Noaber.Web.Tests.Proef;
using static Noaber.Kernel.Monitor.Definities.Inzage;
using static Noaber.Kernel.Partijen.PartijSoort;
using static Noaber.Kernel.Partijen.Rol;
using static Noaber.Web.Tests.Vrijgave.Zichtwereld;

namespace Noaber.Web.Tests.Vrijgave;

/// <summary>
/// One table over everyone and every place: where a figure of one association may be found. The figure is 7.351, of the association Zwijger.
/// </summary>
public sealed partial class ZichtbaarheidTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const bool VanDieCorporatie = true;

    private static readonly ConcurrentDictionary<(Noaberproef, Inzage, Toestemd), Lazy<Task<Zichtwereld>>> Werelden = new();

    /// <summary>
    /// Of each reader in which places the figure is, when its party agreed with nothing, with the council, and with everyone. M: the monitor
    /// (dashboard, table builder, permalink, xlsx, ods, csv). V: what was released, on the screen, as a file and by the API with a token.
    /// O: the public page and its files. Everywhere else, and in every other place of these, it is not.
    /// </summary>
    public static TheoryData<PartijSoort?, Rol, bool, Inzage, string, string, string> Tabel => new()
    {
        // who                                            may see it   nothing  council  everyone
        { Gemeente, Lezer, false,                         Tafel,       "M",     "MV",    "MVO" },
        { Corporatie, Bestuurder, VanDieCorporatie,       Tafel,       "M",     "MV",    "MVO" },
        { Corporatie, Bewerker, false,                    Tafel,       "M",     "MV",    "MVO" },
        { Huurdersorganisatie, Bestuurder, false,         Tafel,       "M",     "MV",    "MVO" },
        { Zorgpartij, Lezer, false,                       Tafel,       "M",     "MV",    "MVO" },
        { Overig, Procesleider, false,                    Tafel,       "M",     "MV",    "MVO" },
        { Overig, Lezer, false,                           Tafel,       "",      "MV",    "MVO" },
        { null, Lezer, false,                             Tafel,       "",      "",      "O" },
        { Gemeente, Procesleider, false,                  EigenPartij, "M",     "MV",    "MVO" },
        { Overig, Monitorbeheerder, false,                EigenPartij, "M",     "MV",    "MVO" },
        { Corporatie, Lezer, VanDieCorporatie,            EigenPartij, "M",     "MV",    "MVO" },
        { Corporatie, Bestuurder, false,                  EigenPartij, "",      "MV",    "MVO" },
        { Huurdersorganisatie, Lezer, false,              EigenPartij, "",      "MV",    "MVO" },
        { Overig, Procesleider, false,                    EigenPartij, "",      "MV",    "MVO" },
        { Overig, Bestuurder, false,                      EigenPartij, "",      "MV",    "MVO" },
        { null, Lezer, false,                             EigenPartij, "",      "",      "O" },
    };

    [Theory]
    [MemberData(nameof(Tabel))]
    public async Task AFigure_IsWhereTheTableSaysAndNowhereElse(
        PartijSoort? soort, Rol rol, bool vanDieCorporatie, Inzage inzage, string niets, string raad, string iedereen)
    {
        var fout = new List<string>();
        foreach (var (toestemd, plekken) in new[] { (Toestemd.Niets, niets), (Toestemd.Raad, raad), (Toestemd.Iedereen, iedereen) })
        {
            var wereld = await Wereld(inzage, toestemd);
            var lezer = await wereld.Lezer(soort, rol, vanDieCorporatie);
            foreach (var (plek, adres, tekst) in await wereld.Leest(lezer))
            {
                var verwacht = plekken.Contains(plek, StringComparison.Ordinal);
                // What who sees all froze, and deliveries themselves, at most who sees it without a release can see.
                if (plek == Heel ? niets.Length == 0 && Staat(tekst) : Staat(tekst) != verwacht)
                    fout.Add($"{toestemd}: {adres} {(Staat(tekst) ? "toont het" : "toont het niet")}");
            }
        }
        Assert.Empty(fout);
    }

    [Theory]
    [InlineData(Gemeente, Tafel, Toestemd.Niets, true)]
    [InlineData(Overig, Tafel, Toestemd.Niets, false)]
    [InlineData(Huurdersorganisatie, EigenPartij, Toestemd.Niets, false)]
    [InlineData(Overig, EigenPartij, Toestemd.Raad, true)]
    public async Task APrintedDashboard_ShowsWhatItsPageShows(PartijSoort soort, Inzage inzage, Toestemd toestemd, bool ziet)
    {
        if (!HtmlPdf.Kan)
            return;
        var wereld = await Wereld(inzage, toestemd);
        var pdf = await (await wereld.Lezer(soort, Lezer, false)).Browser.Haal($"{wereld.Bord}/pdf");
        Assert.StartsWith("application/pdf", pdf.Inhoudsoort, StringComparison.Ordinal);
        Assert.Equal(ziet, Staat(await pdf.Tekst()));
    }

    [Fact]
    public async Task MailAndTrail_NeverHoldIt()
    {
        foreach (var toestemd in Enum.GetValues<Toestemd>())
            await Wereld(EigenPartij, toestemd);
        await using var db = noaber.Db();
        string[] tekst =
        [
            .. (await db.Post.ToListAsync()).Select(p => $"{p.Onderwerp} {p.Tekst}"),
            .. await db.Database.SqlQuery<string>($"select coalesce(nieuw::text, '') || coalesce(omschrijving, '') as \"Value\" from logregel").ToListAsync(),
        ];
        Assert.NotEmpty(tekst);
        Assert.DoesNotContain(tekst, Staat);
    }

    private Task<Zichtwereld> Wereld(Inzage inzage, Toestemd toestemd) =>
        Werelden.GetOrAdd((noaber, inzage, toestemd), _ => new(() => Maak(noaber, inzage, toestemd))).Value;

    private static bool Staat(string tekst) => Geheim().IsMatch(tekst);

    // In names of files and of rows there may be these digits too, between others.
    [GeneratedRegex(@"(?<![\w.+/-])7\.?351(?![\w.+/-])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Geheim();
}
