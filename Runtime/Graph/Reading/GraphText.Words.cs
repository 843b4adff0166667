namespace TorchDsl;

/// <summary>The values in JSON. Where the next value is of another kind, it stays the next.</summary>
internal sealed partial class GraphText
{
    private const int Deepest = 64;
    private int depth;

    /// <summary>Reads a text, if it is one.</summary>
    public string? String()
    {
        if (Peek() != '"')
            return null;
        var start = at + 1;
        return SkipString() ? Unescape(start, at - 1 - start) : json.Substring(start, at - 1 - start);
    }

    /// <summary>Reads true or false, if it is one of them.</summary>
    public bool TryFlag(out bool flag)
    {
        flag = Peek() == 't';
        if (Here is not ('t' or 'f'))
            return false;
        SkipWord(flag ? "true" : "false");
        return true;
    }

    /// <summary>Leaves a value out that this version does not know.</summary>
    public void Skip()
    {
        if (++depth > Deepest)
            throw Broken();
        if (Begin('{'))
        {
            while (NextProperty())
                Skip();
        }
        else if (Begin('['))
        {
            while (NextItem())
                Skip();
        }
        else if (Here == '"')
            SkipString();
        else if (Here == 'n')
            SkipWord("null");
        else if (!TryFlag(out _))
            SkipNumber();
        depth--;
    }

    private void SkipWord(string word)
    {
        foreach (var letter in word)
        {
            if (Here != letter)
                throw Broken();
            at++;
        }
    }
}
