namespace TorchDsl.Tests.Graph;

/// <summary>Settings are looked up by name and kind.</summary>
public class GraphSettingsTests
{
    private readonly GraphSettings settings = Read("""
        {"stride":2,"p":0.5,"zero":0,"bias":true,"plain":false,"mode":"zeros","size":"floor(h/2)","least":"-inf","most":"inf","none":"nan",
        "kernel":[3,5],"sizes":[7,"h"],"scales":[0.5,2,"inf"],"names":["a","b"],"arguments":[1,true,"x",2.5],"empty":[],"n\u0061me":1e2}
        """);

    [Fact]
    public void Each_kind_of_value_can_be_asked_for()
    {
        Assert.Equal((2, "2", 2.0), (settings.Int("stride"), settings.SymInt("stride").ToString(), settings.Real("stride")));
        Assert.Equal((0.5, 0, 100), (settings.Real("p"), settings.Real("zero"), settings.Real("name")));
        Assert.Equal((true, false), (settings.Flag("bias"), settings.Flag("plain")));
        Assert.Equal(("zeros", "floor(h/2)"), (settings.Text("mode"), settings.SymInt("size").ToString()));
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity, double.NaN), (settings.Real("least"), settings.Real("most"), settings.Real("none")));
    }

    [Fact]
    public void Each_kind_of_list_can_be_asked_for()
    {
        Assert.Equal([3, 5], settings.Ints("kernel"));
        Assert.Equal([7, "h"], settings.SymInts("sizes"));
        Assert.Equal([0.5, 2, double.PositiveInfinity], settings.Reals("scales"));
        Assert.Equal(["a", "b"], settings.Texts("names"));
        Assert.Empty(settings.Ints("empty"));
        Assert.Equal(
            [GraphSettingKind.Int, GraphSettingKind.Flag, GraphSettingKind.Text, GraphSettingKind.Real],
            settings["arguments"].Items.Select(item => item.Kind));
    }

    [Fact]
    public void They_can_be_gone_through_in_order()
    {
        Assert.Equal(17, settings.Count);
        Assert.Equal(settings.Count, settings.ToList().Count);
        Assert.Equal(["stride", "p", "zero"], settings.Take(3).Select(setting => setting.Name));
        Assert.Equal("name", settings[16].Name);
        Assert.Equal(["2", "0.5", "0", "true", "false", "\"zeros\""], settings.Take(6).Select(setting => setting.ToString()));
        Assert.Equal("[1, true, \"x\", 2.5]", settings["arguments"].ToString());
        Assert.Same(settings[0], settings["stride"]);
    }

    [Fact]
    public void One_may_be_absent()
    {
        Assert.Null(settings.Find("dilation"));
        Assert.Equal(
            "The node \"conv1\" has no setting \"kern\": it has kernel, stride.",
            Assert.Throws<KeyNotFoundException>(() => Read("{\"kernel\":1,\"stride\":2}").Int("kern")).Message);
        Assert.Equal("The node \"conv1\" has no setting \"p\": it has none.", Assert.Throws<KeyNotFoundException>(() => Read("{}").Real("p")).Message);
    }

    [Fact]
    public void Another_kind_is_refused_by_node_and_setting()
    {
        Refuses("The setting p of the node \"conv1\" is 0.5, which is no whole number.", () => settings.Int("p"));
        Refuses("The setting kernel of the node \"conv1\" is [3, 5], which is no whole number.", () => settings.Int("kernel"));
        Refuses("The setting p of the node \"conv1\" is 0.5, which is no whole number or expression.", () => settings.SymInt("p"));
        Refuses("The setting mode of the node \"conv1\" is \"zeros\", which is no number.", () => settings.Real("mode"));
        Refuses("The setting stride of the node \"conv1\" is 2, which is no flag.", () => settings.Flag("stride"));
        Refuses("The setting bias of the node \"conv1\" is true, which is no text.", () => settings.Text("bias"));
        Refuses("The setting stride of the node \"conv1\" is 2, which is no list.", () => settings.Ints("stride"));
        Refuses("The setting sizes[1] of the node \"conv1\" is \"h\", which is no whole number.", () => settings.Ints("sizes"));
        Refuses("The setting stride of the node \"conv1\" is 2, which is no list.", () => _ = settings["stride"].Items);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    public void A_value_that_no_setting_has_is_refused(string value) => Assert.Equal(
        "The setting p of the node \"conv1\" is neither number, flag, text nor list of these.",
        Assert.Throws<FormatException>(() => Read($"{{\"p\":{value}}}").Count).Message);

    [Fact]
    public void They_read_as_they_are_written()
    {
        Assert.Equal("{\"kernel\":[ 1,2]}", Read("{\"kernel\":[ 1,2]}").ToString());
        Assert.Equal("{}", NetworkGraph.Read(Sample.Json).Nodes[0].Settings.ToString());
    }

    private static void Refuses(string message, Action use) => Assert.Equal(message, Assert.Throws<InvalidOperationException>(use).Message);

    private static GraphSettings Read(string json) => NetworkGraph.Read($$"""
        {"version":1,"name":"Net","inputs":[{"name":"input","node":0,"shape":[2],"smallest":[2],"kind":"map"}],"outputs":[{"name":"result","node":0}],
        "nodes":[{"settings":{{json}},"name":"conv1","op":"conv","inputs":[],"shape":[2],"text":"Conv"}]}
        """).Nodes[0].Settings;
}
