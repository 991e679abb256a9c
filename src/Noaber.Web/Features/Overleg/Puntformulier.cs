using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Overleg;

/// <summary>What the form of an item holds, as it was typed.</summary>
public sealed record Puntformulier(
    string Titel, AgendapuntSoort Soort, string? Minuten, string? Toelichting, string? Vraag, string? Afspraak, uint Versie)
{
    private const int LangsteTitel = 200, LangsteVraag = 500, LangsteToelichting = 20_000;

    /// <summary>The id that a new one gets, from when its form was made: a second click is the same one.</summary>
    public Guid? Nieuw { get; init; }

    /// <summary>Not in the constructor: a box without a tick is not sent, and what a constructor asks for must be.</summary>
    public bool Vertrouwelijk { get; init; }

    /// <summary>The parties of whom it is asked; null when none is ticked, which means all.</summary>
    public Guid[]? Van { get; init; }

    internal static Puntformulier Uit(AgendapuntRij rij) =>
        new(rij.Titel, rij.Soort, rij.Minuten is { } m ? Overlegformulier.Tekst(m) : null, rij.Toelichting, rij.Vraag,
        rij.AfspraakSleutel, rij.Versie)
        { Vertrouwelijk = rij.Vertrouwelijk, Van = rij.VraagAan };

    /// <summary>Whether this is how the item stands already.</summary>
    internal bool Zegt(AgendapuntRij rij) =>
        (Titel.Trim(), Soort, Vertrouwelijk, Invoer.OfNiets(Toelichting), Invoer.OfNiets(Vraag), Invoer.OfNiets(Afspraak))
            == (rij.Titel, rij.Soort, rij.Vertrouwelijk, rij.Toelichting, rij.Vraag, rij.AfspraakSleutel)
        && Overlegformulier.Getal(Minuten, 1, 600) == rij.Minuten && (Van ?? []).Order().SequenceEqual(rij.VraagAan.Order());

    internal void ZetIn(AgendapuntRij rij)
    {
        (rij.Titel, rij.Soort, rij.Vertrouwelijk) = (Titel.Trim(), Soort, Vertrouwelijk);
        (rij.Toelichting, rij.Vraag, rij.AfspraakSleutel) = (Invoer.OfNiets(Toelichting), Invoer.OfNiets(Vraag), Invoer.OfNiets(Afspraak));
        (rij.Minuten, rij.VraagAan) = (Overlegformulier.Getal(Minuten, 1, 600), Van ?? []);
    }

    internal List<Invoerfout> Controleer(AgendapuntModel model)
    {
        var fouten = new List<Invoerfout>();
        if (!Invoer.IsNaam(Titel, LangsteTitel))
            fouten.Add(new(nameof(Titel), "Geef het punt een titel van hooguit 200 tekens."));
        if (!Enum.IsDefined(Soort))
            fouten.Add(new(nameof(Soort), "Kies wat het overleg met dit punt doet."));
        if (Invoer.OfNiets(Minuten) is not null && Overlegformulier.Getal(Minuten, 1, 600) is null)
            fouten.Add(new(nameof(Minuten), "Vul een aantal minuten in, van 1 tot en met 600."));
        if (Toelichting?.Length > LangsteToelichting)
            fouten.Add(new(nameof(Toelichting), "Maak de toelichting korter, of voeg haar toe als stuk."));
        if (Vraag?.Trim().Length > LangsteVraag)
            fouten.Add(new(nameof(Vraag), "Stel de vraag korter, met hooguit 500 tekens."));
        if (Invoer.OfNiets(Afspraak) is { } sleutel && model.Afspraken.All(a => a.Waarde != sleutel))
            fouten.Add(new(nameof(Afspraak), "Kies een afspraak uit de lijst."));
        if ((Van ?? []).Except(model.Partijen.Select(p => p.Id)).Any())
            fouten.Add(new(nameof(Van), "Kies partijen uit de lijst."));
        return fouten;
    }
}

/// <summary>What the form of an item shows; <paramref name="Nu"/> is what someone else made of it in the meantime.</summary>
public sealed record AgendapuntModel(
    Guid Overleg, string OverlegTitel, Guid? Id, Puntformulier Form, IReadOnlyList<PartijAanTafel> Partijen, IReadOnlyList<Optie> Afspraken,
    IReadOnlyList<Invoerfout> Fouten, Puntformulier? Nu = null)
{
    /// <summary>Who changed it in the meantime, and when.</summary>
    public string Door { get; init; } = "";
}
