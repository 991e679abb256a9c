using System.Reflection;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Speerpunten;

namespace Noaber.Files.Tests;

/// <summary>
/// No pattern tries the same piece of text in more ways than grow with a small power of its length: on words that nearly fit it ends, where one
/// that may cut a word anywhere would be given up after its second.
/// </summary>
public class PatronenTests
{
    private const int Lengte = 60;

    /// <summary>Each is repeated, and then comes something that fits nothing.</summary>
    private static readonly string[] Stukken =
    [
        "A", "a", "é", "1", " ", "\t", ".", ",", "-", "*", "(", ")", "<", "|", "\"", "’", "_", ":", "•", "¹", "Aa ", "aa ", "A ", "1 ", "1.", "1, ", "A, ",
        "Aa en ", "en ", "de ", "van de ", "2026 ", "2026-", "I", "IV. ", "Huurdersraad ", "gemeente ", "Gemeente A en ", "Stichting A ", "<p>", "<td ", "a:", "A & ",
        "woningcorporaties A, ", "in 2026 ", "Q1 ", "1e kwartaal ", "40 woningen ", "€ 1.000,- ", "10% - ", "circa ", "zie ook punt 1, ", "Bijlage ", "Thema 1: ",
        "worden a", "uiterlijk ", "maart ", "voor de ", "bouwt ", "stelt ", "samen met ",
    ];

    [Fact]
    public void EveryPattern_EndsOnWordsThatNearlyFit()
    {
        List<string> texts = [.. Stukken.Select(piece => string.Concat(Enumerable.Repeat(piece, Lengte))).SelectMany(many => new[] { $"{many}¤", $"A{many}¤", $"1. {many} zz¤", $"{many} pad" })];

        var hung = Patronen().Select(pattern => (pattern.Naam, Tekst: texts.Find(text => Record.Exception(() => pattern.Patroon.Count(text)) is not null))).Where(found => found.Tekst is not null);

        Assert.Equal([], hung.Select(found => $"{found.Naam}: {found.Tekst}"));
    }

    /// <summary>The patterns in the code, and those of the layouts.</summary>
    private static IEnumerable<(string Naam, Regex Patroon)> Patronen()
    {
        const BindingFlags any = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var types = typeof(DocumentLezer).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters && type.Namespace?.StartsWith("Noaber.", StringComparison.Ordinal) == true).ToList();
        var inCode = types.SelectMany(type => type.GetProperties(any)).Where(property => property.PropertyType == typeof(Regex) && property.GetIndexParameters().Length == 0)
            .Select(property => ($"{property.DeclaringType!.Name}.{property.Name}", (Regex)property.GetValue(null)!));
        var methods = types.SelectMany(type => type.GetMethods(any)).Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0 && !method.IsSpecialName)
            .Select(method => ($"{method.DeclaringType!.Name}.{method.Name}", (Regex)method.Invoke(null, null)!));
        Assert.All(IndelingCatalog.All, layout => Assert.NotNull(layout.Opvallend));
        Assert.NotEmpty(Projectformat.Standaard.Velden);
        return inCode.Concat(methods).Concat(Pattern.All.Select(pattern => (pattern.ToString(), pattern))).DistinctBy(pattern => pattern.Item1);
    }
}
