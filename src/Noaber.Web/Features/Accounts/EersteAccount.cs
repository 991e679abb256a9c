using Noaber.Web.Data;

namespace Noaber.Web.Features.Accounts;

internal static class EersteAccount
{
    public static Task<string?> Uitnodiging(NoaberDb db, string adres, CancellationToken stop) => Task.FromResult<string?>(null);
}
