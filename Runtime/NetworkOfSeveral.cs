using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>The base of every generated network with two inputs.</summary>
/// <typeparam name="T1">What <c>forward</c> takes first.</typeparam>
/// <typeparam name="T2">What <c>forward</c> takes second.</typeparam>
/// <typeparam name="TResult">What <c>forward</c> returns.</typeparam>
public abstract class Network<T1, T2, TResult> : nn.Module<T1, T2, TResult>, IHasRegisteredLayers
{
    private readonly RegisteredLayers layers = new();

    /// <inheritdoc cref="Network{TInput, TResult}()"/>
    protected Network()
        : base(nameof(Network<,>)) => layers.Register(this, _internal_submodules);

    RegisteredLayers IHasRegisteredLayers.Layers => layers;

    LearnedTensors IHasLearnedTensors.Learned => layers.Learned;

    /// <inheritdoc cref="Network{TInput, TResult}.GetName"/>
    public override string GetName() => GetType().Name;

    /// <inheritdoc cref="Network{TInput, TResult}.RegisterComponents"/>
    protected override void RegisterComponents() => layers.RegisterOthers(this, _internal_submodules, base.RegisterComponents);

    /// <inheritdoc cref="Network{TInput, TResult}._toEpilog"/>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking) => layers.Learned.Move(
        ref _internal_params,
        () => base._toEpilog(dtype, device, non_blocking),
        tensor => ReplaceParameter(dtype, device, tensor, out var moved) ? moved : null);
}

/// <summary>The base of every generated network with three inputs.</summary>
/// <typeparam name="T1">What <c>forward</c> takes first.</typeparam>
/// <typeparam name="T2">What <c>forward</c> takes second.</typeparam>
/// <typeparam name="T3">What <c>forward</c> takes third.</typeparam>
/// <typeparam name="TResult">What <c>forward</c> returns.</typeparam>
public abstract class Network<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>, IHasRegisteredLayers
{
    private readonly RegisteredLayers layers = new();

    /// <inheritdoc cref="Network{TInput, TResult}()"/>
    protected Network()
        : base(nameof(Network<,>)) => layers.Register(this, _internal_submodules);

    RegisteredLayers IHasRegisteredLayers.Layers => layers;

    LearnedTensors IHasLearnedTensors.Learned => layers.Learned;

    /// <inheritdoc cref="Network{TInput, TResult}.GetName"/>
    public override string GetName() => GetType().Name;

    /// <inheritdoc cref="Network{TInput, TResult}.RegisterComponents"/>
    protected override void RegisterComponents() => layers.RegisterOthers(this, _internal_submodules, base.RegisterComponents);

    /// <inheritdoc cref="Network{TInput, TResult}._toEpilog"/>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking) => layers.Learned.Move(
        ref _internal_params,
        () => base._toEpilog(dtype, device, non_blocking),
        tensor => ReplaceParameter(dtype, device, tensor, out var moved) ? moved : null);
}

/// <summary>The base of every generated network with four inputs.</summary>
/// <typeparam name="T1">What <c>forward</c> takes first.</typeparam>
/// <typeparam name="T2">What <c>forward</c> takes second.</typeparam>
/// <typeparam name="T3">What <c>forward</c> takes third.</typeparam>
/// <typeparam name="T4">What <c>forward</c> takes fourth.</typeparam>
/// <typeparam name="TResult">What <c>forward</c> returns.</typeparam>
public abstract class Network<T1, T2, T3, T4, TResult> : nn.Module<T1, T2, T3, T4, TResult>, IHasRegisteredLayers
{
    private readonly RegisteredLayers layers = new();

    /// <inheritdoc cref="Network{TInput, TResult}()"/>
    protected Network()
        : base(nameof(Network<,>)) => layers.Register(this, _internal_submodules);

    RegisteredLayers IHasRegisteredLayers.Layers => layers;

    LearnedTensors IHasLearnedTensors.Learned => layers.Learned;

    /// <inheritdoc cref="Network{TInput, TResult}.GetName"/>
    public override string GetName() => GetType().Name;

    /// <inheritdoc cref="Network{TInput, TResult}.RegisterComponents"/>
    protected override void RegisterComponents() => layers.RegisterOthers(this, _internal_submodules, base.RegisterComponents);

    /// <inheritdoc cref="Network{TInput, TResult}._toEpilog"/>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking) => layers.Learned.Move(
        ref _internal_params,
        () => base._toEpilog(dtype, device, non_blocking),
        tensor => ReplaceParameter(dtype, device, tensor, out var moved) ? moved : null);
}

/// <summary>The base of every generated network with five inputs.</summary>
/// <typeparam name="T1">What <c>forward</c> takes first.</typeparam>
/// <typeparam name="T2">What <c>forward</c> takes second.</typeparam>
/// <typeparam name="T3">What <c>forward</c> takes third.</typeparam>
/// <typeparam name="T4">What <c>forward</c> takes fourth.</typeparam>
/// <typeparam name="T5">What <c>forward</c> takes fifth.</typeparam>
/// <typeparam name="TResult">What <c>forward</c> returns.</typeparam>
public abstract class Network<T1, T2, T3, T4, T5, TResult> : nn.Module<T1, T2, T3, T4, T5, TResult>, IHasRegisteredLayers
{
    private readonly RegisteredLayers layers = new();

    /// <inheritdoc cref="Network{TInput, TResult}()"/>
    protected Network()
        : base(nameof(Network<,>)) => layers.Register(this, _internal_submodules);

    RegisteredLayers IHasRegisteredLayers.Layers => layers;

    LearnedTensors IHasLearnedTensors.Learned => layers.Learned;

    /// <inheritdoc cref="Network{TInput, TResult}.GetName"/>
    public override string GetName() => GetType().Name;

    /// <inheritdoc cref="Network{TInput, TResult}.RegisterComponents"/>
    protected override void RegisterComponents() => layers.RegisterOthers(this, _internal_submodules, base.RegisterComponents);

    /// <inheritdoc cref="Network{TInput, TResult}._toEpilog"/>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking) => layers.Learned.Move(
        ref _internal_params,
        () => base._toEpilog(dtype, device, non_blocking),
        tensor => ReplaceParameter(dtype, device, tensor, out var moved) ? moved : null);
}

/// <summary>The base of every generated network with six inputs.</summary>
/// <typeparam name="T1">What <c>forward</c> takes first.</typeparam>
/// <typeparam name="T2">What <c>forward</c> takes second.</typeparam>
/// <typeparam name="T3">What <c>forward</c> takes third.</typeparam>
/// <typeparam name="T4">What <c>forward</c> takes fourth.</typeparam>
/// <typeparam name="T5">What <c>forward</c> takes fifth.</typeparam>
/// <typeparam name="T6">What <c>forward</c> takes sixth.</typeparam>
/// <typeparam name="TResult">What <c>forward</c> returns.</typeparam>
public abstract class Network<T1, T2, T3, T4, T5, T6, TResult> : nn.Module<T1, T2, T3, T4, T5, T6, TResult>, IHasRegisteredLayers
{
    private readonly RegisteredLayers layers = new();

    /// <inheritdoc cref="Network{TInput, TResult}()"/>
    protected Network()
        : base(nameof(Network<,>)) => layers.Register(this, _internal_submodules);

    RegisteredLayers IHasRegisteredLayers.Layers => layers;

    LearnedTensors IHasLearnedTensors.Learned => layers.Learned;

    /// <inheritdoc cref="Network{TInput, TResult}.GetName"/>
    public override string GetName() => GetType().Name;

    /// <inheritdoc cref="Network{TInput, TResult}.RegisterComponents"/>
    protected override void RegisterComponents() => layers.RegisterOthers(this, _internal_submodules, base.RegisterComponents);

    /// <inheritdoc cref="Network{TInput, TResult}._toEpilog"/>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking) => layers.Learned.Move(
        ref _internal_params,
        () => base._toEpilog(dtype, device, non_blocking),
        tensor => ReplaceParameter(dtype, device, tensor, out var moved) ? moved : null);
}
