using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;

namespace Noaber.Web.Tests.Proef;

/// <summary>What tests that read begin with: a partnership with the example kader, and someone who may read it.</summary>
internal static class Leesproef
{
    /// <summary>A new partnership with the example kader, and the rows of that.</summary>
    public static async Task<(Samenwerking Samenwerking, object[] Rijen)> MetKader(this Noaberproef noaber, KaderStatus status)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Lees");
        var rijen = Voorbeeldkader.Rijen(samenwerking, status).ToArray();
        await noaber.Wereld.Bewaar(rijen);
        return (samenwerking, rijen);
    }

    /// <summary>Someone of the tenants who reads.</summary>
    public static async Task<Browser> Lezer(this Noaberproef noaber, Samenwerking samenwerking) =>
        noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Huurdersorganisatie, Rol.Lezer));
}
