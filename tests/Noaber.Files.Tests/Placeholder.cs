namespace Noaber.Files.Tests; public class Placeholder;
