using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The activation that a parameter chooses; where it is known, that is the layer.</summary>
internal sealed record Activate(string Parameter) : Activation
{
    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Function("Function", arguments.Written("Function") ?? new Value.Null()) is not { } function)
            return null;
        return function.Known is { } known
            ? Catalogue.Read(known, arguments.Of(new LayerSpec(known, EquatableArray<Argument>.Empty), arguments.Place))
            : new Activate(function.Parameter!);
    }

    public override bool MayAlias => true;

    protected override Op MakeOp() => new Op("activate").Take("Function", new SettingValue.Function(new(null, Parameter)));
}
