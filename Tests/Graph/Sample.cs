namespace TorchDsl.Tests.Graph;

/// <summary>The JSON of a graph by hand, with everything in it that there can be.</summary>
internal static class Sample
{
    public const string Json = """
        {"version":1,"name":"Everything",
        "inputs":[
        {"name":"left","node":0,"shape":[3,"h","w"],"smallest":[3,6,4],"kind":"map"},
        {"name":"right","node":1,"shape":[8],"smallest":[8],"kind":"ids"}
        ],
        "outputs":[{"name":"result","node":7},{"name":"aux","node":3,"training_only":true}],
        "parameters":1234,"buffers":17,"multiply_adds":"216·h·w","training_multiply_adds":"432·h·w",
        "blocks":[
        {"name":"stage","type":"Stage","text":"Use<Stage>(\"a\")","first":2,"count":3,"node":4},
        {"name":"stage.inner","type":"Inner","text":"Use<Inner>","first":3,"count":1,"node":3},
        {"name":"again","type":"Stage","text":"Share(\"stage\")","first":5,"count":2,"node":6,"weights":"stage"}
        ],
        "nodes":[
        {"name":"left","op":"input","inputs":[],"shape":[3,"h","w"],"field":[{"size":1,"stride":1,"offset":0},{"size":1,"stride":1,"offset":0}],
            "text":"Input(3, \"h\", \"w\")"},
        {"name":"right","op":"input","inputs":[],"shape":[8],"text":"Input(8)"},
        {"name":"stage.conv1","op":"conv","settings":{"out_channels":8,"kernel":[3,3],"eps":1e-05,"bias":true,
            "mode":"zeros","least":"-inf"},"inputs":[0],"shape":[8,"h","w"],"parameters":224,"buffers":17,"multiply_adds":"216·h·w",
            "field":[{"size":3,"stride":1,"offset":-1},{"size":3,"smallest":0,"stride":[2,3],"offset":-1}],"block":"stage",
            "text":"Conv(3, 8, 3, Padding = 1)"},
        {"name":"stage.inner.relu1","op":"relu","inputs":[2],"shape":[8,"h","w"],"multiply_adds":5,"training_only":true,"block":"stage.inner",
            "text":"ReLU"},
        {"name":"stage.add1","op":"add","inputs":[2,2,1],"shape":[8,"h","w"],"block":"stage","text":"Add"},
        {"name":"again.conv1","op":"conv","settings":{"out_channels":8},"inputs":[4],"shape":[8,"h","w"],"weights":2,"multiply_adds":"216·h·w",
            "block":"again","text":"Conv(3, 8, 3)"},
        {"name":"again.relu1","op":"relu","inputs":[5],"shape":["floor((h+1)/2)"],"multiply_adds":7,"field":[{"size":"h"}],"block":"again",
            "text":"ReLU"},
        {"name":"fc1","op":"linear","inputs":[6],"shape":[10],"parameters":1010,"text":"Linear(10)"}
        ]}
        """;

    /// <summary>The sample with one thing changed, which must be in it once.</summary>
    public static string With(string part, string by)
    {
        Assert.Equal(2, Json.Split(part).Length);
        return Json.Replace(part, by, StringComparison.Ordinal);
    }
}
