using Noaber.Kernel.Partijen;

namespace Noaber.Web.Shell.Design;

// Public, as everything a Razor component takes: the Razor compiler makes components public.

/// <summary>One entry of the main menu; only what the person may see is in it.</summary>
public sealed record Menupunt(string Tekst, string Adres, bool Huidig);

/// <summary>One step of the breadcrumbs; the last has no address, since it is the page itself.</summary>
public sealed record Kruimel(string Tekst, string? Adres = null);

/// <summary>Who is signed in, as the page head shows it.</summary>
public sealed record IngelogdePersoon(string Naam, string? Partij, PartijSoort? Soort);

/// <summary>All that surrounds a page. <paramref name="Thema"/> is "auto", "licht" or "donker"; <paramref name="Verzoek"/> is the request id.</summary>
public sealed record Schil(
    string? Samenwerking,
    string? Basisadres,
    IReadOnlyList<Menupunt> Menu,
    IngelogdePersoon? Wie,
    bool Demo,
    string Thema,
    string Verzoek)
{
    /// <summary>What the forms of this page carry, by which their words are kept when the sign-in ends; null where nothing is kept.</summary>
    public string? Merk { get; init; }

    /// <summary>Whether there are streets under a map.</summary>
    public bool MetAchtergrondkaart { get; init; }

    /// <summary>Words that waited for this person, to be given back on this page.</summary>
    public Teruggave? Terug { get; init; }
}

/// <summary>One line of the list of themes beside a document.</summary>
public sealed record Themaregel(string Nummer, string Titel, string Adres, int? Aantal = null, bool Huidig = false);

/// <summary>One choice of a <see cref="Keuze"/>; choices with the same group stand together under it.</summary>
public sealed record Optie(string Waarde, string Tekst, string? Groep = null);

/// <summary>What is wrong with one field of a form. The name is the field's; empty when it concerns the form as a whole.</summary>
public sealed record Invoerfout(string Naam, string Tekst);

/// <summary>How serious a message is.</summary>
public enum Toon
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Something succeeded.</summary>
    Goed,

    /// <summary>Look at this before going on.</summary>
    Waarschuwing,

    /// <summary>Something failed.</summary>
    Fout,
}

/// <summary>The signs of a status; its word may be any.</summary>
public enum Statussoort
{
    /// <summary>On schedule.</summary>
    OpKoers,

    /// <summary>Needs attention.</summary>
    AandachtNodig,

    /// <summary>Not going well.</summary>
    LooptNiet,

    /// <summary>Achieved, or in force.</summary>
    Behaald,

    /// <summary>No longer holds.</summary>
    Vervallen,

    /// <summary>There is no target to measure against yet.</summary>
    NogGeenDoel,

    /// <summary>Says only what something is: a concept, an example.</summary>
    Neutraal,
}

/// <summary>How much weight a button has.</summary>
public enum Knopsoort
{
    /// <summary>An action beside the main one.</summary>
    Gewoon,

    /// <summary>The one thing to do here.</summary>
    Hoofd,

    /// <summary>Takes something away.</summary>
    Gevaar,

    /// <summary>Hardly there.</summary>
    Stil,
}
