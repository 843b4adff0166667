namespace TorchDsl.Tests.Graph;

/// <summary>What is wrong with a text that is no graph is said, and where.</summary>
public class GraphMistakeTests
{
    private const string This = "This is no network's graph. ";

    [Theory]
    [InlineData("\"name\":\"fc1\",", "", "In line 21, the node has no name.")]
    [InlineData("\"op\":\"linear\",", "", "In line 21, the node \"fc1\" has no op.")]
    [InlineData(",\"shape\":[10]", "", "In line 21, the node \"fc1\" has no shape.")]
    [InlineData("\"inputs\":[6],", "", "In line 21, the node \"fc1\" has no inputs.")]
    [InlineData(",\"text\":\"Linear(10)\"", "", "In line 21, the node \"fc1\" has no text.")]
    [InlineData("\"inputs\":[6]", "\"inputs\":[7]", "In line 21, the node \"fc1\" is node 7 and takes node 7, which does not come before it.")]
    [InlineData("\"inputs\":[6]", "\"inputs\":[8]", "In line 21, the node \"fc1\" is node 7 and takes node 8, which does not come before it.")]
    [InlineData("\"inputs\":[6]", "\"inputs\":[-1]", "In line 21, the node \"fc1\" needs a whole number from 0 on in inputs.")]
    [InlineData("\"weights\":2", "\"weights\":5",
        "In line 19, the node \"again.conv1\" is node 5 and has the weights of node 5, which does not come before it.")]
    [InlineData("\"parameters\":1010", "\"parameters\":1010,\"weights\":5",
        "In line 21, the node \"fc1\" has the weights of node 5, which are those of node 2 in turn: name that one.")]
    [InlineData("\"shape\":[10]", "\"shape\":10", "In line 21, the node \"fc1\" needs a list in shape.")]
    [InlineData("\"shape\":[10]", "\"shape\":[1.5]", "In line 21, the node \"fc1\" needs a number or an expression in shape.")]
    [InlineData("\"shape\":[10]", "\"shape\":[null]", "In line 21, the node \"fc1\" needs a number or an expression in shape.")]
    [InlineData("\"parameters\":1010", "\"parameters\":\"n\"", "In line 21, the node \"fc1\" needs a whole number from 0 on in parameters.")]
    [InlineData("\"settings\":{\"out_channels\":8},", "\"settings\":[],", "In line 19, the node \"again.conv1\" needs an object in settings.")]
    [InlineData("{\"size\":\"h\"}", "{}", "In line 20, the node \"again.relu1\" has a field without size.")]
    [InlineData("{\"size\":\"h\"}", "{\"size\":\"h\",\"stride\":1}",
        "In line 20, the node \"again.relu1\" has a field with one of stride and offset, but not the other.")]
    [InlineData("{\"size\":\"h\"}", "7", "In line 20, the node \"again.relu1\" has a field that is no object.")]
    [InlineData("\"parameters\":1234", "\"parameters\":-1", "In line 7, the network \"Everything\" needs a whole number from 0 on in parameters.")]
    [InlineData("[{\"name\":\"result\",\"node\":7},{\"name\":\"aux\",\"node\":3,\"training_only\":true}]", "[]",
        "In line 22, the network \"Everything\" has no outputs.")]
    [InlineData("[2,3]", "[2,0]", "In line 16, the node \"stage.conv1\" needs a number or [pixels, outputs] in stride.")]
    [InlineData("[2,3]", "[2,3,4]", "In line 16, the node \"stage.conv1\" needs a number or [pixels, outputs] in stride.")]
    [InlineData("\"kind\":\"ids\"", "\"kind\":\"id\"", "In line 4, the input \"right\" has a kind that is none of map, sequence, ids and mask.")]
    [InlineData("\"smallest\":[8]", "\"smallest\":[8,8]", "In line 4, the input \"right\" has not as many sizes in smallest as in shape.")]
    [InlineData("{\"name\":\"result\",\"node\":7}", "{\"name\":\"result\"}", "In line 6, the output \"result\" has no node.")]
    [InlineData("{\"name\":\"result\",\"node\":7}", "7", "In line 6, the output is no object.")]
    [InlineData("\"training_only\":true}]", "\"training_only\":1}]", "In line 6, the output \"aux\" needs true or false in training_only.")]
    [InlineData("\"first\":3,", "", "In line 10, the block \"stage.inner\" has no first.")]
    [InlineData("\"version\":1,", "", "In line 22, the network \"Everything\" has no version.")]
    [InlineData("\"version\":1,", "\"version\":0,", "In line 1, the network has the version 0, which there never was.")]
    [InlineData("\"name\":\"Everything\",", "", "In line 22, the network has no name.")]
    [InlineData("\"nodes\":[", "\"knots\":[", "In line 22, the network \"Everything\" has no nodes.")]
    public void What_a_part_lacks_is_said_with_the_place(string part, string by, string message) =>
        Assert.Equal(This + message, Assert.Throws<FormatException>(() => NetworkGraph.Read(Sample.With(part, by))).Message);

    [Theory]
    [InlineData("\"node\":7", "\"node\":8", "In the graph of Everything, the output \"result\" is node 8, but there are only 8, the first of which is node 0.")]
    [InlineData("\"node\":1,", "\"node\":9,", "In the graph of Everything, the input \"right\" is node 9, but there are only 8, the first of which is node 0.")]
    [InlineData("\"node\":6,", "\"node\":9,", "In the graph of Everything, the block \"again\" is node 9, but there are only 8, the first of which is node 0.")]
    [InlineData("\"count\":2", "\"count\":4",
        "In the graph of Everything, the last of the block \"again\" is node 8, but there are only 8, the first of which is node 0.")]
    [InlineData("\"weights\":\"stage\"", "\"weights\":\"age\"", "In the graph of Everything, the block \"again\" names the block \"age\", which there is not.")]
    [InlineData("\"block\":\"stage.inner\"", "\"block\":\"in\"",
        "In the graph of Everything, the node \"stage.inner.relu1\" names the block \"in\", which there is not.")]
    [InlineData("{\"name\":\"stage.inner\"", "{\"name\":\"stage\"", "The graph of Everything has two blocks called \"stage\".")]
    public void Parts_that_do_not_fit_each_other_are_named(string part, string by, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => NetworkGraph.Read(Sample.With(part, by))).Message);

    [Fact]
    public void A_newer_version_says_what_helps() => Assert.Equal(
        "The graph is of version 2, and this TorchDsl knows none beyond 1: use the TorchDsl that wrote it, or a newer one.",
        Assert.Throws<NotSupportedException>(() => NetworkGraph.Read("{\"version\":2,\"name\":7}")).Message);

    [Fact]
    public void Every_beginning_of_a_graph_is_refused()
    {
        for (var length = 0; length < Sample.Json.Length; length++)
            Assert.Throws<FormatException>(() => NetworkGraph.Read(Sample.Json[..length]));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"name\":\"\\ud800\"}")]
    [InlineData("{,}")]
    [InlineData("LeNet5")]
    public void Other_texts_are_refused(string text) => Assert.Throws<FormatException>(() => NetworkGraph.Read(text));

    [Fact]
    public void Nothing_may_come_behind() => Assert.Throws<FormatException>(() => NetworkGraph.Read(Sample.Json + "{}"));

    [Fact]
    public void No_text_is_refused() => Assert.Throws<ArgumentNullException>(() => NetworkGraph.Read(null!));
}
