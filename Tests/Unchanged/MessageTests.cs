using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Unchanged;

/// <summary>What is said of thousands of programs, most of which have a mistake, and the tables of the others.</summary>
public class MessageTests
{
    private static readonly Lazy<Diagnosed> Compiled = new(() => new(Corpus.All.Select(program => program.ToString())));

    private static IEnumerable<int> Programs => Enumerable.Range(0, Corpus.All.Count);

    [Fact]
    public Task Every_message_is_one_that_there_was() =>
        Told(Verify(Text(Programs.SelectMany(Compiled.Value.Lines).Distinct().Order(StringComparer.Ordinal).Select(line => $"{Key(line)} {line}"))));

    // The key of a program's tables, and those of what is said of it.
    [Fact]
    public Task Of_every_program_the_same_is_said() => Told(Verify(Text(Programs.Select(i => string.Join(' ', [
        Key(string.Join('\n', Compiled.Value.Tables(i))), .. Compiled.Value.Lines(i).Select(Key), Corpus.All[i].Name,
    ])))));

    // They alone have no column of receptive fields. Of networks, the numbers are elsewhere, and where there is a mistake, there is no table.
    [Fact]
    public Task Tables_of_blocks_are_what_they_were()
    {
        var tables = Programs.Where(i => !Corpus.All[i].IsMutant).SelectMany(Compiled.Value.Tables);
        return Told(Verify(Text(tables.Where(table => table.Contains('\n') && !table.Contains("receptive field", StringComparison.Ordinal)).Distinct())));
    }

    private static string Key(string text) => Diagnosed.Hash(text);

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines).TrimEnd();

    private static async Task Told(Task verification)
    {
        try
        {
            await verification;
        }
        catch (Exception)
        {
            await File.WriteAllLinesAsync(Path.Combine(Repository.Root, "Tests", "Unchanged", "Sources.received.txt"), Programs.Select(Written));
            throw;
        }
    }

    // Where something differs, this tells what the programs are, by their names.
    private static string Written(int program) =>
        $"// {Corpus.All[program].Name}\n{Corpus.All[program]}\n{string.Concat(Compiled.Value.Lines(program).Select(line => $"// {Key(line)} {line}\n"))}";
}
