namespace TorchDsl.Tests.Graph;

/// <summary>What is in the JSON is in the graph.</summary>
public class NetworkGraphTests
{
    private readonly NetworkGraph graph = NetworkGraph.Read(Sample.Json);

    [Fact]
    public void The_network_is_as_it_is_written()
    {
        Assert.Equal((1, "Everything", 1234, 17), (graph.Version, graph.Name, graph.Parameters, graph.Buffers));
        Assert.Equal(("216·h·w", "432·h·w"), (graph.MultiplyAdds.ToString(), graph.TrainingMultiplyAdds.ToString()));
        Assert.Equal((2, 2, 3, 8), (graph.Inputs.Count, graph.Outputs.Count, graph.Blocks.Count, graph.Nodes.Count));
        Assert.Equal("Everything: 3×h×w, 8 → 10, 8 nodes", graph.ToString());
    }

    [Fact]
    public void Inputs_and_outputs_are_as_they_are_written()
    {
        Assert.Equal(
            [("left", 0, "3×h×w", "3×6×4", GraphInputKind.Map), ("right", 1, "8", "8", GraphInputKind.Ids)],
            graph.Inputs.Select(input => (input.Name, input.Node, input.Shape.ToString(), input.Smallest.ToString(), input.Kind)));
        Assert.Equal([("result", 7, false), ("aux", 3, true)], graph.Outputs.Select(output => (output.Name, output.Node, output.TrainingOnly)));
    }

    [Fact]
    public void Blocks_are_as_they_are_written()
    {
        Assert.Equal(
            [("stage", "Stage", "Use<Stage>(\"a\")"), ("stage.inner", "Inner", "Use<Inner>"), ("again", "Stage", "Share(\"stage\")")],
            graph.Blocks.Select(block => (block.Name, block.Type, block.Text)));
        Assert.Equal(
            [(2, 3, 4, null), (3, 1, 3, null), (5, 2, 6, "stage")],
            graph.Blocks.Select(block => (block.First, block.Count, block.Node, block.Weights)));
    }

    [Fact]
    public void A_node_is_as_it_is_written()
    {
        var node = graph.Nodes[2];
        Assert.Equal((2, "stage.conv1", "conv", "Conv(3, 8, 3, Padding = 1)"), (node.Index, node.Name, node.Op, node.Text));
        Assert.Equal((224, 17, "216·h·w", "8×h×w"), (node.Parameters, node.Buffers, node.MultiplyAdds.ToString(), node.Shape.ToString()));
        Assert.Equal(("stage", null, false), (node.Block, node.Weights, node.TrainingOnly));
        Assert.Equal([0], node.Inputs);
        Assert.Equal(6, node.Settings.Count);
        Assert.Equal("stage.conv1: Conv(3, 8, 3, Padding = 1) → 8×h×w", node.ToString());
        Assert.Equal((5, 2), (graph.Nodes[5].Index, graph.Nodes[5].Weights));
        Assert.Equal([2, 2, 1], graph.Nodes[4].Inputs);
        Assert.True(graph.Nodes[3].TrainingOnly);
    }

    [Fact]
    public void A_field_is_as_it_is_written()
    {
        var (one, other) = (graph.Nodes[2].Field[0], graph.Nodes[2].Field[1]);
        Assert.Equal((3, 3, true), ((long)one.Size, (long)one.SmallestSize, one.HasPlace));
        Assert.Equal((1, 1, -1), (one.StridePixels!.Value, one.StrideOutputs!.Value, one.Offset!.Value));
        Assert.Equal((3, 0, 2, 3), ((long)other.Size, (long)other.SmallestSize, other.StridePixels!.Value, other.StrideOutputs!.Value));
        var without = Assert.Single(graph.Nodes[6].Field);
        Assert.Equal(("h", "h", false), (without.Size.ToString(), without.SmallestSize.ToString(), without.HasPlace));
        Assert.Equal((null, null, null), (without.StridePixels, without.StrideOutputs, without.Offset));
    }

    [Fact]
    public void What_is_absent_is_nothing()
    {
        var node = graph.Nodes[1];
        Assert.Equal((0, 0, 0, false, null, null), (node.Parameters, node.Buffers, (long)node.MultiplyAdds, node.TrainingOnly, node.Block, node.Weights));
        Assert.Empty(node.Settings);
        Assert.Empty(node.Field);
        var small = NetworkGraph.Read("""
            {"nodes":[{"text":"Input(2)","shape":[2],"inputs":[],"op":"input","name":"input"}],"outputs":[{"node":0,"name":"result"}],
            "inputs":[{"kind":"map","smallest":[2],"shape":[2],"node":0,"name":"input"}],"name":"Small","version":1}
            """);
        Assert.Equal((0, 0, 0, 0), (small.Parameters, small.Buffers, (long)small.MultiplyAdds, (long)small.TrainingMultiplyAdds));
        Assert.Empty(small.Blocks);
    }

    [Fact]
    public void In_training_it_costs_what_it_does_in_eval_where_nothing_else_is_said() =>
        Assert.Equal("216·h·w", NetworkGraph.Read(Sample.With(",\"training_multiply_adds\":\"432·h·w\"", "")).TrainingMultiplyAdds.ToString());

    [Fact]
    public void What_a_later_writer_adds_is_skipped()
    {
        const string news = "\"news\":{\"name\":[1,{\"op\":null}],\"nodes\":\"none\"},";
        // Of the network, an input, an output, a block, a node and a field.
        string[] begins = ["\"version\"", "\"name\":\"left\",\"node\"", "\"name\":\"result\"", "\"name\":\"stage\"", "\"name\":\"fc1\"", "\"size\":\"h\""];
        foreach (var begin in begins)
            Assert.Equal(8, NetworkGraph.Read(Sample.With("{" + begin, "{" + news + begin)).Nodes.Count);
    }

    [Fact]
    public void The_very_text_comes_back() => Assert.Same(Sample.Json, graph.ToJson());

    [Fact]
    public void Names_may_be_of_any_letters()
    {
        var name = NetworkGraph.Read(Sample.With("\"Everything\"", "\"Nétz\\u00e9\\\"\"")).Name;
        Assert.Equal("Nétzé\"", name);
        Assert.Equal(7, NetworkGraph.Read(Sample.With("\"parameters\":1234", "\"par\\u0061meters\":7")).Parameters);
    }

    [Fact]
    public void Nothing_of_it_can_be_changed()
    {
        Assert.Throws<NotSupportedException>(() => ((IList<GraphNode>)graph.Nodes)[0] = graph.Nodes[1]);
        Assert.Throws<NotSupportedException>(() => ((IList<int>)graph.Nodes[2].Inputs)[0] = 1);
        Assert.Throws<NotSupportedException>(() => ((IList<GraphField>)graph.Nodes[2].Field)[0] = graph.Nodes[2].Field[1]);
        Assert.Throws<NotSupportedException>(() => ((IList<GraphSetting>)graph.Nodes[2].Settings["kernel"].Items)[0] = graph.Nodes[2].Settings[0]);
    }
}
