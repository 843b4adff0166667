namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Op("eq.Tensor", this, target);
        public Tensor eq(Scalar target) => Op("eq.Scalar", this, target);
        public Tensor eq_(Tensor target) => InPlace("eq_.Tensor", this, target);
        public Tensor eq_(Scalar target) => InPlace("eq_.Scalar", this, target);

        public Tensor ne(Tensor target) => Op("ne.Tensor", this, target);
        public Tensor ne(Scalar target) => Op("ne.Scalar", this, target);
        public Tensor ne_(Tensor target) => InPlace("ne_.Tensor", this, target);
        public Tensor ne_(Scalar target) => InPlace("ne_.Scalar", this, target);

        public Tensor lt(Tensor target) => Op("lt.Tensor", this, target);
        public Tensor lt(Scalar target) => Op("lt.Scalar", this, target);
        public Tensor lt_(Tensor target) => InPlace("lt_.Tensor", this, target);
        public Tensor lt_(Scalar target) => InPlace("lt_.Scalar", this, target);

        public Tensor le(Tensor target) => Op("le.Tensor", this, target);
        public Tensor le(Scalar target) => Op("le.Scalar", this, target);
        public Tensor le_(Tensor target) => InPlace("le_.Tensor", this, target);
        public Tensor le_(Scalar target) => InPlace("le_.Scalar", this, target);

        public Tensor gt(Tensor target) => Op("gt.Tensor", this, target);
        public Tensor gt(Scalar target) => Op("gt.Scalar", this, target);
        public Tensor gt_(Tensor target) => InPlace("gt_.Tensor", this, target);
        public Tensor gt_(Scalar target) => InPlace("gt_.Scalar", this, target);

        public Tensor ge(Tensor target) => Op("ge.Tensor", this, target);
        public Tensor ge(Scalar target) => Op("ge.Scalar", this, target);
        public Tensor ge_(Tensor target) => InPlace("ge_.Tensor", this, target);
        public Tensor ge_(Scalar target) => InPlace("ge_.Scalar", this, target);

        public Tensor not_equal(Tensor target) => ne(target);
        public Tensor less(Tensor target) => lt(target);
        public Tensor less_equal(Tensor target) => le(target);
        public Tensor greater(Tensor target) => gt(target);
        public Tensor greater_equal(Tensor target) => ge(target);

        public Tensor equal(Tensor target) => eq(target);

        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            OpBool("allclose", this, target, rtol, atol, equal_nan);

        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
            Op("isclose", this, other, rtol, atol, nanEqual);

        /// <summary>Whether two tensors have one shape and the same elements.</summary>
        public bool Equals(Tensor target) => target is not null && OpBool("equal", this, target);

        public override bool Equals(object obj) => obj is Tensor target && Equals(target);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        public Tensor logical_and(Tensor other) => Op("logical_and", this, other);
        public Tensor logical_or(Tensor other) => Op("logical_or", this, other);
        public Tensor logical_xor(Tensor other) => Op("logical_xor", this, other);
        public Tensor bitwise_and(Tensor other) => Op("bitwise_and.Tensor", this, other);
        public Tensor bitwise_or(Tensor other) => Op("bitwise_or.Tensor", this, other);
        public Tensor bitwise_xor(Tensor other) => Op("bitwise_xor.Tensor", this, other);
        public Tensor maximum(Tensor other) => Op("maximum", this, other);
        public Tensor minimum(Tensor other) => Op("minimum", this, other);
    }
}
