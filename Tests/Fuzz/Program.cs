using TorchDsl.Tests.Fuzzing;

// dotnet run -c Release --project Tests/Fuzz [mutants of each program] [seed]
var each = args.Length > 0 ? int.Parse(args[0]) : 20;
var seed = args.Length > 1 ? int.Parse(args[1]) : 1;
var counts = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, _ => 0);
foreach (var mutant in Fuzzer.Mutants(each, seed))
{
    var (verdict, said) = Fuzzer.Judge(mutant.Text, TimeSpan.FromSeconds(2));
    counts[verdict]++;
    if (verdict > Verdict.CompilerFault)
        Console.WriteLine($"{verdict}: {mutant.Program}, {mutant.Change}: {said}\n{mutant.Text}\n");
}

Console.WriteLine($"{counts.Values.Sum():N0} mutants of {Fuzzer.Programs.Count():N0} programs, seed {seed}");
foreach (var (verdict, count) in counts)
    Console.WriteLine($"{verdict,-13} {count,8:N0}");
return counts.Sum(pair => pair.Key > Verdict.CompilerFault ? pair.Value : 0) == 0 ? 0 : 1;
