namespace TorchDsl.Samples.Zoo;

/// <summary>
/// Two towers for search (Huang et al., "Learning deep structured semantic models for web search using clickthrough data", 2013), here on
/// token ids: how near a question and a document are, as the cosine of what a tower says of each.
/// </summary>
[Input("q", Name = "question"), Input("d", Name = "document")]
[Embedding(30_000, 128, PaddingIdx = 0, Name = "embedding"), Use<TextTower>(Name = "question_tower"), Tap("asked")]
[From("document"), Share("embedding"), Use<TextTower>(Name = "document_tower"), Mul("asked"), Sum(-1, KeepDim = true)]
public partial class TwoTower;

/// <summary>What the words of a text say on average, through two layers, as a vector of length 1.</summary>
[Input("steps", nameof(features))]
[Mean(1), Linear(300), Tanh, Linear(128), Tanh, Normalize]
public partial class TextTower(int features);
