using Noaber.Kernel.Partijen;

namespace Noaber.Web.Data;

/// <summary>A party of the partnership by its name and kind, to name and to choose from.</summary>
public sealed record PartijAanTafel(Guid Id, string Naam, PartijSoort Soort);
