using Noaber.Kernel.Partijen;

namespace Noaber.Web.Shell.Design;

/// <summary>A kind of party as people read it: beside its mark, in a sentence, and above a group of them.</summary>
internal sealed record Soortnaam(string Kort, string Voluit, string Groep)
{
    public static Soortnaam Van(PartijSoort soort) => soort switch
    {
        PartijSoort.Gemeente => new("gemeente", "gemeente", "Gemeente"),
        PartijSoort.Corporatie => new("corporatie", "woningcorporatie", "Corporaties"),
        PartijSoort.Huurdersorganisatie => new("huurders", "huurdersorganisatie", "Huurders"),
        PartijSoort.Zorgpartij => new("zorg en welzijn", "zorg of welzijn", "Zorg en welzijn"),
        _ => new("andere partij", "anders", "Anderen"),
    };
}
