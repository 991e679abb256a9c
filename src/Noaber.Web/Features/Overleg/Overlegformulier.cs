using System.Globalization;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Overleg;

/// <summary>What the form of a meeting holds, as it was typed.</summary>
public sealed record Overlegformulier(string Titel, string Dag, string Tijd, string Minuten, string? Plaats, string Termijn)
{
    private const int Langst = 200;

    private const string GeenTijd = "Vul in hoe laat het begint, zoals 14:00. In de nacht dat de zomertijd ingaat bestaat het uur na "
        + "02:00 niet.";

    public uint Versie { get; init; }

    /// <summary>The id that a new one gets, from when its form was made: a second click is the same one.</summary>
    public Guid? Nieuw { get; init; }

    /// <summary>How many days before it the parties are asked how their actions go; blank for not.</summary>
    public string? Voortgang { get; init; }

    public string? Herhaling { get; init; }
    public string? Aantal { get; init; }

    internal DateTimeOffset? Begin => Tijdstip.UitVelden(Dag, Tijd);
    internal int? Duur => Getal(Minuten, 5, 1440);
    internal int? Dagen => Getal(Termijn, 0, Informatietermijn.Langst);
    internal int? Voortgangdagen => Getal(Voortgang?.Trim(), 1, Informatietermijn.Langst);
    internal string? Waar => string.IsNullOrWhiteSpace(Plaats) ? null : Plaats.Trim();

    /// <summary>The days of the series; just the one when it does not come back.</summary>
    internal IReadOnlyList<DateOnly> Reeks => Datum.UitVeld(Dag) is not { } eerste ? []
        : Enum.TryParse<Herhaling>(Herhaling, out var hoe) && Enum.IsDefined(hoe)
            ? Overlegreeks.Dagen(eerste, hoe, Getal(Aantal, 2, Overlegreeks.Langst) ?? 1) : [eerste];

    internal static Overlegformulier Van(OverlegRij overleg) =>
        new(overleg.Titel, Datum.Veldwaarde(Tijdstip.Dag(overleg.Begin)), Tijdstip.Tijd(overleg.Begin),
        Tekst(overleg.DuurMinuten), overleg.Plaats, Tekst(overleg.Termijn))
        { Versie = overleg.Versie, Voortgang = overleg.VoortgangDagen is { } dagen ? Tekst(dagen) : null };

    /// <summary>Whether this is how the meeting stands already.</summary>
    internal bool Zegt(OverlegRij overleg) => (Titel.Trim(), Begin, Duur, Waar, Dagen, Voortgangdagen)
        == (overleg.Titel, overleg.Begin, overleg.DuurMinuten, overleg.Plaats, overleg.Termijn, overleg.VoortgangDagen);

    internal static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    internal List<Invoerfout> Controleer()
    {
        var fouten = new List<Invoerfout>();
        if (!Invoer.IsNaam(Titel, Langst))
            fouten.Add(new(nameof(Titel), "Geef het overleg een naam van hooguit 200 tekens."));
        var dag = Datum.UitVeld(Dag);
        if (dag is null || !Datum.KanKloppen(dag.Value))
            fouten.Add(new(nameof(Dag), dag is null ? "Vul de dag van het overleg in." : Datum.BuitenBereik(dag.Value)));
        else if (Begin is null)
            fouten.Add(new(nameof(Tijd), GeenTijd));
        if (Duur is null)
            fouten.Add(new(nameof(Minuten), "Vul in hoeveel minuten het duurt: van 5 tot en met 1440."));
        if (Plaats?.Trim().Length > Langst)
            fouten.Add(new(nameof(Plaats), "Schrijf de plaats korter op, met hooguit 200 tekens."));
        if (Dagen is null)
            fouten.Add(new(nameof(Termijn), "Vul een aantal dagen in, van 0 tot en met 90."));
        if (!string.IsNullOrWhiteSpace(Voortgang) && Voortgangdagen is null)
            fouten.Add(new(nameof(Voortgang), "Vul een aantal dagen in, van 1 tot en met 90, of laat het leeg."));
        if (!string.IsNullOrEmpty(Herhaling) && Getal(Aantal, 2, Overlegreeks.Langst) is null)
            fouten.Add(new(nameof(Aantal), "Vul in hoe vaak het overleg is: van 2 tot en met 24 keer."));
        return fouten;
    }

    internal static int? Getal(string? tekst, int minst, int meest) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= minst && getal <= meest ? getal
            : null;
}

/// <summary>What the form of a meeting shows; <paramref name="Nu"/> is what someone else made of it in the meantime.</summary>
public sealed record OverlegformulierModel(Guid? Id, OverlegSoort Soort, Overlegformulier Form, IReadOnlyList<Invoerfout> Fouten,
    Overlegformulier? Nu = null)
{
    /// <summary>Whether those invited already know of it, and hear of another time or place.</summary>
    public bool IsVerzonden { get; init; }

    /// <summary>Who changed it in the meantime, and when.</summary>
    public string Door { get; init; } = "";
}
