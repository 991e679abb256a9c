using System.Net;
using System.Text;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Shell;

/// <summary>A form that the framework cannot read is the fault of who sent it, and not ours.</summary>
public sealed class OnleesbaarFormulierTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Theory]
    [InlineData("Titel=a%00b", 1)]
    [InlineData("Titel=a&", 2000)]
    public async Task AZeroByteOrFarTooManyFields_IsRefused(string veld, int keer)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Onleesbaar");
        using var browser = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider));

        var antwoord = await browser.Stuur(new HttpRequestMessage(HttpMethod.Post, $"/s/{samenwerking.Slug}/overleg/nieuw?soort=Kernteam")
        {
            Content = new StringContent(string.Concat(Enumerable.Repeat(veld, keer)), Encoding.UTF8, "application/x-www-form-urlencoded"),
        });

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.Status);
    }
}
