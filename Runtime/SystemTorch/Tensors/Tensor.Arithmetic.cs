namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor add(Tensor target) => Op("add.Tensor", this, target);
        public Tensor add(Tensor target, Scalar alpha) => Op("add.Tensor", this, target, alpha);
        public Tensor add(Scalar scalar) => Op("add.Scalar", this, scalar);
        public Tensor add(Scalar scalar, Scalar alpha) => Op("add.Scalar", this, scalar, alpha);
        public Tensor add_(Tensor target) => InPlace("add_.Tensor", this, target);
        public Tensor add_(Tensor target, Scalar alpha) => InPlace("add_.Tensor", this, target, alpha);
        public Tensor add_(Scalar scalar) => InPlace("add_.Scalar", this, scalar);
        public Tensor add_(Scalar scalar, Scalar alpha) => InPlace("add_.Scalar", this, scalar, alpha);

        public Tensor sub(Tensor target) => Op("sub.Tensor", this, target);
        public Tensor sub(Scalar target) => Op("sub.Scalar", this, target);
        public Tensor sub_(Tensor target) => InPlace("sub_.Tensor", this, target);
        public Tensor sub_(Scalar target) => InPlace("sub_.Scalar", this, target);
        public Tensor subtract(Tensor target) => sub(target);
        public Tensor subtract(Scalar target) => sub(target);
        public Tensor subtract_(Tensor target) => sub_(target);
        public Tensor subtract_(Scalar target) => sub_(target);

        public Tensor mul(Tensor target) => Op("mul.Tensor", this, target);
        public Tensor mul(Scalar target) => Op("mul.Scalar", this, target);
        public Tensor mul_(Tensor target) => InPlace("mul_.Tensor", this, target);
        public Tensor mul_(Scalar target) => InPlace("mul_.Scalar", this, target);
        public Tensor multiply(Tensor target) => mul(target);
        public Tensor multiply(Scalar target) => mul(target);

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Op("div.Tensor_mode", this, target, Rounding(rounding_mode));
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Op("div.Scalar_mode", this, target, Rounding(rounding_mode));
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => InPlace("div_.Tensor_mode", this, target, Rounding(rounding_mode));
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => InPlace("div_.Scalar_mode", this, target, Rounding(rounding_mode));
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);
        public Tensor true_divide(Tensor other) => div(other);
        public Tensor true_divide(Scalar other) => div(other);
        public Tensor floor_divide(Tensor other) => Op("floor_divide", this, other);
        public Tensor floor_divide(Scalar other) => Op("floor_divide.Scalar", this, other);

        public Tensor remainder(Tensor target) => Op("remainder.Tensor", this, target);
        public Tensor remainder(Scalar scalar) => Op("remainder.Scalar", this, scalar);
        public Tensor remainder_(Tensor target) => InPlace("remainder_.Tensor", this, target);
        public Tensor remainder_(Scalar scalar) => InPlace("remainder_.Scalar", this, scalar);
        public Tensor fmod(Tensor target) => Op("fmod.Tensor", this, target);
        public Tensor fmod(Scalar scalar) => Op("fmod.Scalar", this, scalar);

        public Tensor pow(Tensor exponent) => Op("pow.Tensor_Tensor", this, exponent);
        public Tensor pow(Scalar exponent) => Op("pow.Tensor_Scalar", this, exponent);
        public Tensor pow_(Tensor exponent) => InPlace("pow_.Tensor", this, exponent);
        public Tensor pow_(Scalar exponent) => InPlace("pow_.Scalar", this, exponent);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Op("addcdiv", this, tensor1, tensor2);
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Op("addcdiv", this, tensor1, tensor2, value);
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => InPlace("addcdiv_", this, tensor1, tensor2);
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => InPlace("addcdiv_", this, tensor1, tensor2, value);
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Op("addcmul", this, tensor1, tensor2, value);
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => InPlace("addcmul_", this, tensor1, tensor2, value);
        public Tensor lerp(Tensor end, Tensor weight) => Op("lerp.Tensor", this, end, weight);
        public Tensor lerp_(Tensor end, Tensor weight) => InPlace("lerp_.Tensor", this, end, weight);
        public Tensor atan2(Tensor other) => Op("atan2", this, other);

        public Tensor clamp(Scalar min = null, Scalar max = null) => Op("clamp", this, min, max);
        public Tensor clamp(Tensor min = null, Tensor max = null) => Op("clamp.Tensor", this, min, max);
        public Tensor clamp_(Scalar min = null, Scalar max = null) => InPlace("clamp_", this, min, max);
        public Tensor clamp_(Tensor min = null, Tensor max = null) => InPlace("clamp_.Tensor", this, min, max);
        public Tensor clamp_max(Scalar max) => Op("clamp_max", this, max);
        public Tensor clamp_max_(Scalar max) => InPlace("clamp_max_", this, max);
        public Tensor clamp_min(Scalar min) => Op("clamp_min", this, min);
        public Tensor clamp_min_(Scalar min) => InPlace("clamp_min_", this, min);
        public Tensor clip(Scalar min = null, Scalar max = null) => clamp(min, max);

        public Tensor round(long decimals = 0) => Op("round.decimals", this, decimals);
        public Tensor round_(long decimals = 0) => InPlace("round_.decimals", this, decimals);
        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) => Op("nan_to_num", this, nan, posinf, neginf);

        public Tensor matmul(Tensor target) => Op("matmul", this, target);
        public Tensor mm(Tensor target) => Op("mm", this, target);
        public Tensor bmm(Tensor batch2) => Op("bmm", this, batch2);
        public Tensor mv(Tensor target) => Op("mv", this, target);
        public Tensor dot(Tensor target) => Op("dot", this, target);
        public Tensor outer(Tensor vec2) => Op("outer", this, vec2);
        public Tensor inner(Tensor vec2) => Op("inner", this, vec2);
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Op("addmm", this, mat1, mat2, beta, alpha);
        public Tensor inverse() => Op("inverse", this);
        public Tensor det() => Op("det", this);

        private static string Rounding(RoundingMode mode) => mode == RoundingMode.None ? null : mode.ToString();
    }
}
