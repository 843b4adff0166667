namespace TorchDsl.Samples.Zoo;

/// <summary>
/// A network for tables (Guo and Berkhahn, "Entity embeddings of categorical variables", 2016), as it was for Rossmann's sales: each
/// category of a row has a vector, and all of them are features beside the flag of a promotion.
/// </summary>
[Input(6, Name = "categories"), Input(1, Name = "promotion")]
[Slice(1, 0, 1), Embedding(1115, 10, Name = "store"), Flatten, Tap("store")]
[From("categories"), Slice(1, 1, 2), Embedding(7, 6, Name = "day_of_week"), Flatten, Tap("day of week")]
[From("categories"), Slice(1, 2, 3), Embedding(3, 2, Name = "year"), Flatten, Tap("year")]
[From("categories"), Slice(1, 3, 4), Embedding(12, 6, Name = "month"), Flatten, Tap("month")]
[From("categories"), Slice(1, 4, 5), Embedding(31, 10, Name = "day"), Flatten, Tap("day")]
[From("categories"), Slice(1, 5, 6), Embedding(12, 6, Name = "state"), Flatten, Concat("store", "day of week", "promotion", "year", "month", "day")]
[Linear(1000), ReLU, Linear(500), ReLU, Linear(1), Sigmoid]
public partial class EntityEmbedding;
