namespace Noaber.Web.Tests; public class Placeholder;
