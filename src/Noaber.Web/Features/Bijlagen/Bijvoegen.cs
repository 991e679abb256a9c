using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Bijlagen;

/// <summary>Puts a figure with an item of a meeting that is not over, or with an agreement in preparation or in force.</summary>
internal static class Bijvoegen
{
    private const int Meeste = 10, LangsteVoorstel = 150;

    public static async Task<IResult> Vraag([AsParameters] Cijferverzoek verzoek)
    {
        if (Lees(verzoek.Http.Request.QueryString.Value) is not { } vraag)
            return Results.LocalRedirect(verzoek.Bouwer);
        var model = await Model(verzoek, vraag, null);
        return model.Figuur is null ? await Niet(verzoek, vraag) : verzoek.Scherm.Toon<BijvoegenScherm, BijvoegenModel>(model);
    }

    public static async Task<IResult> BijPunt([FromForm] Bijvoegformulier form, [AsParameters] Cijferverzoek verzoek)
    {
        if (Lees(form.Vraag) is not { } vraag)
            return Results.LocalRedirect(verzoek.Bouwer);
        var overleg = await verzoek.Db.Agendapunten.Where(a => a.Id == form.Welk).Select(a => a.OverlegId).SingleOrDefaultAsync(verzoek.Stop);
        if (await verzoek.Db.HoudPunt(verzoek.Aanvrager, overleg, form.Welk, verzoek.Stop) is not { Overleg: var wanneer, Punt: var punt }
            || wanneer.Status.IsVoorbij())
            return await Opnieuw(verzoek, vraag, form, new(nameof(form.Punt), "Kies een agendapunt van een overleg dat niet voorbij is."));
        return await Zet(verzoek, vraag, form, new Cijferbijlage
        {
            SamenwerkingId = punt.SamenwerkingId, AgendapuntId = punt.Id, Titel = form.Naam, Vraag = vraag.Schrijf(),
            DoorId = verzoek.Aanvrager.AccountId, Op = verzoek.Klok.GetUtcNow(),
        }, new($"punt {punt.Volgorde} van ‘{wanneer.Titel}’", Overlegvragen.Adres(verzoek.Aanvrager, overleg, $"#p-{punt.Id}"), nameof(form.Punt)));
    }

    public static async Task<IResult> BijAfspraak([FromForm] Bijvoegformulier form, [AsParameters] Cijferverzoek verzoek)
    {
        if (Lees(form.Vraag) is not { } vraag)
            return Results.LocalRedirect(verzoek.Bouwer);
        await verzoek.Db.NaElkaar($"cijferbijlage {form.Afspraak}", verzoek.Stop);
        if (await Plekken.Afspraken(verzoek).SingleOrDefaultAsync(a => a.Sleutel == form.Afspraak, verzoek.Stop) is not { } afspraak)
            return await Opnieuw(verzoek, vraag, form, new(nameof(form.Afspraak), "Kies een afspraak die geldt of in voorbereiding is."));
        return await Zet(verzoek, vraag, form, new Cijferbijlage
        {
            SamenwerkingId = afspraak.SamenwerkingId, AfspraakId = afspraak.Id, Titel = form.Naam, Vraag = vraag.Schrijf(),
            DoorId = verzoek.Aanvrager.AccountId, Op = verzoek.Klok.GetUtcNow(),
        }, new($"afspraak {afspraak.Nummer}", $"{verzoek.Hier.Basis}/afspraak/{afspraak.Sleutel}#figuren", nameof(form.Afspraak)));
    }

    /// <summary>What can be asked; null when something is wrong with it.</summary>
    private static Cijfervraag? Lees(string? tekst) =>
        Cijfervraag.Lees(tekst) is var gelezen && gelezen.KanGesteld(Catalogus.Standaard) ? gelezen.Vraag : null;

    /// <summary>As all at the table see it; null when there is no figure in it for all of them.</summary>
    private static async Task<Cijfertabel?> VoorAllen(Cijferverzoek verzoek, Cijfervraag vraag) =>
        (await verzoek.VoorDeTafel([vraag]))?.Tabel(vraag);

    /// <summary>The page that says why it cannot be put anywhere, with what can be done.</summary>
    private static async Task<IResult> Niet(Cijferverzoek verzoek, Cijfervraag vraag)
    {
        // With the own eyes: what is for the own party alone, the one who asks does see.
        var eigen = Cijfertabel.Maak(vraag, await verzoek.Lees(vraag));
        return verzoek.Scherm.Toon<NietBijScherm, NietBijModel>(new(eigen.Titel, verzoek.Adres(vraag))
        {
            IsEigen = eigen.HeeftCijfers, MagVragen = verzoek.Aanvrager.Mag(Handeling.MeetplanLezen),
        });
    }

    /// <summary>The same figure sent twice is there once.</summary>
    private static async Task<IResult> Zet(Cijferverzoek verzoek, Cijfervraag vraag, Bijvoegformulier form, Cijferbijlage bijlage, Plek plek)
    {
        if (await VoorAllen(verzoek, vraag) is null)
            return await Niet(verzoek, vraag);
        var (db, stop) = (verzoek.Db, verzoek.Stop);
        var er = await db.Cijferbijlagen.Where(b => b.AgendapuntId == bijlage.AgendapuntId && b.AfspraakId == bijlage.AfspraakId && b.VastOp == null)
            .Select(b => b.Vraag).ToListAsync(stop);
        if (er.Contains(bijlage.Vraag))
            return Results.LocalRedirect(plek.Adres);
        if (er.Count >= Meeste)
            return await Opnieuw(verzoek, vraag, form, new(plek.Veld, $"Hier staan al {Meeste} cijfers bij. Haal er eerst een weg."));
        if (bijlage.Titel.Length is 0 or > Cijferbijlage.LangsteTitel)
            return await Opnieuw(verzoek, vraag, form, new(nameof(form.Titel), $"Geef een titel van hooguit {Cijferbijlage.LangsteTitel} tekens."));
        db.Add(bijlage);
        await verzoek.Bewaar("cijfers bijgevoegd", $"Bij {plek.Naam} staan nu cijfers.");
        return Results.LocalRedirect(plek.Adres);
    }

    private static async Task<IResult> Opnieuw(Cijferverzoek verzoek, Cijfervraag vraag, Bijvoegformulier form, Invoerfout fout) =>
        verzoek.Scherm.Opnieuw<BijvoegenScherm, BijvoegenModel>(await Model(verzoek, vraag, form) with { Fouten = [fout] });

    private static async Task<BijvoegenModel> Model(Cijferverzoek verzoek, Cijfervraag vraag, Bijvoegformulier? form)
    {
        var tabel = await VoorAllen(verzoek, vraag);
        // Without its period: that goes on.
        return new(vraag, form ?? new() { Titel = tabel is null ? null : Opmaak.Kort(string.Join(", ", tabel.Herkomst.Select(h => h.Naam)), LangsteVoorstel) })
        {
            Figuur = tabel is null ? null : new("figuur", tabel.Titel, vraag, tabel) { Voorbeeld = verzoek.Hier.Voorbeeld, MeeTeNemen = false },
            Punten = verzoek.Aanvrager.Mag(Handeling.OverlegOrganiseren) ? await Plekken.Punten(verzoek) : null,
            Afspraken = await Plekken.Keuzes(verzoek),
        };
    }

    /// <summary>Where it comes: in words, its address, and the field that chose it.</summary>
    private sealed record Plek(string Naam, string Adres, string Veld);
}

/// <summary>What is put where, and under which title.</summary>
public sealed record Bijvoegformulier
{
    public string? Vraag { get; init; }
    public string? Titel { get; init; }
    public string? Punt { get; init; }
    public string? Afspraak { get; init; }

    internal string Naam => Titel?.Trim() ?? "";

    /// <summary>Of no item when none was chosen.</summary>
    internal Guid Welk => Guid.TryParse(Punt, out var welk) ? welk : Guid.Empty;
}

/// <summary>What the page shows of figures that cannot be put anywhere.</summary>
/// <param name="Titel">Which figures.</param>
/// <param name="Adres">Where the question can be changed.</param>
public sealed record NietBijModel(string Titel, string Adres)
{
    /// <summary>There are figures, for the own party alone; otherwise there are none.</summary>
    public bool IsEigen { get; init; }

    /// <summary>Whether the pages of releases are open to who asks.</summary>
    public bool MagVragen { get; init; }
}

/// <summary>What the page shows on which a place is chosen.</summary>
public sealed record BijvoegenModel(Cijfervraag Vraag, Bijvoegformulier Form)
{
    /// <summary>As all at the table see it; null when it has no figures for all of them any more.</summary>
    public Figuurmodel? Figuur { get; init; }

    /// <summary>The items to choose from; null for who arranges no meetings.</summary>
    public IReadOnlyList<Optie>? Punten { get; init; }

    public IReadOnlyList<Optie> Afspraken { get; init; } = [];
    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
}
