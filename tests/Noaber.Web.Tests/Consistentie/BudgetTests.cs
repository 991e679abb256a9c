using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Consistentie;

/// <summary>
/// The budgets of CONTRIBUTING.md: a file 300 lines, a method 40, a constructor 5 parameters; and as a rule half of that. With the one rule of
/// layout that neither the build nor a look at white space holds.
/// </summary>
public sealed class BudgetTests
{
    private const int Bestand = 300;
    private const int BestandAlsRegel = 150;
    private const int Methode = 40;
    private const int MethodeAlsRegel = 20;
    private const int Parameters = 5;
    private const int Breedte = 140;

    /// <summary>Where lines are counted; the rest follows folder by folder.</summary>
    private static readonly string[] Gevouwen =
    [
        "src/Noaber.Kernel/", "src/Noaber.Files/Werkboeken/", "src/Noaber.Web/Features/Acties/", "src/Noaber.Web/Features/Besluitvorming/",
        "src/Noaber.Web/Features/Biedingen/", "src/Noaber.Web/Features/Draad/",
        "src/Noaber.Web/Features/Evalueren/", "src/Noaber.Web/Features/Jaarcyclus/", "src/Noaber.Web/Features/Leveringen/",
        "src/Noaber.Web/Features/Monitor/", "src/Noaber.Web/Features/Overleg/",
        "src/Noaber.Web/Features/Schrijven/",
    ];

    private static readonly string[] Mappen = ["src", "tests", "bench"];
    private static readonly List<(string Naam, SyntaxNode Wortel, int Regels)> Bron = Lees();

    [Fact]
    public void NoFile_IsLongerThanItsBudget() =>
        Assert.Empty(Bron.Where(b => b.Regels > Bestand).Select(b => $"{b.Naam}: {b.Regels}"));

    [Fact]
    public void NoLine_IsLongerThanItsBudget() =>
        Assert.Empty(Bron.Where(b => Array.Exists(Gevouwen, map => b.Naam.StartsWith(map, StringComparison.Ordinal)))
            .SelectMany(b => b.Wortel.GetText().Lines.Where(regel => regel.Span.Length > Breedte).Select(regel => $"{b.Naam}:{regel.LineNumber + 1}")));

    [Fact]
    public void NineFilesInTen_KeepTheRule() =>
        Assert.InRange(Bron.Count(b => b.Regels > BestandAlsRegel), 0, Bron.Count / 10);

    [Fact]
    public void NoMethod_IsLongerThanItsBudget() =>
        Assert.Empty(Methoden().Where(m => m.Regels > Methode).Select(m => $"{m.Naam}: {m.Regels}"));

    [Fact]
    public void NineteenMethodsInTwenty_KeepTheRule()
    {
        var alle = Methoden().ToList();
        Assert.InRange(alle.Count(m => m.Regels > MethodeAlsRegel), 0, alle.Count / 20);
    }

    // A record that only carries data names its fields; what is bounded is what a class asks for to do its work.
    [Fact]
    public void NoConstructor_AsksForMoreThanFiveThings() =>
        Assert.Empty(Bron.SelectMany(b => b.Wortel.DescendantNodes().Select(n => (b.Naam, Lijst: n switch
        {
            ConstructorDeclarationSyntax c => c.ParameterList,
            ClassDeclarationSyntax c => c.ParameterList,
            _ => null,
        })).Where(x => x.Lijst?.Parameters.Count > Parameters).Select(x => $"{x.Naam}: {x.Lijst!.Parameters.Count}")));

    [Fact]
    public void Usings_StandInOrder() =>
        Assert.Empty(Bron.Where(b => b.Wortel.DescendantNodesAndSelf().Any(knoop => Usings(knoop) is { } lijst && !lijst.SequenceEqual(InOrde(lijst))))
            .Select(b => b.Naam));

    [Theory]
    [InlineData("using System.Text; using System.Globalization;", false)]
    [InlineData("using Noaber.Web; using System;", false)]
    [InlineData("using static System.Math; using System;", false)]
    [InlineData("using Noaber.Web.Data; using Noaber.Web;", false)]
    [InlineData("using System; using System.Text; using noaber.Web; using Noaber.Web.Data; using static System.Math; using A = System.Int32;", true)]
    public void TheOrderOfUsings_IsThatOfTheFormatter(string usings, bool goed)
    {
        var lijst = Usings(CSharpSyntaxTree.ParseText(usings).GetRoot())!;
        Assert.Equal(goed, lijst.SequenceEqual(InOrde(lijst)));
    }

    private static IReadOnlyList<UsingDirectiveSyntax>? Usings(SyntaxNode knoop) => knoop switch
    {
        CompilationUnitSyntax bestand => [.. bestand.Usings],
        BaseNamespaceDeclarationSyntax ruimte => [.. ruimte.Usings],
        _ => null,
    };

    // System first, name by name, whatever the capitals; then what is static, then other names for things.
    private static IEnumerable<UsingDirectiveSyntax> InOrde(IEnumerable<UsingDirectiveSyntax> usings) => usings
        .OrderBy(u => u.GlobalKeyword.IsKind(SyntaxKind.None))
        .ThenBy(u => u.Alias is not null ? 2 : u.StaticKeyword.IsKind(SyntaxKind.None) ? 0 : 1)
        .ThenBy(u => u.Alias is not null || !$"{u.NamespaceOrType}.".StartsWith("System.", StringComparison.Ordinal))
        .ThenBy(u => $"{u.Alias?.Name ?? (SyntaxNode)u.NamespaceOrType}".Replace('.', '\0'), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Naam, int Regels)> Methoden() => Bron.SelectMany(b => b.Wortel.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
        .Select(m => ($"{b.Naam}: {(m as MethodDeclarationSyntax)?.Identifier.Text}", Regels(m))));

    private static int Regels(SyntaxNode knoop)
    {
        var plaats = knoop.GetLocation().GetLineSpan();
        return plaats.EndLinePosition.Line - plaats.StartLinePosition.Line + 1;
    }

    private static List<(string, SyntaxNode, int)> Lees() =>
    [
        .. from map in Mappen
           let pad = Path.Combine(Repository.Map, map)
           where Directory.Exists(pad)
           from bestand in Directory.EnumerateFiles(pad, "*.cs", SearchOption.AllDirectories)
           let naam = Path.GetRelativePath(Repository.Map, bestand).Replace('\\', '/')
           where !naam.Contains("/obj/", StringComparison.Ordinal) && !naam.Contains("/bin/", StringComparison.Ordinal)
               && !naam.Contains("/node_modules/", StringComparison.Ordinal)
           let tekst = File.ReadAllText(bestand)
           select (naam, CSharpSyntaxTree.ParseText(tekst).GetRoot(), tekst.AsSpan().Count('\n')),
    ];
}
