using Noaber.Kernel.Partijen;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Tests.Zoeken;

/// <summary>Something that can be found: its kind, a word that stands in it alone of its kind, and who may find it.</summary>
internal sealed record Vindbaar(string Soort, string Woord, Func<Zoekende, bool> Mag);

/// <summary>Someone who looks.</summary>
internal sealed record Zoekende(PartijSoort Soort, Rol Rol)
{
    public bool Mag(string handeling) => Rechten.Mag(Enum.Parse<Handeling>(handeling), Soort, [Rol]);
}
