namespace Noaber.Kernel.Tests; public class Placeholder;
