using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Openbaar;

/// <summary>A question of anyone about what was released.</summary>
internal sealed record Openbaarverzoek(NoaberDb Db, Scherm Scherm, TimeProvider Klok, CancellationToken Stop)
{
    private const int Meest = 500;

    /// <summary>The released texts of a partnership, the last in force first.</summary>
    public async Task<IReadOnlyList<OpenbareTekstregel>> Teksten(OpenbareSamenwerking waar) =>
        await Db.Database.SqlQuery<OpenbareTekstregel>($"""
            select nummer as "Nummer", titel as "Titel", versie as "Versie", ingang as "Ingang", op as "Op", lijn as "Lijn",
              case when tot < {Klok.Vandaag()} then tot end as "Voorbij", vervangen_op as "VervangenOp", straks as "Straks"
            from openbare_teksten({waar.Id}, {Klok.Vandaag()})
            """).OrderByDescending(t => t.Ingang ?? DateOnly.MinValue).ThenByDescending(t => t.Nummer).Take(Meest).ToListAsync(Stop);

    /// <summary>The lasting names of the agreements in a released text.</summary>
    public Task<List<string>> Sleutels(OpenbareSamenwerking waar, int nummer) =>
        Db.Database.SqlQuery<string>($"""
            select jsonb_array_elements_text(inhoud -> 'sleutels') as "Value" from publicatie
            where samenwerking_id = {waar.Id} and nummer = {nummer} and ingetrokken_op is null
            """).ToListAsync(Stop);

    /// <summary>What stood at this address was taken back; or nothing ever stood there.</summary>
    public async Task<IResult> Weg(Openbaaradres adres) =>
        await Db.Database.SqlQuery<Teruggenomen>($"""
            select ingetrokken_op as "Op", opnieuw as "Opnieuw"
            from openbaar_geweest({adres.Gemeente}, {adres.Verslag}, {adres.Nummer}, {adres.Sleutel})
            """).FirstOrDefaultAsync(Stop) is { } weg
            ? Scherm.Toon<IngetrokkenScherm, IngetrokkenModel>(
                new(weg.Op, weg.Opnieuw is { } nu ? adres.Met(nu) : null,
                    await OpenbareAfspraken.Vind(Db, adres.Gemeente, Stop)), StatusCodes.Status410Gone)
            : Results.NotFound();

    private sealed record Teruggenomen(DateTimeOffset Op, int? Opnieuw);
}

/// <summary>An address at which something can have been released: a partnership, a text or report of it, an agreement in that text.</summary>
internal sealed record Openbaaradres(string Gemeente)
{
    public bool Verslag { get; init; }
    public int? Nummer { get; init; }
    public string? Sleutel { get; init; }

    public string Met(int nummer) => $"/openbaar/{Gemeente}/{(Verslag ? "verslag/" : "")}{nummer}";
}

/// <summary>A released text in a list.</summary>
/// <param name="Nummer">Its lasting number in its address.</param>
/// <param name="Titel">Its title.</param>
/// <param name="Versie">Its version, when it was adopted here.</param>
/// <param name="Ingang">From when it holds, when that is known.</param>
/// <param name="Op">When it was released.</param>
/// <param name="Lijn">The same for all versions of it.</param>
/// <param name="Voorbij">The last day of its term, once that has passed.</param>
/// <param name="VervangenOp">From when another version holds in its place.</param>
/// <param name="Straks">Whether it holds only later.</param>
public sealed record OpenbareTekstregel(
    int Nummer, string Titel, int? Versie, DateOnly? Ingang, DateTimeOffset Op, Guid Lijn, DateOnly? Voorbij, DateOnly? VervangenOp,
    bool Straks)
{
    internal bool Geldt => VervangenOp is null && Voorbij is null && !Straks;
    internal string Naam => Versie is { } versie ? $"{Titel}, versie {versie}" : Titel;
}

/// <summary>Whether a released text holds today, and which released text holds in its place.</summary>
public sealed record Geldigheid(OpenbareTekstregel Tekst, OpenbareTekstregel? Nu)
{
    /// <summary>Null when the text was taken back meanwhile.</summary>
    internal static Geldigheid? Van(int nummer, IReadOnlyList<OpenbareTekstregel> teksten) =>
        teksten.FirstOrDefault(t => t.Nummer == nummer) is { } tekst
            ? new(tekst, teksten.FirstOrDefault(t => t.Lijn == tekst.Lijn && t.Geldt)) : null;
}

/// <summary>When what stood here was taken back, where the same is released now, and whose page still is there.</summary>
public sealed record IngetrokkenModel(DateTimeOffset Op, string? Opnieuw, OpenbareSamenwerking? Waar);
