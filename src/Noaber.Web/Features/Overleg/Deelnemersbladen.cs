using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>One page for each participant, ready for print: the agenda with what is asked of that person's party.</summary>
internal static class Deelnemersbladen
{
    public static async Task<IResult> Toon([AsParameters] Overlegverzoek verzoek)
    {
        if (await verzoek.Dossier() is not { } dossier)
            return Results.NotFound();
        var mijn = verzoek.Aanvrager.Hier.PartijId;
        return verzoek.Scherm.Toon<DeelnemersbladenScherm, DeelnemersbladenModel>(new(dossier,
            [.. dossier.Genodigden.Where(g => dossier.MagAlles || g.PartijId == mijn)
                .Select(g => new Deelnemersblad(g, [.. dossier.Punten.Where(p => !p.Vertrouwelijk || g.PartijId is not null)]))]));
    }
}

/// <summary>The page of one participant. A guest sees nothing that is confidential.</summary>
public sealed record Deelnemersblad(GenodigdeRegel Genodigde, IReadOnlyList<PuntRegel> Punten)
{
    /// <summary>The names of the papers that this participant has, and of the figures for who sees the meeting itself.</summary>
    public string Stukken(PuntRegel punt) => Genodigde.PartijId is not { } partij ? ""
        : string.Join(", ", punt.Stukken.Where(s => s.Partijen.Contains(partij)).Select(s => s.Naam)
            .Concat(punt.Figuren.Select(f => f.Titel)));
}

/// <summary>What the pages for participants show.</summary>
public sealed record DeelnemersbladenModel(OverlegDossier Overleg, IReadOnlyList<Deelnemersblad> Bladen);
