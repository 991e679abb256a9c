using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Biedingen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Shell;

/// <summary>What turns text round or hides in it is not kept, whatever the form.</summary>
public sealed class FormulierzuiveringTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task HiddenCharacters_AreNotKept_AndAPictureOfSeveralAndLinesAre()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);

        var antwoord = await w.Schrijf(ik, "Hart \u202Evan\u200B Zuid\u2066", ["34"], ("Toelichting", "Voor 👩‍👩‍👧.\r\nEn\u00ADdaarna."));

        Assert.Equal(HttpStatusCode.Found, antwoord.Status);
        await using var db = noaber.Db();
        var regel = await db.Bodregels.SingleAsync(r => r.SamenwerkingId == w.Samenwerking.Id);
        Assert.Equal(("Hart van Zuid", "Voor 👩‍👩‍👧.\nEndaarna."), (regel.Wat, regel.Toelichting));
    }
}
