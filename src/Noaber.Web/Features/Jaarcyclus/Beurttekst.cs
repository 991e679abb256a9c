using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>
/// Whose turn it is, in words and as a choice of a form: <c>soorten:Gemeente,Corporatie</c>, <c>rol:</c>, <c>partij:</c>, <c>buiten:</c>.
/// </summary>
internal static class Beurttekst
{
    private static readonly PartijSoort[] DeDrie = [PartijSoort.Gemeente, PartijSoort.Corporatie, PartijSoort.Huurdersorganisatie];

    /// <summary>What one can choose from: the kinds together or apart, the roles, the parties, and the minister.</summary>
    public static IReadOnlyList<Optie> Keuzes(IReadOnlyList<PartijAanTafel> partijen) =>
    [
        .. from soorten in Combinaties() select new Optie(Code(soorten), Soorten(soorten), "Soort partij"),
        .. from rol in (Rol[])[Rol.Procesleider, Rol.Monitorbeheerder] select new Optie($"rol:{rol}", Van(rol), "Rol"),
        .. from partij in partijen select new Optie($"partij:{partij.Id}", partij.Naam, "Eén partij"),
        new("buiten:de minister", "de minister", "Buiten de samenwerking"),
    ];

    public static string Code(MijlpaalRij m) => m switch
    {
        { PartijId: { } partij } => $"partij:{partij}",
        { Rol: { } rol } => $"rol:{rol}",
        { Buiten: { } buiten } => $"buiten:{buiten}",
        _ => Code(m.Soorten),
    };

    public static string Van(MijlpaalRij m, IReadOnlyList<PartijAanTafel> partijen) =>
        m.PartijId is { } id ? partijen.FirstOrDefault(p => p.Id == id)?.Naam ?? "een partij die niet meer meedoet" : Van(m.Beurt);

    public static string Van(Beurt beurt) => beurt switch
    {
        { Rol: { } rol } => Van(rol),
        { Buiten: { } buiten } => buiten,
        _ => Soorten(beurt.Soorten),
    };

    private static string Van(Rol rol) => rol is Rol.Monitorbeheerder ? "de monitorbeheerder" : "de procesleider";

    private static string Soorten(IReadOnlyCollection<PartijSoort> soorten) =>
        DeDrie.All(soorten.Contains) ? "alle partijen" : string.Join(" en ", soorten.Order().Select(Meervoud));

    /// <summary>Puts the choice on the milestone; false when it is none of <see cref="Keuzes"/>.</summary>
    public static bool Zet(MijlpaalRij m, string code, IReadOnlyList<PartijAanTafel> partijen)
    {
        if (!Keuzes(partijen).Any(k => k.Waarde == code) && code != Code(m))
            return false;
        var (soort, waarde) = (code[..code.IndexOf(':')], code[(code.IndexOf(':') + 1)..]);
        m.Soorten = soort == "soorten" ? [.. waarde.Split(',').Select(Enum.Parse<PartijSoort>)] : [];
        m.Rol = soort == "rol" ? Enum.Parse<Rol>(waarde) : null;
        m.PartijId = soort == "partij" ? Guid.Parse(waarde) : null;
        m.Buiten = soort == "buiten" ? waarde : null;
        return true;
    }

    private static string Code(IEnumerable<PartijSoort> soorten) => $"soorten:{string.Join(',', soorten.Order())}";

    private static IEnumerable<PartijSoort[]> Combinaties() =>
    [
        DeDrie, [PartijSoort.Gemeente], [PartijSoort.Corporatie], [PartijSoort.Huurdersorganisatie], [PartijSoort.Zorgpartij],
        [PartijSoort.Gemeente, PartijSoort.Corporatie], [PartijSoort.Gemeente, PartijSoort.Huurdersorganisatie],
        [PartijSoort.Corporatie, PartijSoort.Huurdersorganisatie],
    ];

    private static string Meervoud(PartijSoort soort) => soort switch
    {
        PartijSoort.Gemeente => "gemeente",
        PartijSoort.Corporatie => "corporaties",
        PartijSoort.Huurdersorganisatie => "huurders",
        PartijSoort.Zorgpartij => "zorg en welzijn",
        _ => "andere partijen",
    };
}
