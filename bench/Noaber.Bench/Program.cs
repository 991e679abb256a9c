using Noaber.Bench;

return args switch
{
    ["lezen"] => ReadingBench.Run(seeds: null),
    ["lezen", var seeds] => ReadingBench.Run(seeds),
    ["schaal", var address, var connection] => await ScaleBench.Run(address, connection),
    ["meet", var what, var path] => Measurement.PrintOne(what, path),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Gebruik: Noaber.Bench lezen [MAP MET ECHTE DOCUMENTEN] | schaal ADRES VERBINDING");
    return 2;
}
