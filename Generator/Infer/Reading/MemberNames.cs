using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>The names that a network's class has beside its layers'.</summary>
internal static class MemberNames
{
    public static readonly string[] Shapes = ["InputShape", "OutputShape"];

    /// <summary>The members that are generated.</summary>
    public static readonly string[] Generated = [.. NetworkSpec.GeneratedConstants, .. Shapes, "Graph", "Summary", "forward"];

    /// <summary>Those of a block, whose numbers each use decides.</summary>
    public static readonly string[] GeneratedInBlocks = ["forward"];

    /// <summary>Those that are overridden where a layer has the name <c>""</c>.</summary>
    public static readonly string[] OfNameless =
    [
        "named_parameters", "named_buffers", "named_modules", "state_dict", "get_parameter", "get_buffer", "has_parameter", "has_buffer",
    ];

    /// <summary>The names that generated methods use inside.</summary>
    public static readonly string[] Locals = ["input", "x", Turn.Name];

    /// <summary>The members that are generated for a network.</summary>
    public static IEnumerable<string> GeneratedIn(NetworkSpec spec) => Generated.Concat(InputNames.Generated(spec))
        .Concat(spec.Layers.Any(layer => layer.GivenName?.Length == 0) ? OfNameless : []);

    /// <summary>The constants of a network that are numbers.</summary>
    public static IEnumerable<string> NumbersIn(NetworkSpec spec) =>
        NetworkSpec.GeneratedConstants.Concat(InputNames.Generated(spec).Where(name => !IsShape(name)));

    /// <summary>The constants of a network that are shapes.</summary>
    public static IEnumerable<string> ShapesIn(NetworkSpec spec) => Shapes.Concat(InputNames.Generated(spec).Where(IsShape));

    private static bool IsShape(string constant) => constant.EndsWith("Shape", StringComparison.Ordinal);

    /// <summary>Whether a name means something in a network already, so that no parameter can have it.</summary>
    public static bool IsTaken(string name) => Generated.Contains(name) || Inherited.Contains(name) || Locals.Contains(name);

    /// <summary>The names that generated fields and variables of a network must keep clear of.</summary>
    public static HashSet<string> TakenIn(NetworkSpec spec)
    {
        var taken = new HashSet<string>(spec.Members, StringComparer.Ordinal);
        taken.UnionWith(Inherited);
        taken.UnionWith(GeneratedIn(spec));
        taken.UnionWith(spec.Parameters.Select(parameter => parameter.Name));
        taken.Add(spec.Name.TrimStart('@'));
        return taken;
    }

    /// <summary>The members that a class derived from Network inherits: a field of the same name would hide them.</summary>
    public static readonly string[] Inherited =
    [
        "ClearModules", "ConditionallyRegisterBuffer", "ConditionallyRegisterParameter", "Create",
        "Dispose", "Equals", "Finalize", "GetDefaultDeviceAndType", "GetHashCode", "GetName", "GetType",
        "MemberwiseClone", "ReferenceEquals", "RegisterComponents", "ReplaceBuffer",
        "ReplaceParameter", "ToString", "_deviceIndex", "_deviceType", "_internal_buffers",
        "_internal_params", "_internal_submodules", "_named_buffers", "_named_parameters", "_parameters",
        "_to", "_toEpilog", "add_module", "apply", "buffers", "call", "children", "eval", "get_buffer",
        "get_parameter", "has_buffer", "has_parameter", "load", "load_state_dict", "module_post_hooks",
        "module_pre_hooks", "modules", "name", "named_buffers", "named_children", "named_modules",
        "named_parameters", "parameters", "post_hooks", "pre_hooks", "register_buffer",
        "register_forward_hook", "register_forward_pre_hook", "register_module", "register_parameter",
        "save", "save_state_dict", "state_dict", "train", "training", "zero_grad",
    ];
}
