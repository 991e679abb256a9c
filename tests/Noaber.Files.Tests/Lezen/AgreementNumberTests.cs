using Noaber.Files.Lezen;

namespace Noaber.Files.Tests.Lezen;

public class AgreementNumberTests
{
    [Theory]
    [InlineData("2.9", "2.10")]
    [InlineData("1a", "1b")]
    [InlineData("1c", "2a")]
    [InlineData("A1", "A2")]
    [InlineData("12", "13")]
    [InlineData("1.4.1", "1.4.2")]
    [InlineData("2.3", "2.3a")]
    public void NextNumber_Follows(string one, string next)
    {
        Assert.True(Of(next).Follows(Of(one)));
        Assert.True(Of(one).IsBefore(Of(next)));
        Assert.False(Of(next).IsBefore(Of(one)));
    }

    [Theory]
    [InlineData("2.9", "3.1")]
    [InlineData("A1", "B1")]
    [InlineData("1.4.1", "1.5.1")]
    [InlineData("12", "14")]
    public void NumberOfAnotherSeries_ComesLaterButDoesNotFollow(string one, string other)
    {
        Assert.False(Of(other).Follows(Of(one)));
        Assert.True(Of(one).IsBefore(Of(other)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.")]
    [InlineData("a1")]
    [InlineData("1234")]
    [InlineData("1.2.3.4.5")]
    public void WhatIsNoNumber_IsNone(string printed) => Assert.Null(AgreementNumber.Parse(printed));

    [Theory]
    [InlineData("2.10a")]
    [InlineData("A1")]
    [InlineData("1.4.1")]
    [InlineData("36")]
    public void Number_IsPrintedAsItWas(string printed) => Assert.Equal(printed, Of(printed).ToString());

    private static AgreementNumber Of(string printed) => AgreementNumber.Parse(printed) ?? throw new InvalidOperationException(printed);
}
