using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Noaber.Web.Data;

/// <summary>The words of a text as they are looked for; the database keeps them beside it.</summary>
internal static class Zoekkolom
{
    private const string Opzet = "coalesce(doel, '') || ' ' || coalesce(hoe, '') || ' ' || coalesce(monitor, '')";

    public static void AlsZoektekst(this PropertyBuilder<NpgsqlTsVector> kolom) =>
        kolom.HasComputedColumnSql("setweight(to_tsvector('noaber_nl', tekst) || to_tsvector('noaber_woord', tekst), 'C')", stored: true);

    /// <summary>For what has a title, a goal, a way and a monitor: the title weighs more.</summary>
    public static void AlsZoekopzet(this PropertyBuilder<NpgsqlTsVector> kolom) =>
        kolom.HasComputedColumnSql(
            "setweight(to_tsvector('noaber_nl', titel) || to_tsvector('noaber_woord', titel), 'A') "
            + $"|| setweight(to_tsvector('noaber_nl', {Opzet}) || to_tsvector('noaber_woord', {Opzet}), 'B')", stored: true);
}
