namespace Noaber.Web.Shell.Design;

/// <summary>The names of the fields of one form in which people type. Each field puts its own here; none knows of another.</summary>
public sealed record Typvelden
{
    private readonly List<string> namen = [];

    /// <summary>A field came; a form may be shown in steps, its fields after it.</summary>
    internal Action? Erbij { get; set; }

    internal bool IsLeeg => namen.Count == 0;

    public override string ToString() => string.Join(' ', namen);

    internal void Voeg(string naam)
    {
        if (namen.Contains(naam))
            return;
        namen.Add(naam);
        Erbij?.Invoke();
    }
}
