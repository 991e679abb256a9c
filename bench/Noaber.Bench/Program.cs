using Noaber.Bench;
using Noaber.Bench.Landelijk;
using Noaber.Bench.Leveringen;

return args switch
{
    ["lezen"] => ReadingBench.Run(seeds: null),
    ["lezen", var seeds] => ReadingBench.Run(seeds),
    ["schaal", var address, var connection] => await ScaleBench.Run(address, connection),
    ["landelijk", var partnerships, var connection] => await NationalBench.Lay(partnerships, connection),
    ["geheim"] => DisclosureBench.Run(),
    ["levering", "alles", var address, var connection, var script] => await DeliveryBench.Run(address, connection, script),
    ["levering", "tegelijk", var address, var connection] => await UploadBench.Run(address, connection),
    ["levering", var what, var path, var connection] => await DeliveryMeasurement.Run(what, path, connection),
    ["meet", var what, var path] => Measurement.PrintOne(what, path),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Gebruik: Noaber.Bench lezen [MAP MET ECHTE DOCUMENTEN] | geheim | schaal ADRES VERBINDING | landelijk AANTAL VERBINDING"
        + " | levering alles ADRES VERBINDING SCRIPT");
    return 2;
}
