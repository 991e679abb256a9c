using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Cijfers;

/// <summary>The table builder: a form that makes a question, and the answer to it.</summary>
internal static class Tabelbouwer
{
    public static async Task<IResult> Toon([AsParameters] Cijferverzoek verzoek)
    {
        var query = verzoek.Http.Request.QueryString.Value ?? "";
        var zoek = verzoek.Http.Request.Query["zoek"].ToString().Trim();
        var gelezen = Cijfervraag.Lees(query);
        IReadOnlyList<Vraagbezwaar> bezwaren = gelezen.Vraag.Indicatoren.Count == 0 && gelezen.Bezwaren.Count == 0 ? []
            : [.. gelezen.Bezwaren, .. gelezen.Vraag.Bezwaren(Catalogus.Standaard)];
        return verzoek.Scherm.Toon<BouwerScherm, BouwerModel>(bezwaren.Count == 0 ? await Bewaard(verzoek, gelezen.Vraag, zoek)
            : (await Model(verzoek, gelezen.Vraag)) with { Zoek = zoek, Fouten = [.. bezwaren.Select(b => new Invoerfout(b.Veld, b.Tekst))] });
    }

    /// <summary>The same page once more, with what is wrong with the name that was given.</summary>
    public static async Task<IResult> Opnieuw(Cijferverzoek verzoek, Cijfervraag vraag, string naam, Invoerfout fout) =>
        verzoek.Scherm.Opnieuw<BouwerScherm, BouwerModel>((await Bewaard(verzoek, vraag, "")) with { Naam = naam, Fouten = [fout] });

    /// <summary>The answer to a question with which nothing is wrong, and the form, both drawn.</summary>
    private static Task<BouwerModel> Bewaard(Cijferverzoek verzoek, Cijfervraag vraag, string zoek) =>
        verzoek.Kast.Bij(verzoek, ("bouwer", vraag.Schrijf(), zoek), async () =>
        {
            var model = (await Model(verzoek, vraag)) with { Zoek = zoek };
            return model with
            {
                Figuur = vraag.Indicatoren.Count > 0 ? await verzoek.Teken(await Antwoord(verzoek, vraag)) : null,
                Getekend = await verzoek.Http.RequestServices.GetRequiredService<Stukken>().Render<Bouwerformulier>(new()
                {
                    [nameof(Bouwerformulier.Model)] = model, [nameof(Bouwerformulier.Basis)] = verzoek.Begin,
                }),
            };
        }, model => model.Getekend!.Value.Value.Length + (model.Figuur?.Omvang ?? 0));

    private static async Task<BouwerModel> Model(Cijferverzoek verzoek, Cijfervraag vraag)
    {
        var gebieden = (await verzoek.Db.GebiedenVan(verzoek.Samenwerking, verzoek.Stop)).Where(g => g.Tot is null).ToList();
        var partijen = await verzoek.Db.Partijen.AsNoTracking().Where(p => p.SamenwerkingId == verzoek.Samenwerking).OpVolgorde().AlsAanTafel()
            .ToListAsync(verzoek.Stop);
        var levert = Catalogus.Standaard.Indicatoren.SelectMany(i => i.Levert).ToHashSet();
        return new(vraag)
        {
            Gebieden = [.. gebieden.OrderBy(g => g.Code[2..], StringComparer.Ordinal).ThenBy(g => g.Niveau)
                .Select(g => new Optie(g.Code, g.Naam, g.Niveau == Gebiedsniveau.Buurt ? gebieden.Find(w => w.Code == g.Boven)?.Naam : "Gemeente en wijken"))],
            Partijen = [.. partijen.Where(p => levert.Contains(p.Soort)).Select(p => new Optie($"{p.Id}", p.Naam))],
        };
    }

    private static async Task<Figuurmodel> Antwoord(Cijferverzoek verzoek, Cijfervraag vraag)
    {
        var tabel = Cijfertabel.Maak(vraag, await verzoek.Lees(vraag));
        return new("antwoord", tabel.Titel, vraag, tabel) { Voorbeeld = verzoek.Hier.Voorbeeld, Bijvoegen = verzoek.Bijvoegen(vraag) };
    }
}

/// <summary>What the table builder shows.</summary>
public sealed record BouwerModel(Cijfervraag Vraag)
{
    /// <summary>The answer; null while nothing is asked, or something is wrong.</summary>
    public Figuurmodel? Figuur { get; init; }

    /// <summary>The form as it stands on the page, when it was drawn before.</summary>
    public MarkupString? Getekend { get; init; }

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
    public IReadOnlyList<Optie> Gebieden { get; init; } = [];
    public IReadOnlyList<Optie> Partijen { get; init; } = [];

    /// <summary>Words that an indicator must have to be offered.</summary>
    public string Zoek { get; init; } = "";

    /// <summary>The name that was given to keep it under.</summary>
    public string Naam { get; init; } = "";

    internal IEnumerable<IGrouping<Onderwerp, Indicator>> Indicatoren => Catalogus.Standaard.Indicatoren
        .Where(i => Vraag.Indicatoren.Contains(i.Code) || Zoek.Length == 0
            || $"{i.Naam} {i.Betekenis} {i.Onderwerp.Naam()}".Contains(Zoek, StringComparison.OrdinalIgnoreCase))
        .GroupBy(i => i.Onderwerp).OrderBy(g => g.Key);

    /// <summary>By what the chosen ones can be split; before anything is chosen by whatever any can be.</summary>
    internal IReadOnlyList<Optie> Verdelingen =>
    [
        .. Catalogus.Standaard.Codelijsten.Where(l => Catalogus.Standaard.Indicatoren
            .Where(i => Vraag.Indicatoren.Count == 0 || Vraag.Indicatoren.Contains(i.Code)).Any(i => i.Dimensie(l.Sleutel) is not null))
            .Select(l => new Optie(l.Sleutel, l.Naam)),
    ];

    internal static IReadOnlyList<Optie> Keuzes<T>(Func<T, string> naam) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(k => new Optie(k.ToString().ToLowerInvariant(), naam(k)))];
}
