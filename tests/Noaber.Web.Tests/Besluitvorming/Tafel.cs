using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>Who sits at the table, and about what.</summary>
internal sealed record Tafel(Samenwerking Samenwerking, KaderRij Kader, Browser Leider, IReadOnlyDictionary<PartijSoort, Browser> Bestuurders)
{
    public string Adres => $"/s/{Samenwerking.Slug}";
}
