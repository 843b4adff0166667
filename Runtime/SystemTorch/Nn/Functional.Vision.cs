using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public enum UpsampleMode
    {
        Nearest = 0, Linear = 1, Bilinear = 2, Bicubic = 3, Trilinear = 4
    }

    public enum InterpolationMode
    {
        Nearest = 0, Linear = 1, Bilinear = 2, Bicubic = 3, Trilinear = 4, Area = 5, NearestExact = 6
    }

    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => Op("pixel_shuffle", input, upscale_factor);

            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) => Op("pixel_unshuffle", input, downscale_factor);

            public static Tensor interpolate(Tensor x, long[] size = null, double[] scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                var axes = (int)x.dim() - 2;
                if (size is null == scale_factor is null)
                    throw new ArgumentException("Exactly one of size and scale_factor must be defined.");
                if ((size?.Length ?? scale_factor.Length) != axes)
                    throw new ArgumentException($"The input has {axes} spatial dimensions; size or scale_factor has {size?.Length ?? scale_factor.Length}.");
                if (align_corners is not null && mode is InterpolationMode.Nearest or InterpolationMode.NearestExact or InterpolationMode.Area)
                    throw new ArgumentException("align_corners can only be set for linear, bilinear, bicubic and trilinear.");
                if (axes != mode switch { InterpolationMode.Linear => 1, InterpolationMode.Bilinear or InterpolationMode.Bicubic => 2, InterpolationMode.Trilinear => 3, _ => axes })
                    throw new ArgumentException($"An input with {axes} spatial dimensions cannot be interpolated in mode {mode}.");
                size ??= [.. scale_factor.Select((scale, axis) => (long)Math.Floor(x.size(axis + 2) * scale))];
                var (op, isLinear) = mode switch
                {
                    InterpolationMode.Nearest => ($"upsample_nearest{axes}d", false),
                    InterpolationMode.NearestExact => ($"_upsample_nearest_exact{axes}d", false),
                    InterpolationMode.Area => ($"adaptive_avg_pool{axes}d", false),
                    InterpolationMode.Linear => ("upsample_linear1d", true),
                    InterpolationMode.Trilinear => ("upsample_trilinear3d", true),
                    _ => ((antialias ? "_upsample_" : "upsample_") + (mode == InterpolationMode.Bilinear ? "bilinear2d" : "bicubic2d") + (antialias ? "_aa" : ""), true),
                };
                List<Arg> arguments = [x, size];
                if (isLinear) arguments.Add(align_corners ?? false);
                if (mode != InterpolationMode.Area && !recompute_scale_factor)
                    arguments.AddRange((scale_factor ?? []).Select(scale => (Arg)scale));
                return Op(op, [.. arguments]);
            }
        }
    }
}
