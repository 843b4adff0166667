namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => new(p, inplace);

        public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

        public static Dropout3d Dropout3d(double p = 0.5, bool inplace = false) => new(p, inplace);

        public static AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        public static partial class functional
        {
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                using var map = input.unsqueeze(-1);
                using var dropped = dropout2d(map, p, training, inplace);
                return dropped.squeeze(-1);
            }

            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) => Features(input, p, training, inplace);

            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) => Features(input, p, training, inplace);

            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                inplace ? InPlace("alpha_dropout_", input, p, training).alias() : Op("alpha_dropout", input, p, training);

            private static Tensor Features(Tensor input, double p, bool training, bool inplace) =>
                inplace ? InPlace("feature_dropout_", input, p, training).alias() : Op("feature_dropout", input, p, training);
        }
    }
}
