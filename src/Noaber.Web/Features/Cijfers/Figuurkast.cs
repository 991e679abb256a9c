using Microsoft.EntityFrameworkCore;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Cijfers;

/// <summary>
/// Keeps figures as they were drawn for a page. The key holds all that decides what a reader sees of them, asked of the database each time
/// (<c>cijferzicht</c>): a number that moves on with every change, and whose figures are open to whom. Who has the same sees the same.
/// </summary>
internal sealed class Figuurkast : Bewaarkast
{
    /// <summary>What follows from a question and from what this reader sees alone; its size in characters.</summary>
    public async Task<T> Bij<T>(Cijferverzoek verzoek, object vraag, Func<Task<T>> maak, Func<T, int> omvang)
    {
        var hier = verzoek.Hier;
        var zicht = (await verzoek.Db.Database.SqlQuery<string>($"select cijferzicht({hier.SamenwerkingId}) as \"Value\"").ToListAsync(verzoek.Stop))[0];
        return await Bewaar((hier.SamenwerkingId, hier.PartijId, string.Join(' ', hier.Rollen.Order()), zicht, vraag), maak, omvang);
    }
}

/// <summary>Drawing figures once, for all who see the same.</summary>
internal static class Figuurtekenen
{
    /// <summary>The figure as it stands on a page, without all that it was made of.</summary>
    public static async Task<Figuurmodel> Teken(this Cijferverzoek verzoek, Figuurmodel figuur) => figuur with
    {
        Tabel = figuur.Tabel.ZonderHerleiding(),
        Getekend = await verzoek.Http.RequestServices.GetRequiredService<Stukken>().Render<Figuur>(new()
        {
            [nameof(Figuur.Model)] = figuur, [nameof(Figuur.Basisadres)] = verzoek.Hier.Basis,
            [nameof(Figuur.MetStraten)] = Achtergrondkaart.Aan(verzoek.Http.RequestServices.GetRequiredService<IConfiguration>()),
        }),
    };

    public static async Task<IReadOnlyList<Figuurmodel>> Teken(this Cijferverzoek verzoek, IReadOnlyList<Figuurmodel> figuren)
    {
        List<Figuurmodel> getekend = [];
        foreach (var figuur in figuren)
            getekend.Add(await verzoek.Teken(figuur));
        return getekend;
    }
}
