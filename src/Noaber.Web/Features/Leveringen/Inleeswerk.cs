using Noaber.Files.Werkboeken;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>What came of reading a workbook.</summary>
internal abstract record Inleesuitkomst
{
    /// <summary>There is no such delivery.</summary>
    internal sealed record Onbekend : Inleesuitkomst;

    /// <summary>Who offered it does not act for that party.</summary>
    internal sealed record NietVanJou : Inleesuitkomst;

    /// <summary>It was taken in, or changes nothing: what there is to see stands at this address.</summary>
    internal sealed record Ingelezen(string Adres) : Inleesuitkomst;

    /// <summary>Nothing was taken in; the page says why.</summary>
    internal sealed record Geweigerd(InleesModel Model, int Status) : Inleesuitkomst;

    /// <summary>It went wrong, or took too long, under this number in the log.</summary>
    internal sealed record Mislukt(string Kenmerk, bool TeLang) : Inleesuitkomst;

    /// <summary>The same workbook, with what was found at its cells.</summary>
    internal sealed record Terug(byte[] Inhoud, string Naam) : Inleesuitkomst;
}

/// <summary>
/// Takes one workbook in, apart from the request that brought it: looked at for anything personal, read, checked by all rules, and kept in
/// one transaction. What cannot be read is refused as a whole, with all that is wrong at once.
/// </summary>
internal sealed class Inleeswerk
{
    private static readonly Celmelding
        NietsGevraagd = new("niets-gevraagd", null, "", "Er wordt van jullie over dit halfjaar niets gevraagd.", "Kijk in het meetplan."),
        NietsIngevuld = new("niets-ingevuld", null, "", "Er staat nog geen enkel cijfer in dit werkboek.", "Vul de witte cellen in.");

    private readonly Leveringsverzoek verzoek;
    private readonly Inleesopdracht opdracht;
    private readonly Action<Inleesstap> stap;

    public Inleeswerk(IServiceProvider diensten, Inleesopdracht opdracht, Action<Inleesstap> stap, CancellationToken stop)
    {
        (this.opdracht, this.stap) = (opdracht, stap);
        var aanvrager = diensten.GetRequiredService<Aanvrager>();
        (aanvrager.Persoon, aanvrager.Deelname) = (opdracht.Wie.Persoon, opdracht.Wie.Deelname);
        // The request that brought it may be over: this one stands for it.
        var http = new DefaultHttpContext { RequestServices = diensten, TraceIdentifier = opdracht.Verzoek, RequestAborted = stop };
        verzoek = new(http, diensten.GetRequiredService<NoaberDb>(), aanvrager,
            diensten.GetRequiredService<Scherm>(), diensten.GetRequiredService<TimeProvider>());
    }

    private Aangeboden Aangeboden => opdracht.Aangeboden;

    public async Task<Inleesuitkomst> Doe()
    {
        await using var transactie = await verzoek.Db.BeginAls(verzoek.Aanvrager.AccountId, opdracht.Verzoek, verzoek.Stop);
        if (await verzoek.Alleen(opdracht.Halfjaar, opdracht.Partij) is not { } zaak)
            return new Inleesuitkomst.Onbekend();
        if (!zaak.IsEigen)
            return new Inleesuitkomst.NietVanJou();
        var uitkomst = await ZonderRegels(zaak) ?? await Botsing(zaak) ?? await Lees(zaak);
        await transactie.CommitAsync(verzoek.Stop);
        return uitkomst;
    }

    private async Task<Inleesuitkomst> Lees(Leveringszaak zaak)
    {
        if (await zaak.Sjabloon() is not { } sjabloon)
            return Weiger(zaak, NietsGevraagd);
        var lezing = Aangeboden.Lees(sjabloon, (await verzoek.Indeling(zaak))?.Indeling, await verzoek.Bekend(zaak), verzoek.Stop);
        var gelezen = Aangeboden.Bevindingen(lezing);
        if (lezing.Meldingen.Count == 0 && lezing.Cijfers.All(c => c.IsLeeg))
            return Weiger(zaak, NietsIngevuld);
        stap(Inleesstap.KijktNa);
        if (lezing.Meldingen.Count > 0)
        {
            // With what could be read, so that all can be mended at once.
            var alles = lezing.Cijfers.Count > 0 ? await zaak.Kijk(lezing.Cijfers, gelezen) : new([]);
            return Terug(alles) ?? Weiger(zaak, alles, [.. lezing.Meldingen]);
        }
        var vorige = await zaak.Cijfers(zaak.Laatste);
        var nagekeken = await zaak.Kijk(lezing.Cijfers, gelezen);
        var (cijfers, controle) = Oudeuitleg.Weg(nagekeken.Verdeel(lezing.Cijfers, Catalogus.Standaard), vorige, nagekeken);
        if (await zaak.Wijziging(cijfers) is not { } wijziging)
            return await Zelfde(zaak, controle);
        if (zaak.Laatste is { } laatste && Verdwijnend.Tussen(laatste.Nummer, vorige, cijfers) is { } weg
            && opdracht.Form.MagWeg != (weg = weg with { Bestand = Aangeboden.Kenmerk.Sha256 }).Kenmerk)
            return new Inleesuitkomst.Geweigerd(InleesModel.Van(zaak) with { Verdwijnt = weg }, StatusCodes.Status422UnprocessableEntity);
        stap(Inleesstap.Bewaart);
        var versie = await verzoek.NieuweVersie(zaak, wijziging, Aangeboden.Kenmerk);
        await verzoek.Db.Bewaar(versie, cijfers, controle, verzoek.Stop);
        await verzoek.Bewaar("levering ingelezen", $"{zaak.Leverancier.Naam} las versie {versie.Nummer} van de {zaak.NaamMetPartij} in.");
        return Terug(controle) ?? new Inleesuitkomst.Ingelezen(verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id));
    }

    /// <summary>The figures of the last version once more; what the rules find in them may be another thing than when it came in.</summary>
    private async Task<Inleesuitkomst> Zelfde(Leveringszaak zaak, Controleuitkomst nu)
    {
        var eerder = await verzoek.Bevindingen(zaak.Laatste);
        var gelijk = !await verzoek.BewaarAnders(zaak, nu) ? "ja" : nu.VindtHetzelfde(eerder) ? "elders" : "opnieuw";
        return Terug(nu) ?? new Inleesuitkomst.Ingelezen(verzoek.Adres(zaak.Halfjaar, zaak.Partij.Id, $"?gelijk={gelijk}"));
    }

    /// <summary>
    /// The same workbook with what was found at its cells, for who asked for it; null when there is nothing to say at a cell.
    /// </summary>
    private Inleesuitkomst? Terug(Controleuitkomst gevonden) =>
        opdracht.Form.Doe == Inleesformulier.GeefTerug && gevonden.Bevindingen.Any(b => b.Plaats is not null)
            && Terugwerkboek.Maak(Aangeboden.Inhoud, gevonden) is { } terug
                ? new Inleesuitkomst.Terug(terug, $"Nagekeken {Aangeboden.Kenmerk.Naam}") : null;

    /// <summary>Who did not agree to the rules hands in nothing: the file is not even opened.</summary>
    private async Task<Inleesuitkomst?> ZonderRegels(Leveringszaak zaak) =>
        await Regelgemis.Van(verzoek, zaak) is not { } gemis ? null : new Inleesuitkomst.Geweigerd(
            InleesModel.Van(zaak, gemis) with { Meldingen = [Regelgemis.Geweigerd] }, StatusCodes.Status422UnprocessableEntity);

    /// <summary>Why nothing can come in now: it was handed in, or a colleague was first.</summary>
    private async Task<Inleesuitkomst?> Botsing(Leveringszaak zaak)
    {
        if (zaak.Status == Leveringsstatus.Concept && opdracht.Form.Gezien == (zaak.Laatste?.Id ?? Guid.Empty))
            return null;
        var nu = zaak.Laatste is { } laatste && zaak.Status == Leveringsstatus.Concept
            ? $"Intussen kwam versie {laatste.Nummer} binnen. "
                + $"{await Wijziger.Van(verzoek.Db, verzoek.Aanvrager, laatste, laatste.Id, verzoek.Stop)} "
                + "Kijk die eerst na. Wil je jouw werkboek ervoor in de plaats, kies het dan opnieuw."
            : "Deze levering is intussen ingediend. Er is niets ingelezen.";
        return new Inleesuitkomst.Geweigerd(InleesModel.Van(zaak) with { Nu = nu }, StatusCodes.Status409Conflict);
    }

    private Inleesuitkomst.Geweigerd Weiger(Leveringszaak zaak, Celmelding wat) => Weiger(zaak, new([]), wat);

    private Inleesuitkomst.Geweigerd Weiger(
        Leveringszaak zaak, Controleuitkomst gevonden, params IReadOnlyList<Celmelding> wat) => new(InleesModel.Van(zaak) with
        {
            // A name that tells who it is about is not shown again either.
            Bestand = wat.Any(m => m.Code == Aangeboden.IetsPersoonlijks) ? "" : Aangeboden.Toonbaar,
            Meldingen = wat,
            Gevonden = gevonden,
        }, StatusCodes.Status422UnprocessableEntity);
}
