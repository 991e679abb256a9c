using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Afspraken;

/// <summary>Search in Dutch over themes, agreements with their years and actions, priorities, and statements of policy: by stem, by the beginning of a word, and past a typing error.</summary>
internal static class Zoeken
{
    private const int PerBlad = 10;
    private const int LangsteVraag = 200;

    public static async Task<IResult> Toon(string? q, string? blad, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop)
    {
        var vraag = (q ?? "").Trim();
        vraag = vraag.Length > LangsteVraag ? vraag[..LangsteVraag] : vraag;
        var pagina = Bladeren.Gevraagd(blad, 500);
        var woorden = Zoekvraag.Woorden(vraag);
        if (woorden.Count == 0)
            return scherm.Toon<ZoekScherm, ZoekModel>(new(vraag, null, [], 0, pagina, PerBlad));
        var zoeker = new Zoeker(db, aanvrager);
        var treffers = await zoeker.Zoek(woorden, pagina, PerBlad, stop);
        IReadOnlyList<string>? anders = null;
        if (treffers.Count == 0 && pagina == 1)
        {
            anders = await zoeker.LijktOp(woorden, stop);
            treffers = anders is null ? treffers : await zoeker.Zoek(anders, pagina, PerBlad, stop);
        }
        return scherm.Toon<ZoekScherm, ZoekModel>(new(vraag, treffers.Count > 0 && anders is not null ? string.Join(' ', anders) : null,
            treffers, treffers.Count > 0 ? treffers[0].Totaal : 0, pagina, PerBlad));
    }
}

/// <summary>What was found, and where when not in its own text; its address within the partnership; the words that were looked for stand between <see cref="Fragment.Begin"/> and <see cref="Fragment.Eind"/>.</summary>
public sealed record Treffer(string Adres, string Nummer, string? Kop, string Fragment, string Kader, KaderStatus Status, string Thema, string? Plek, int Totaal);

/// <summary>What the search page shows; <paramref name="Bedoeld"/> is what was looked for instead, past a typing error.</summary>
public sealed record ZoekModel(string Vraag, string? Bedoeld, IReadOnlyList<Treffer> Treffers, int Totaal, int Blad, int PerBlad);
