using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Begins an empty concept, for what nobody has as a document: a set of agreements, or a visie.</summary>
internal static class Beginnen
{
    public static IResult Vraag(string? soort, Aanvrager aanvrager, Scherm scherm) => scherm.Toon<BeginScherm, BeginModel>(
        new(new() { Soort = soort, Nieuw = Guid.CreateVersion7() }, []) { MagVisie = aanvrager.Mag(Handeling.VisieSchrijven) });

    public static async Task<IResult> Voer(
        [FromForm] Beginformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        var magVisie = aanvrager.Mag(Handeling.VisieSchrijven);
        var fouten = form.Controleer(magVisie);
        if (fouten.Count > 0)
            return scherm.Opnieuw<BeginScherm, BeginModel>(new(form, fouten) { MagVisie = magVisie });
        var (hier, id) = (aanvrager.Hier.SamenwerkingId, form.Nieuw ?? Guid.CreateVersion7());
        await db.NaElkaar(id, stop);
        if (!await db.Kaders.AnyAsync(k => k.Id == id, stop))
        {
            db.Add(new KaderRij
            {
                Id = id, SamenwerkingId = hier, Titel = form.Titel!.Trim(), Soort = form.Welke!.Value, Status = KaderStatus.Concept,
                Van = Datum.UitVeld(form.Van), Tot = Datum.UitVeld(form.Tot), GemaaktOp = klok.GetUtcNow(),
                BegonnenDoorId = aanvrager.Hier.PartijId,
            });
            db.Noteer("concept begonnen", $"{aanvrager.Hier.Partij} begon ‘{form.Titel.Trim()}’.", aanvrager.AccountId, hier);
            await db.SaveChangesAsync(stop);
        }
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/schrijven/{id}");
    }
}

/// <summary>What an empty concept begins with, as it was typed.</summary>
public sealed record Beginformulier
{
    internal const int LangsteTitel = 300;

    public string? Soort { get; init; }
    public string? Titel { get; init; }
    public string? Van { get; init; }
    public string? Tot { get; init; }

    /// <summary>The id that it gets, from when its form was made.</summary>
    public Guid? Nieuw { get; init; }

    /// <summary>What it is to be; null for what cannot be begun here.</summary>
    internal DocumentSoort? Welke =>
        Enum.TryParse<DocumentSoort>(Soort, out var soort) && soort is DocumentSoort.Kader or DocumentSoort.Visie ? soort : null;

    /// <summary>All that is wrong with what was typed.</summary>
    internal List<Invoerfout> Controleer(bool magVisie)
    {
        var fouten = new List<Invoerfout>();
        if (Welke is null)
            fouten.Add(new(nameof(Soort), "Kies of je afspraken of een visie gaat schrijven."));
        else if (Welke is DocumentSoort.Visie && !magVisie)
            fouten.Add(new(nameof(Soort), "Een visie schrijft de gemeente. Kies ‘afspraken’."));
        if (!Invoer.IsNaam(Titel, LangsteTitel))
            fouten.Add(new(nameof(Titel), $"Geef een titel van hooguit {LangsteTitel} tekens, zoals ‘Woonvisie 2030’."));
        foreach (var (naam, waarde) in new[] { (nameof(Van), Van), (nameof(Tot), Tot) })
            if (!string.IsNullOrWhiteSpace(waarde) && Datum.UitVeld(waarde) is not { } dag)
                fouten.Add(new(naam, "Dit is geen datum. Schrijf die als 31-01-2027, of laat het leeg."));
            else if (Datum.UitVeld(waarde) is { } anders && !Datum.KanKloppen(anders))
                fouten.Add(new(naam, Datum.BuitenBereik(anders)));
        if (Datum.UitVeld(Tot) < Datum.UitVeld(Van))
            fouten.Add(new(nameof(Tot), "De laatste dag ligt voor de eerste. Draai ze om."));
        return fouten;
    }
}

/// <summary>What the page to begin a concept shows.</summary>
public sealed record BeginModel(Beginformulier Form, IReadOnlyList<Invoerfout> Fouten)
{
    /// <summary>Whether the reader may begin a visie too.</summary>
    public bool MagVisie { get; init; }
}
