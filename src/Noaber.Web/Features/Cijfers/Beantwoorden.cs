using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Web.Features.Cijfers;

/// <summary>What every page does that is made of the answer to the question in its address.</summary>
internal static class Beantwoorden
{
    /// <summary>Gives what is made of the answer. What is wrong with a question stands on the page that asks it: there one is sent then.</summary>
    public static async Task<IResult> Beantwoord(this Cijferverzoek verzoek, Func<Cijfervraag, Leesbron, Cijfertabel, Task<IResult>> geef)
    {
        var gelezen = Cijfervraag.Lees(verzoek.Http.Request.QueryString.Value);
        var vraag = gelezen.Vraag;
        if (!gelezen.KanGesteld(Catalogus.Standaard))
            return Results.LocalRedirect(verzoek.Adres(vraag));
        var bron = await verzoek.Lees(vraag);
        var tabel = Cijfertabel.Maak(vraag, bron);
        return tabel.Bezwaar is null ? await geef(vraag, bron, tabel) : Results.LocalRedirect(verzoek.Adres(vraag));
    }
}
