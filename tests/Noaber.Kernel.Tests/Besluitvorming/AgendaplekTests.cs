using Noaber.Kernel.Besluitvorming;

namespace Noaber.Kernel.Tests.Besluitvorming;

public class AgendaplekTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "Opening", "De haven")]
    [InlineData(2, "Opening", "De haven", "Rondvraag en volgende keer")]
    [InlineData(1, "Opening", "W.v.t.t.k.", "Rondvraag", "6. Sluiting")]
    [InlineData(3, "Opening", "Rondvraag over de haven", "De haven", "Afsluiting")]
    [InlineData(1, "Sluiting van het zwembad")]
    public void AnItemThatIsAdded_ComesBeforeTheEndOfTheMeeting(int plek, params string[] titels) =>
        Assert.Equal(plek, Agendaplek.VoorHetSlot([.. titels.Where(t => t.Length > 0)]));
}
