namespace Noaber.Files;

public static class DocumentLezer
{
    public static Leesuitkomst Lees(string bestandsnaam, Stream inhoud) => throw new NotSupportedException();
}
