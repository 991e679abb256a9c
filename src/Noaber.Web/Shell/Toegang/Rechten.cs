using System.Collections.Frozen;
using Noaber.Kernel.Partijen;
using static Noaber.Kernel.Partijen.PartijSoort;
using static Noaber.Kernel.Partijen.Rol;

namespace Noaber.Web.Shell.Toegang;

/// <summary>The one table of permissions: role x kind of party x action. docs/rechten.md shows it, and a test keeps them equal.</summary>
internal static class Rechten
{
    private static readonly PartijSoort[] Allen = Enum.GetValues<PartijSoort>();
    private static readonly PartijSoort[] AanTafel = [Gemeente, Corporatie, Huurdersorganisatie, Zorgpartij];
    private static readonly PartijSoort[] Gelijkwaardig = [Gemeente, Corporatie, Huurdersorganisatie];
    private static readonly Rol[] Iedereen = Enum.GetValues<Rol>();
    private static readonly Rol[] Leiding = [Procesleider];

    /// <summary>A person may do an action when one of its lines names the kind of the person's party and one of the person's roles.</summary>
    public static readonly FrozenDictionary<Handeling, Regel[]> Tabel = new Dictionary<Handeling, Regel[]>
    {
        [Handeling.OverzichtZien] = [new(Allen, Iedereen)],
        [Handeling.AfsprakenLezen] = [new(Allen, Iedereen)],
        [Handeling.ConceptenLezen] = [new(AanTafel, Iedereen), new(Allen, Leiding)],
        [Handeling.BronLezen] = [new(AanTafel, Iedereen), new(Allen, Leiding)],
        [Handeling.DocumentInlezen] = [new(Gelijkwaardig, [Bewerker]), new(Allen, Leiding)],
        [Handeling.VoorstellenLezen] = [new(AanTafel, Iedereen), new(Allen, Leiding)],
        [Handeling.VoorstelSchrijven] = [new(Gelijkwaardig, [Bewerker]), new(Allen, Leiding)],
        [Handeling.ZienswijzeGeven] = [new(AanTafel, [Bewerker, Bestuurder])],
        [Handeling.Instemmen] = [new(AanTafel, [Bestuurder])],
        [Handeling.BesluitVastleggen] = [new(Allen, Leiding)],
        [Handeling.OverlegZien] = [new(Allen, Iedereen)],
        [Handeling.InformatiepositieZien] = [new(AanTafel, Iedereen), new(Allen, Leiding)],
        [Handeling.OverlegOrganiseren] = [new([Gemeente], [Bewerker]), new(Allen, Leiding)],
        [Handeling.JaarcyclusLezen] = [new(Allen, Iedereen)],
        [Handeling.MijlpaalAfronden] = [new(AanTafel, [Bewerker, Bestuurder]), new(Allen, [Procesleider, Monitorbeheerder])],
        [Handeling.JaarcyclusBeheren] = [new(Allen, Leiding)],
        [Handeling.VoortgangLezen] = [new(AanTafel, Iedereen), new(Allen, Leiding)],
        [Handeling.VoortgangMelden] = [new(AanTafel, [Bewerker, Bestuurder]), new(Allen, Leiding)],
        [Handeling.Koppelen] = [new(Gelijkwaardig, [Bewerker]), new(Allen, Leiding)],
        [Handeling.VisieSchrijven] = [new([Gemeente], [Bewerker, Procesleider])],
        [Handeling.VisieVaststellen] = [new([Gemeente], [Bewerker]), new(Allen, Leiding)],
        [Handeling.BodLezen] = [new(AanTafel, Iedereen), new(Allen, Leiding)],
        [Handeling.BodSchrijven] = [new([Corporatie], [Bewerker, Bestuurder])],
        [Handeling.BodBeoordelen] = [new([Gemeente, Huurdersorganisatie], [Bewerker, Bestuurder])],
        [Handeling.EvaluatieLezen] = [new(AanTafel, Iedereen), new(Allen, Leiding)],
        [Handeling.EvaluatieOordelen] = [new(AanTafel, [Bewerker, Bestuurder])],
        [Handeling.EvaluatieLeiden] = [new(Allen, Leiding)],
        [Handeling.DefinitiesLezen] = [new(Allen, Iedereen)],
        [Handeling.CijfersLezen] = [new(Allen, Iedereen)],
        [Handeling.MeetplanLezen] = [new(AanTafel, Iedereen), new(Allen, [Procesleider, Monitorbeheerder])],
        [Handeling.MeetplanBeheren] = [new(Allen, [Procesleider, Monitorbeheerder])],
        [Handeling.GegevensAfspreken] = [new(AanTafel, [Bestuurder])],
        [Handeling.LeveringenLezen] = [new(AanTafel, Iedereen), new(Allen, [Procesleider, Monitorbeheerder])],
        [Handeling.LeveringSchrijven] = [new(AanTafel, [Bewerker, Bestuurder])],
        [Handeling.LeveringBesluiten] = [new(AanTafel, [Bewerker, Bestuurder]), new(Allen, [Monitorbeheerder])],
        [Handeling.VrijgaveLezen] = [new(Allen, Iedereen)],
        [Handeling.VrijgaveVoorbereiden] = [new([Gemeente], Leiding), new(Allen, [Monitorbeheerder])],
        [Handeling.ToestemmingLezen] = [new(AanTafel, Iedereen), new(Allen, [Procesleider, Monitorbeheerder])],
        [Handeling.ToestemmingGeven] = [new(AanTafel, [Bestuurder])],
        [Handeling.OpenbaarMaken] = [new(Allen, Leiding)],
        [Handeling.PartijenZien] = [new(Allen, Iedereen)],
        [Handeling.PartijenBeheren] = [new(Allen, Leiding)],
        [Handeling.MensenZien] = [new(AanTafel, Iedereen), new(Allen, [Partijbeheerder, Procesleider])],
        [Handeling.EigenMensenBeheren] = [new(Allen, [Partijbeheerder, Procesleider])],
        [Handeling.AlleMensenBeheren] = [new(Allen, Leiding)],
        [Handeling.LogboekLezen] = [new(Gelijkwaardig, [Bewerker, Bestuurder, Partijbeheerder]), new(Allen, Leiding)],
    }.ToFrozenDictionary();

    public static bool Mag(Handeling handeling, PartijSoort soort, IReadOnlyCollection<Rol> rollen) =>
        Tabel.TryGetValue(handeling, out var regels) && Array.Exists(regels, r => r.Geldt(soort, rollen));

    /// <summary>One line of the table: these kinds of party, these roles.</summary>
    internal sealed record Regel(PartijSoort[] Soorten, Rol[] Rollen)
    {
        public bool Geldt(PartijSoort soort, IReadOnlyCollection<Rol> rollen) => Soorten.Contains(soort) && rollen.Any(Rollen.Contains);
    }
}
