using System.Globalization;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Zoeken;

/// <summary>What someone looks for, as it stands in the address: words, and what the hits have to be or to name.</summary>
public sealed record Zoekfilter(string Vraag, string? Soort, Guid? Partij, string? Plaats, int? Jaar)
{
    internal const int Eerste = 1900, Laatste = 2200;
    private const int Langste = 200;

    /// <summary>What was typed for a year and is none: it chooses nothing, and the page says so.</summary>
    public string? GeenJaar { get; init; }

    /// <summary>Whether anything was chosen beside the words.</summary>
    public bool Kiest => this with { Vraag = "", GeenJaar = null } != new Zoekfilter("", null, null, null, null);

    /// <summary>From the address. What is no choice, such as an empty field or a kind that is not there, chooses nothing.</summary>
    public static ValueTask<Zoekfilter?> BindAsync(HttpContext http)
    {
        var vraag = http.Request.Query;
        var soort = vraag["soort"].ToString();
        var getypt = Kort(vraag["jaar"]);
        var jaar = int.TryParse(getypt, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is >= Eerste and <= Laatste;
        return ValueTask.FromResult<Zoekfilter?>(new(
            Kort(vraag["q"]) ?? "", Zoeksoort.Alle.Any(s => s.Naam == soort) ? soort : null,
            Guid.TryParse(vraag["partij"], out var partij) ? partij : null, Kort(vraag["plaats"]), jaar ? getal : null)
        {
            GeenJaar = jaar ? null : getypt,
        });
    }

    /// <summary>
    /// The same search, with a party and a year that stand among the words chosen instead: what is of them does not say so itself. Null when
    /// there is none.
    /// </summary>
    public Zoekfilter? MetKeuzes(IReadOnlyList<Optie> partijen)
    {
        var anders = this;
        if (Partij is null && partijen.Select(p => (Wie: p.Waarde, Over: Zoekvraag.Zonder(Vraag, p.Tekst))).Where(p => p.Over is not null)
            .OrderBy(p => p.Over!.Length).FirstOrDefault() is { Over: { } over, Wie: var wie })
            anders = anders with { Vraag = over, Partij = Guid.Parse(wie) };
        if (Jaar is null && Zoekvraag.ZonderJaar(anders.Vraag) is { } met)
            anders = anders with { Vraag = met.Vraag, Jaar = met.Jaar };
        return anders == this ? null : anders;
    }

    /// <summary>The same search, on another page of it.</summary>
    public string Adres(int blad) => string.Concat($"/zoeken?q={Uri.EscapeDataString(Vraag)}",
        Soort is null ? "" : $"&soort={Soort}", Partij is null ? "" : $"&partij={Partij}",
        Plaats is null ? "" : $"&plaats={Uri.EscapeDataString(Plaats)}", Jaar is null ? "" : $"&jaar={Jaar}", $"&blad={blad}");

    /// <summary>Half a sign at the end would be no text for the database.</summary>
    private static string? Kort(string? tekst) => tekst?.Trim() switch
    {
        { Length: > Langste } lang => lang[..(char.IsHighSurrogate(lang[Langste - 1]) ? Langste - 1 : Langste)],
        { Length: > 0 } gevuld => gevuld,
        _ => null,
    };
}
