using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Noaber.Web.Data;

/// <summary>The words of a text as they are looked for; the database keeps them beside it.</summary>
internal static class Zoekkolom
{
    public static void AlsZoektekst(this PropertyBuilder<NpgsqlTsVector> kolom) =>
        kolom.HasComputedColumnSql("setweight(to_tsvector('noaber_nl', tekst) || to_tsvector('noaber_woord', tekst), 'C')", stored: true);
}
