using Noaber.Files;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Overleg;

/// <summary>A paper that comes as a link or a text; a file comes beside it.</summary>
public sealed record Stukformulier(string? Naam, string? Link, string? Tekst)
{
    /// <summary>The id that the paper gets, from when its form was made: a second click is the same one.</summary>
    public Guid? Nieuw { get; init; }

    private const int LangsteNaam = 260, LangsteLink = 2000, LangsteTekst = 200_000;

    /// <summary>The address, when it leads to a page elsewhere: nothing that would run here.</summary>
    internal string? Adres => Uri.TryCreate(Link?.Trim(), UriKind.Absolute, out var adres) && adres.Scheme is "https" or "http"
        && Link!.Trim().Length <= LangsteLink
        ? adres.AbsoluteUri : null;

    internal Invoerfout? Controleer(IFormFile? bestand)
    {
        if (bestand is not null)
            return bestand.Length is 0 ? new(nameof(bestand), "Dit bestand is leeg.")
                : bestand.Length > Grenzen.Standaard.Bytes
                    ? new(nameof(bestand), $"Een bestand is hooguit {Grenzen.Standaard.Bytes >> 20} MB.")
                : Invoer.IsNaam(Path.GetFileName(bestand.FileName), LangsteNaam) ? null
                    : new(nameof(bestand), "Geef het bestand een kortere naam.");
        if (string.IsNullOrWhiteSpace(Link) && string.IsNullOrWhiteSpace(Tekst))
            return new(nameof(bestand), "Kies een bestand, of vul een link of een tekst in.");
        if (!Invoer.IsNaam(Naam, LangsteNaam))
            return new(nameof(Naam), "Geef de link of de tekst een naam.");
        if (!string.IsNullOrWhiteSpace(Link) && Adres is null)
            return new(nameof(Link), "Vul een volledig adres in, zoals https://www.voorbeeld.nl/stuk.");
        return Tekst?.Length > LangsteTekst ? new(nameof(Tekst), "Deze tekst is te lang. Voeg haar toe als bestand.") : null;
    }
}

/// <summary>What the page of the papers with an item shows.</summary>
public sealed record StukkenModel(
    Guid Overleg, string OverlegTitel, Guid Punt, string PuntTitel, Stukformulier Form, IReadOnlyList<StukRegel> Stukken,
    IReadOnlyList<PartijAanTafel> Partijen)
{
    /// <summary>Whether a new paper is shared at once.</summary>
    public bool IsVerzonden { get; init; }

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
}
