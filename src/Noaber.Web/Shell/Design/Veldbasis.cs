using Microsoft.AspNetCore.Components;

namespace Noaber.Web.Shell.Design;

/// <summary>What every form field has. Its error comes from <see cref="Fouten"/>, by its name.</summary>
public abstract class Veldbasis : ComponentBase
{
    /// <summary>The name under which the value is posted, such as "Email" or "Invoer.Titel".</summary>
    [Parameter, EditorRequired] public string Naam { get; set; } = "";

    /// <summary>Tells it from fields of the same name in other forms of the page.</summary>
    [Parameter] public string? Kenmerk { get; set; }

    /// <summary>What the field asks.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>A line of help under the label.</summary>
    [Parameter] public string? Uitleg { get; set; }

    /// <summary>The errors of the form; those with this field's name are shown at it.</summary>
    [Parameter] public IReadOnlyList<Invoerfout> Fouten { get; set; } = [];

    /// <summary>Whether the field must be filled in. Fields that need not say so.</summary>
    [Parameter] public bool Verplicht { get; set; }

    /// <summary>When a field that need not always be filled in, must be: such as "nodig bij tegen".</summary>
    [Parameter] public string? Soms { get; set; }

    /// <summary>Whether leaving it blank is an answer too: then nothing is said of having to.</summary>
    [Parameter] public bool MagLeeg { get; set; }

    /// <summary>The value as it was typed; a form that comes back shows it again.</summary>
    [Parameter] public string? Waarde { get; set; }

    /// <summary>Words that came back in this form.</summary>
    [CascadingParameter] public Teruggave? Terug { get; set; }

    /// <summary>Where a field of the form that people type in, says so.</summary>
    [CascadingParameter] public Typvelden? Typvelden { get; set; }

    /// <summary>Any other HTML attribute for the input itself.</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Overig { get; set; }

    protected override void OnParametersSet()
    {
        Waarde = Terug?.Van(Naam) ?? Waarde;
        if (IsGetypt)
            Typvelden?.Voeg(Naam);
    }

    /// <summary>Whether people type words in it, and do not choose.</summary>
    private protected virtual bool IsGetypt => false;

    internal string Id => IdVan(Kenmerk is null ? Naam : $"{Naam}-{Kenmerk}");

    internal string? Fout => Fouten.FirstOrDefault(f => string.Equals(f.Naam, Naam, StringComparison.Ordinal))?.Tekst;

    internal string? FoutId => Fout is null ? null : $"{Id}-fout";

    internal string? UitlegId => Uitleg is null ? null : $"{Id}-uitleg";

    private protected string? BeschrevenDoor => (FoutId, UitlegId) switch
    {
        (null, null) => null,
        var (fout, uitleg) => $"{fout} {uitleg}".Trim(),
    };

    private protected string? Ongeldig => Fout is null ? null : "true";

    private protected string Klasse(string gewoon, string ongeldig) => Fout is null ? gewoon : $"{gewoon} {ongeldig}";

    internal static string IdVan(string naam) => $"veld-{naam.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal)}";
}
