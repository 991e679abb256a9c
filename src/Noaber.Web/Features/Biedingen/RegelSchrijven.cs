using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Biedingen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Biedingen;

/// <summary>One line of the concept with its five years.</summary>
internal static class RegelSchrijven
{
    public const string Nieuw = "nieuw";

    public static async Task<IResult> Toon(string id, int jaar, [AsParameters] Bodverzoek verzoek)
    {
        if (!Bodverzoek.Is(jaar))
            return Results.NotFound();
        if (await verzoek.Bron.Concept(jaar) is not { } concept)
            return NaarBod(jaar, verzoek); // nothing to write in yet, or just handed in
        if (id == Nieuw)
            return verzoek.Scherm.Toon<RegelScherm, RegelModel>(new(jaar, id, new() { Lijn = Guid.CreateVersion7() }));
        return await verzoek.Bron.Regel(id, concept) is { } rij
            ? verzoek.Scherm.Toon<RegelScherm, RegelModel>(new(jaar, id, Regelformulier.Van(rij, jaar))) : Results.NotFound();
    }

    public static async Task<IResult> Bewaar(string id, int jaar, [FromForm] Regelformulier form, [AsParameters] Bodverzoek verzoek)
    {
        if (await verzoek.Bron.Houd(jaar) is not { } concept)
            return NaarBod(jaar, verzoek);
        var rij = await verzoek.Bron.Regel(id == Nieuw ? $"{form.Lijn}" : id, concept);
        if (rij is null && id != Nieuw)
            return verzoek.Scherm.Opnieuw<RegelScherm, RegelModel>(new(jaar, Nieuw, form with { Lijn = Guid.CreateVersion7() })
            {
                Fouten = [new("", "Een collega haalde deze regel intussen weg. Wil je hem houden? Bewaar hem dan als nieuwe regel.")],
            });
        var (fouten, regel) = form.Lees(jaar, rij?.LijnId ?? form.Lijn ?? Guid.CreateVersion7());
        if (fouten.Count > 0)
            return verzoek.Scherm.Opnieuw<RegelScherm, RegelModel>(new(jaar, id, form) { Fouten = fouten });
        if (rij is null)
        {
            var laatste = await verzoek.Db.Bodregels.Where(r => r.BodId == concept.Id).MaxAsync(r => (int?)r.Volgorde, verzoek.Stop) ?? 0;
            verzoek.Db.Add(BodregelRij.Van(regel, concept, laatste + 1));
        }
        else if (id != Nieuw && form.Gezien != rij.Versie
            && Bodverschil.Tussen(new(jaar, [rij.Waarde]), new(jaar, [regel])) is [var verschil])
        {
            return verzoek.Scherm.Toon<RegelScherm, RegelModel>(
                new(jaar, id, form with { Gezien = rij.Versie }) { Intussen = verschil.Velden }, StatusCodes.Status409Conflict);
        }
        else
        {
            rij.Wordt(regel);
        }
        await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        return NaarBod(jaar, verzoek);
    }

    public static async Task<IResult> HaalWeg(string id, int jaar, [AsParameters] Bodverzoek verzoek)
    {
        if (await verzoek.Bron.Houd(jaar) is { } concept && await verzoek.Bron.Regel(id, concept) is { } rij)
        {
            verzoek.Db.Remove(rij);
            await verzoek.Db.SaveChangesAsync(verzoek.Stop);
        }
        return NaarBod(jaar, verzoek);
    }

    private static IResult NaarBod(int jaar, Bodverzoek verzoek) => Results.LocalRedirect(verzoek.Adres(jaar, "/schrijven"));
}

/// <summary>What the form of a line shows; <paramref name="Id"/> as its address names it.</summary>
public sealed record RegelModel(int Jaar, string Id, Regelformulier Formulier)
{
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];

    /// <summary>What a colleague made of it in the meantime: what stands there, and what was typed.</summary>
    public IReadOnlyList<Veldverschil>? Intussen { get; init; }
}
