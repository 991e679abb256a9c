using Noaber.Kernel.Evaluaties;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;
using Noaber.Web.Features.Acties;
using Noaber.Web.Features.Evalueren;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Openbaar;

/// <summary>A request to release a report, with what its copy is made of.</summary>
internal sealed record Verslagverzoek(NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, TimeProvider Klok, CancellationToken Stop);

/// <summary>
/// What of a report is for everyone: what the parties said together and how actions stand. What a party said by itself, and its numbers,
/// stay among the parties.
/// </summary>
internal static class Verslagregels
{
    /// <summary>The joint outcomes of a closed evaluation, with what follows and why.</summary>
    public static async Task<(DateOnly Peildag, IReadOnlyList<Verslagregel> Regels)> Evaluatie(Verslagverzoek verzoek, Guid evaluatie)
    {
        var bron = new Evaluatiebron(verzoek.Db, verzoek.Aanvrager.Hier.SamenwerkingId, verzoek.Klok, verzoek.Stop);
        var kop = (await bron.Kop(evaluatie))!;
        return (Tijdstip.Dag(kop.GeslotenOp!.Value), Uitkomsten(await bron.Punten(kop)));
    }

    /// <summary>Of each agreement that has one.</summary>
    public static IReadOnlyList<Verslagregel> Uitkomsten(IEnumerable<Puntregel> punten) =>
        [.. punten.Where(p => p.Uitkomst is not null).Select(Regel)];

    private static Verslagregel Regel(Puntregel punt) => new(OpenbaarMaken.Sleutel(punt.Lijn), punt.Volledig, punt.Thema, "",
        $"{punt.Uitkomst.Teken()}", punt.Uitkomst.Woord(),
        string.Join(". ", new[] { punt.Vervolg?.Naam(), punt.Reden }.OfType<string>().Select(Opmaak.Hoofdletter)));

    /// <summary>How the actions of agreements stood. Those of meetings stay where they were agreed.</summary>
    public static async Task<(DateOnly Peildag, IReadOnlyList<Verslagregel> Regels)> Voortgang(Verslagverzoek verzoek, Kwartaal kwartaal)
    {
        var model = await Rapportagebron.Lees(new($"{kwartaal.Jaar}", $"{kwartaal.Nummer}", verzoek.Db, verzoek.Aanvrager, verzoek.Scherm, verzoek.Klok,
            verzoek.Stop));
        return (model.Peildag,
        [
            .. from groep in model.PerThema
               from actie in groep.Acties
               where actie.Afspraak is not null
               select new Verslagregel(OpenbaarMaken.Sleutel(actie.Afspraak!.Value), actie.Waar, groep.Thema, Opmaak.Kaal(actie.Tekst),
                   $"{actie.Stand.Teken()}", string.Join(", ", new[] { actie.Standwoord(), actie.Deels() }.OfType<string>()), Wie(actie)),
        ]);
    }

    private static string Wie(Actiekaart actie) =>
        string.Join(" · ", new[] { actie.Wie, actie.Wanneer }.Where(t => !string.IsNullOrEmpty(t)));
}
