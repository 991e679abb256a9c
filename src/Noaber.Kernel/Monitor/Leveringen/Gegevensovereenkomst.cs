namespace Noaber.Kernel.Monitor.Leveringen;

/// <summary>One of the house rules of the joint monitor.</summary>
/// <param name="Nummer">From 1.</param>
/// <param name="Kort">What it is about, in a few words.</param>
/// <param name="Tekst">What parties promise each other.</param>
public sealed record Gegevensregel(int Nummer, string Kort, string Tekst);

/// <summary>
/// What a party agreed to before its first delivery: what others may do with its figures, and what it never hands in. Source: Enschede
/// 2024, annex 1, in our own words; who pays for which licence is left out, since nobody needs one here.
/// </summary>
/// <param name="Partij">Who.</param>
/// <param name="Vanaf">The first day that it holds.</param>
/// <param name="Regelversie">Which version of the rules it agreed to.</param>
/// <param name="Tot">The last day; null while it holds.</param>
public sealed record Gegevensovereenkomst(
    Guid Partij, DateOnly Vanaf, int Regelversie = Gegevensovereenkomst.HuidigeVersie, DateOnly? Tot = null)
{
    /// <summary>Rises when the rules change: parties then agree anew.</summary>
    public const int HuidigeVersie = 1;

    /// <summary>The rules.</summary>
    public static IReadOnlyList<Gegevensregel> Regels { get; } =
    [
        new(1, "Eén beheerder", "De monitor heeft één beheerder, die met naam bekend is."),
        new(2, "Eén doel", "De cijfers zijn er voor de prestatieafspraken. Niemand gebruikt ze voor iets anders."),
        new(3, "Toegang", "De beheerder bepaalt wie erin mag. Dat zijn alleen mensen van partijen die meedoen."),
        new(4, "Niets over personen", "Er staat nooit iets in waaraan je een persoon of een huishouden herkent."),
        new(5, "Niet kleiner dan een buurt", "De CBS-buurt is het kleinste gebied. Over een straat of een complex staat er niets in."),
        new(6, "Vertrouwelijk", "Cijfers van een corporatie zijn van die corporatie. Ze blijven binnen de kring van de afspraken."),
        new(7, "Niet naar de pers", "Niemand brengt de cijfers naar buiten in de pers of op sociale media."),
        new(8, "Doorgeven met toestemming", "Doorgeven aan anderen mag alleen als de corporatie daar zelf ja op zei."),
    ];

    /// <summary>Whether it holds on a day.</summary>
    public bool GeldtOp(DateOnly dag) => Regelversie == HuidigeVersie && dag >= Vanaf && !(dag > Tot);
}
