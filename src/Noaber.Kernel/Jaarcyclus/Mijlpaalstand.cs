namespace Noaber.Kernel.Jaarcyclus;

/// <summary>How a milestone stands, the most pressing first.</summary>
public enum Mijlpaalstatus
{
    /// <summary>Its last day is over.</summary>
    TeLaat,

    /// <summary>Its last day is today or within two weeks.</summary>
    Binnenkort,

    /// <summary>There is time.</summary>
    Open,

    /// <summary>Comes up only when its condition is met, and is never late.</summary>
    AlsNodig,

    /// <summary>Done.</summary>
    Gereed,

    /// <summary>Dropped.</summary>
    Vervallen,
}

/// <summary>How a milestone stands on a day, and how many days are left; a negative number when it is over.</summary>
public readonly record struct Mijlpaalstand(Mijlpaalstatus Status, int Dagen)
{
    /// <summary>This many days before its date a milestone is near.</summary>
    public const int Nabij = 14;

    /// <summary>Whether something is still to be done.</summary>
    public bool IsOpen => Status is Mijlpaalstatus.TeLaat or Mijlpaalstatus.Binnenkort or Mijlpaalstatus.Open;

    /// <summary>From the facts: what was dropped is dropped, what was done is done, and otherwise the days decide.</summary>
    public static Mijlpaalstand Bepaal(Mijlpaalfeiten feiten, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        var dagen = feiten.Datum.DayNumber - vandaag.DayNumber;
        return new(feiten switch
        {
            { Vervallen: true } => Mijlpaalstatus.Vervallen,
            { Gereed: true } => Mijlpaalstatus.Gereed,
            { Voorwaardelijk: true } => Mijlpaalstatus.AlsNodig,
            _ when dagen < 0 => Mijlpaalstatus.TeLaat,
            _ when dagen <= Nabij => Mijlpaalstatus.Binnenkort,
            _ => Mijlpaalstatus.Open,
        }, dagen);
    }
}

/// <summary>What decides how a milestone stands.</summary>
public sealed record Mijlpaalfeiten(DateOnly Datum, bool Gereed, bool Vervallen, bool Voorwaardelijk);
