using System.Reflection;
using System.Text.RegularExpressions;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Consistentie;

/// <summary>Who may use whom.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>A feature stands on its own, but for what is named here: who uses it, and why that is right.</summary>
    private static readonly HashSet<(string Van, string Naar)> MagGebruiken =
    [
        ("Api", "Afspraken"), // programs read what the screens show, by the same questions
        ("Api", "Acties"), // idem
        ("Api", "Evalueren"), // idem
        ("Api", "Besluitvorming"), // idem
        ("Api", "Jaarcyclus"), // idem
        ("Api", "Overleg"), // idem
        ("Draad", "Afspraken"), // the page of an agreement brings together its text,
        ("Draad", "Acties"), // who does what,
        ("Draad", "Overleg"), // the parties at the table,
        ("Draad", "Besluitvorming"), // and what was decided and said
        ("Zoeken", "Afspraken"), // what is found stands in a kader,
        ("Zoeken", "Overleg"), // or in a meeting that one may see
        ("Draad", "Evalueren"), // and what became of it
        ("Evalueren", "Afspraken"), // what is looked back on is the text of a kader,
        ("Evalueren", "Acties"), // with how its actions and targets went
        ("Evalueren", "Vergelijken"), // and what was asked, offered, agreed and done
        ("Evalueren", "Besluitvorming"), // on the text by its hash, in the way that a view is given
        ("Evalueren", "Overleg"), // and it is put on an agenda
        ("Openbaar", "Evalueren"), // released is what an evaluation led to,
        ("Openbaar", "Acties"), // how actions stood,
        ("Openbaar", "Overleg"), // as of a day
        ("Overzicht", "Evalueren"), // judgements that are asked,
        ("Leveringen", "Gebieden"), // figures are of areas
        ("Monitor", "Gebieden"), // public ones too, with what became of their areas
        ("Monitor", "Cijfers"), // and they stand with their definition
        ("Cijfers", "Gebieden"), // idem, in tables and on maps
        ("Cijfers", "Leveringen"), // shown is what was accepted
        ("Overzicht", "Cijfers"), // the questions that one keeps
        ("Vrijgave", "Cijfers"), // what is released is shown as the figures within,
        ("Overleg", "Cijfers"), // figures stand with an item of an agenda,
        ("Draad", "Cijfers"), // with an agreement,
        ("Acties", "Cijfers"), // beside what was reported of its targets,
        ("Besluitvorming", "Cijfers"), // frozen when a version is adopted,
        ("Bijlagen", "Cijfers"), // put there
        ("Bijlagen", "Overleg"), // by who may change that item
        ("Bijlagen", "Afspraken"), // or that agreement
        ("Vrijgave", "Gebieden"), // what is released is of areas,
        ("Vrijgave", "Leveringen"), // is what holds of deliveries,
        ("Vrijgave", "Openbaar"), // and stands beside the released texts
        ("Overzicht", "Vrijgave"), // consent that is asked,
        ("Overzicht", "Leveringen"), // figures that are due,
        ("Overleg", "Leveringen"), // on the own calendar as well
        ("Demo", "Gebieden"), // the example has real areas,
        ("Demo", "Leveringen"), // and deliveries of figures
        ("Demo", "Vrijgave"), // of which some were released
        ("Demo", "Evalueren"), // the example looked back,
        ("Demo", "Besluitvorming"), // on a text by its hash
        ("Biedingen", "Draad"), // a line of a bid answers statements and agreements
        ("Biedingen", "Vergelijken"), // and begins with what was agreed and done
        ("Openbaar", "Afspraken"), // what is released is the text of a kader
        ("Demo", "Openbaar"), // the example released its agreements
        ("Overzicht", "Afspraken"), // shows the kaders and their themes
        ("Overzicht", "Demo"), // the front door offers the people of the example
        ("Overzicht", "Jaarcyclus"), // shows what is asked of the reader: milestones,
        ("Overzicht", "Besluitvorming"), // proposals that wait,
        ("Besluitvorming", "Overleg"), // a proposal is decided in a meeting, seen by who may see that
        ("Overzicht", "Overleg"), // and meetings to prepare for
        ("Overzicht", "Acties"), // actions to report on,
        ("Jaarcyclus", "Acties"), // and the mail that asks for it,
        ("Jaarcyclus", "Evalueren"), // and for a judgement
        ("Overleg", "Jaarcyclus"), // the own calendar holds the milestones that wait, beside the meetings
        ("Acties", "Overleg"), // actions of meetings, for who may see those
        ("Acties", "Jaarcyclus"), // of a year, chosen as a year is there
        ("Jaarcyclus", "Besluitvorming"), // reminds of proposals that wait
        ("Jaarcyclus", "Afspraken"), // whose text is kept there
        ("Demo", "Jaarcyclus"), // the example has a year
        ("Besluitvorming", "Afspraken"), // a proposal and a version are the text of a kader
        ("Besluitvorming", "Accounts"), // consent asks for the second factor
        ("Schrijven", "Afspraken"), // what is written is a kader
        ("Documenten", "Afspraken"), // a document is seen by whoever sees its kader
        ("Documenten", "Schrijven"), // what was read is mended in the fields in which it is written
        ("Beheer", "Accounts"), // sends invitations
        ("Accounts", "Demo"), // people of the example have no password and change nothing of their account
        ("Vergelijken", "Acties"), // what was done is what was reported of actions
        ("Biedingen", "Besluitvorming"), // a view on a bid has the words of a view on a proposal
        ("Demo", "Afspraken"), // the example proposes a change of its kader
        ("Demo", "Documenten"), // the example comes in by the same road as any document
        ("Demo", "Overleg"), // and its meetings begin with the templates of any meeting
    ];

    [Fact]
    public void Kernel_UsesNothingButTheFramework() =>
        Assert.All(Verwijzingen(typeof(Kernel.Partijen.Periode).Assembly), naam => Assert.StartsWith("System.", naam, StringComparison.Ordinal));

    [Fact]
    public void Files_UsesTheKernelAndNoDatabaseOrWeb() =>
        Assert.DoesNotContain(Verwijzingen(typeof(Files.Lezing).Assembly), naam =>
            naam.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || naam.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || naam.StartsWith("Npgsql", StringComparison.Ordinal) || naam == "Noaber.Web");

    [Fact]
    public void DataAndShell_UseNoFeature() =>
        Assert.Empty(Bestanden("Data").Concat(Bestanden("Shell")).Where(b => Features(b.Tekst).Any()).Select(b => b.Naam));

    [Fact]
    public void Features_UseEachOtherOnlyWhereItIsWrittenDown()
    {
        var gebruikt = Bestanden("Features").SelectMany(b => Features(b.Tekst).Select(naam => (Van: b.Naam.Split('/')[1], Naar: naam)))
            .Where(g => g.Van != g.Naar).Distinct().ToHashSet();
        Assert.Empty(gebruikt.Except(MagGebruiken));
        Assert.Empty(MagGebruiken.Except(gebruikt));
    }

    [Fact]
    public void AFeature_OffersOnlyItsModule()
    {
        var features = Directory.EnumerateDirectories(Path.Combine(Repository.Map, "src/Noaber.Web/Features"));
        Assert.All(features, map => Assert.True(File.Exists(Path.Combine(map, $"{Path.GetFileName(map)}Module.cs"))
            || File.Exists(Path.Combine(map, $"{Path.GetFileName(map).TrimEnd('s')}Module.cs")), $"{Path.GetFileName(map)} has no module"));
    }

    [Fact]
    public void Views_HaveNoDatabaseAndNoClock() =>
        Assert.Empty(Razor().Where(b => b.Tekst.Contains("@inject", StringComparison.Ordinal)
            && !b.Naam.EndsWith("Design/Pagina.razor", StringComparison.Ordinal)
            || b.Tekst.Contains("NoaberDb", StringComparison.Ordinal) || b.Tekst.Contains("DateTime.", StringComparison.Ordinal)
            || b.Tekst.Contains(".Now", StringComparison.Ordinal)).Select(b => b.Naam));

    // The words of every form are kept when the sign-in ends; whoever stops the mail by a link has no sign-in, and types nothing.
    [Fact]
    public void EveryFormThatIsSent_IsOurOwnComponent() =>
        Assert.Equal(["Features/Jaarcyclus/AfmeldScherm.razor", "Shell/Design/Formulier.razor"], Razor()
            .Where(b => b.Tekst.Contains("method=\"post\"", StringComparison.Ordinal)).Select(b => b.Naam.TrimStart('.', '/')).Order(StringComparer.Ordinal));

    // After @(...) Razor goes on with words: what was meant as a member of it stands on the page as words too.
    [Fact]
    public void Views_ShowNoCode() =>
        Assert.Empty(Razor().Where(b => Lid().IsMatch(b.Tekst)).Select(b => b.Naam));

    [Fact]
    public void Views_HaveNoInlineStyleOrScript() =>
        Assert.Empty(Razor().Where(b => Inline().IsMatch(b.Tekst)).Select(b => b.Naam));

    [Fact]
    public void TypesOfTheWebApplication_AreInternalButForWhatAViewTakes()
    {
        var publiek = typeof(Web.Data.NoaberDb).Assembly.GetTypes()
            .Where(t => t is { IsPublic: true, Namespace: not null } && t.Namespace.StartsWith("Noaber.", StringComparison.Ordinal))
            .Where(t => !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(t) && !t.IsEnum && t.Name != "_Imports"
                && t.GetMethod("<Clone>$") is null).Select(t => t.FullName);
        Assert.Empty(publiek);
    }

    private static IEnumerable<string> Verwijzingen(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<(string Naam, string Tekst)> Bestanden(string map) => Onder(map, "*.cs").Concat(Onder(map, "*.razor"));

    private static IEnumerable<(string Naam, string Tekst)> Razor() => Onder(".", "*.razor");

    private static IEnumerable<(string Naam, string Tekst)> Onder(string map, string soort)
    {
        var web = Path.Combine(Repository.Map, "src/Noaber.Web");
        return Directory.EnumerateFiles(Path.Combine(web, map), soort, SearchOption.AllDirectories)
            .Where(b => !b.Contains("/obj/", StringComparison.Ordinal) && !b.Contains("node_modules", StringComparison.Ordinal))
            .Select(b => (Path.GetRelativePath(web, b).Replace('\\', '/'), File.ReadAllText(b)));
    }

    /// <summary>The features that a text names: in full, or by what is left of the name inside our own namespaces.</summary>
    private static IEnumerable<string> Features(string tekst) => Voluit().Matches(tekst)
        .Concat(Kort().Matches(tekst).Where(m => TypenVanFeatures.Contains(m.Value))).Select(m => m.Groups["naam"].Value);

    private static readonly HashSet<string> TypenVanFeatures =
    [
        .. from type in typeof(Web.Data.NoaberDb).Assembly.GetTypes()
           where type.Namespace?.StartsWith(Naamruimte, StringComparison.Ordinal) is true
           select $"{type.Namespace![Naamruimte.Length..]}.{type.Name}",
    ];

    private const string Naamruimte = "Noaber.Web.Features.";

    [GeneratedRegex(@"(?<![\w.])(?:(?:Noaber\.)?Web\.)?Features\.(?<naam>\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Voluit();

    [GeneratedRegex(@"(?<![\w.])(?<naam>[A-Z]\w*)\.[A-Z]\w*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kort();

    [GeneratedRegex(@"\sstyle=""|<style|\son\w+=""|<script(?![^>]*\ssrc=)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"@\((?:[^()]|\([^()]*\))*\)!?\.\p{L}", RegexOptions.None, 1000)]
    private static partial Regex Lid();
}
