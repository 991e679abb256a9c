using Noaber.Files.Uitvoer;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Acties;

/// <summary>How all actions went in a quarter: on the screen, and to take along to the meeting.</summary>
internal static class Rapportage
{
    public static async Task<IResult> Toon([AsParameters] Rapportageverzoek verzoek, Cijferverzoek cijfers)
    {
        var model = await Rapportagebron.Lees(verzoek);
        var partijen = await verzoek.Db.PartijenAanTafel(cijfers.Samenwerking, model.Peildag, verzoek.Stop);
        var doelen = model.Doelen.SelectMany(d => d.Standen).Select(s => (s.Doel, Streefmeting.Partij(s.Doel.Partij, partijen)));
        // What is taken along and what is released are made of the same report, without these.
        return verzoek.Scherm.Toon<RapportageScherm, RapportageModel>(
            model with { Doelcijfers = await cijfers.BijDoelen(doelen, model.Peildag) });
    }

    public static async Task<IResult> Word([AsParameters] Rapportageverzoek verzoek)
    {
        var model = await Rapportagebron.Lees(verzoek);
        return Results.File(WordWriter.Schrijf(Rapportagedocument.Van(model)),
            WordWriter.Mediatype, Bestandsnaam(model, "docx"));
    }

    /// <summary>It takes the machine a while, so nothing in the database waits for it.</summary>
    public static async Task<IResult> Pdf(HttpContext http, [AsParameters] Rapportageverzoek verzoek)
    {
        if (!PdfWriter.Kan)
            return verzoek.Scherm.Toon<WoordenScherm, WoordenModel>(new("Op deze server kan Noaber geen PDF maken",
                "Neem de rapportage mee in Word, of druk haar af met je browser en kies daar ‘opslaan als PDF’.", [],
                $"{verzoek.Aanvrager.Hier.Basis}/acties/rapportage", "Naar de rapportage"), StatusCodes.Status409Conflict);
        RapportageModel model;
        await using (await verzoek.Db.BeginAls(verzoek.Aanvrager.AccountId, http.TraceIdentifier, verzoek.Stop))
            model = await Rapportagebron.Lees(verzoek);
        return await PdfWriter.Schrijf(WordWriter.Schrijf(Rapportagedocument.Van(model)), verzoek.Stop) is { } pdf
            ? Results.File(pdf, "application/pdf", Bestandsnaam(model, "pdf"))
            : verzoek.Scherm.Fout(StatusCodes.Status503ServiceUnavailable);
    }

    private static string Bestandsnaam(RapportageModel model, string soort) =>
        $"Voortgang {model.Kwartaal} {model.Samenwerking}.{soort}";
}

/// <summary>A request for the report of a quarter, with what its answer is made of.</summary>
internal sealed record Rapportageverzoek(
    string? Jaar, string? Kwartaal, NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, TimeProvider Klok, CancellationToken Stop)
{
    /// <summary>The quarter that was asked for; without a good one, or with one to come, that of today.</summary>
    public Kwartaal Gevraagd => new Kwartaal(JaarLezen.Gevraagd(Jaar, Klok.Vandaag()),
        Kwartaal is [>= '1' and <= '4' and var nummer] ? nummer - '0' : Nu.Nummer) is var welk && welk.Begin <= Nu.Begin ? welk : Nu;

    private Kwartaal Nu => Noaber.Kernel.Jaarcyclus.Kwartaal.Met(Klok.Vandaag());
}
