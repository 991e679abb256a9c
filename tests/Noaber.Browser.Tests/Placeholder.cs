namespace Noaber.Browser.Tests; public class Placeholder;
