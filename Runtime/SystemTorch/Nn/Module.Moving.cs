namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            protected DeviceType _deviceType = DeviceType.CPU;
            protected int _deviceIndex = -1;

            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                CheckType(dtype);
                CheckDevice(device.type);
                _toEpilog(device, dtype, non_blocking);
                return this;
            }

            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                CheckDevice(deviceType);
                if (deviceType != DeviceType.CUDA) deviceIndex = -1;
                if (deviceType != _deviceType || deviceIndex != _deviceIndex) _toEpilog(deviceType, deviceIndex, non_blocking);
                return this;
            }

            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                CheckType(dtype);
                _toEpilog(dtype, non_blocking);
                return this;
            }

            public Module _to(Tensor other, bool non_blocking)
            {
                _to(other.dtype, non_blocking);
                return _to(other.device_type, other.device_index, non_blocking);
            }

            protected void _toEpilog(ScalarType dtype, bool non_blocking) => _toEpilog(dtype, null, non_blocking);

            protected void _toEpilog(Device device, ScalarType dtype, bool non_blocking) => _toEpilog(dtype, device, non_blocking);

            protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);

            /// <summary>Replaces parameters and buffers, here and below, and the fields that hold them.</summary>
            protected virtual void _toEpilog(ScalarType? dtype, Device device, bool non_blocking)
            {
                foreach (var (_, child) in named_children())
                {
                    if (device is null) child._to(dtype.Value, non_blocking);
                    else if (dtype is null) child._to(device.type, device.index, non_blocking);
                    else child._to(device, dtype.Value, non_blocking);
                }
                foreach (var (name, parameter) in named_parameters(false).ToList())
                {
                    if (!ReplaceParameter(dtype, device, parameter, out var moved)) continue;
                    SetField(parameter, moved);
                    parameter.Dispose();
                    ConditionallyRegisterParameter(name, moved);
                }
                foreach (var (name, buffer) in named_buffers(false).ToList())
                {
                    var persistent = _internal_buffers[name].Item2;
                    if (!ReplaceBuffer(dtype, device, buffer, out var moved)) continue;
                    SetField(buffer, moved);
                    ConditionallyRegisterBuffer(name, moved, persistent);
                }
                if (device is null) return;
                _deviceType = device.type;
                _deviceIndex = device.index;
            }

            protected static bool ReplaceBuffer(ScalarType? dtype, Device device, Tensor buffer, out Tensor result)
            {
                var type = TargetType(dtype, buffer);
                result = WillMove(buffer, type, device)
                    ? buffer.to(type, device ?? buffer.device, disposeAfter: true).DetachFromDisposeScope()
                    : null;
                return result is not null;
            }

            protected static bool ReplaceParameter(ScalarType? dtype, Device device, Parameter param, out Parameter p)
            {
                p = null;
                var type = TargetType(dtype, param);
                if (!WillMove(param, type, device)) return false;
                using (no_grad())
                {
                    p = new Parameter(param.to(type, device ?? param.device), param.requires_grad);
                    p.DetachFromDisposeScope();
                    using var grad = param.grad;
                    if (grad is null) return true;
                    using var moved = grad.to(type, device ?? param.device);
                    p.grad = moved;
                }
                return true;
            }

            private void SetField(Tensor old, Tensor moved)
            {
                foreach (var field in Fields())
                    if (ReferenceEquals(field.GetValue(this), old)) field.SetValue(this, moved);
            }

            // Whole numbers, as a count of batches, stay what they are.
            private static ScalarType TargetType(ScalarType? dtype, Tensor tensor) =>
                tensor.is_floating_point() || tensor.is_complex() ? dtype ?? tensor.dtype : tensor.dtype;

            private static bool WillMove(Tensor tensor, ScalarType type, Device device) =>
                type != tensor.dtype || (device is not null && (device.type != tensor.device_type || device.index != tensor.device_index));

            private static void CheckType(ScalarType dtype)
            {
                if (!is_floating_point(dtype) && !is_complex(dtype))
                    throw new ArgumentException($"nn.Module.to only accepts floating point or complex types, but got desired dtype={dtype}");
            }

            private static void CheckDevice(DeviceType type)
            {
                if (type == DeviceType.CUDA) throw new InvalidOperationException("CUDA is not available.");
                InitializeDeviceType(type);
            }
        }
    }
}
