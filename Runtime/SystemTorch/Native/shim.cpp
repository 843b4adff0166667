// The C ABI between the managed assembly and libtorch. Every operator goes through torch_call, which takes a boxed
// stack to libtorch's own dispatcher; the functions below it serve what is no operator, or is too cheap to box.
// A function that can fail returns null, or the error's text, which the caller frees with torch_free_text.
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/from_blob.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <cstring>
#include <mutex>

#define API extern "C" __attribute__((visibility("default")))

namespace {

enum Tag : int32_t { None, Tensor, Int, Double, Bool, Ints, Doubles, Tensors, OptionalTensors, Text, Device, Generator };

// One argument or result. Lists and text lie at `pointer`, `count` long; a device is its type in `integer` and its
// index in `count`.
struct Value {
  Tag tag;
  int32_t count;
  union {
    int64_t integer;
    double real;
    void* pointer;
  };
};

template <class Body>
const char* guard(Body body) {
  try {
    body();
    return nullptr;
  } catch (const c10::Error& error) {
    return strdup(error.what_without_backtrace());
  } catch (const std::exception& error) {
    return strdup(error.what());
  }
}

at::Tensor& tensor(void* handle) { return *static_cast<at::Tensor*>(handle); }

void* handle(at::Tensor value) { return value.defined() ? new at::Tensor(std::move(value)) : nullptr; }

std::vector<at::Tensor> tensors(void** handles, int32_t count) {
  std::vector<at::Tensor> list(count);
  for (int32_t i = 0; i < count; i++)
    if (handles[i]) list[i] = tensor(handles[i]);
  return list;
}

template <class T>
c10::List<T> list(const Value& value) {
  c10::List<T> result;
  result.reserve(value.count);
  auto items = static_cast<T*>(value.pointer);
  for (int32_t i = 0; i < value.count; i++) result.push_back(items[i]);
  return result;
}

c10::IValue box(const Value& value) {
  auto handles = static_cast<void**>(value.pointer);
  switch (value.tag) {
    case None: return {};
    case Tensor: return tensor(value.pointer);
    case Int: return value.integer;
    case Double: return value.real;
    case Bool: return value.integer != 0;
    case Ints: return list<int64_t>(value);
    case Doubles: return list<double>(value);
    case Tensors: return c10::List<at::Tensor>(tensors(handles, value.count));
    case OptionalTensors: {
      c10::List<c10::optional<at::Tensor>> result;
      for (int32_t i = 0; i < value.count; i++)
        result.push_back(handles[i] ? c10::make_optional(tensor(handles[i])) : c10::nullopt);
      return result;
    }
    case Text: return std::string(static_cast<char*>(value.pointer), value.count);
    case Device: return c10::Device(static_cast<c10::DeviceType>(value.integer), static_cast<c10::DeviceIndex>(value.count));
    case Generator: return *static_cast<at::Generator*>(value.pointer);
  }
  TORCH_CHECK(false, "unknown kind of argument: ", value.tag);
}

Value unbox(const c10::IValue& boxed) {
  Value value{None, 0, {0}};
  if (boxed.isTensor()) {
    value.pointer = handle(boxed.toTensor());
    value.tag = value.pointer ? Tensor : None;
  } else if (boxed.isInt()) {
    value.tag = Int;
    value.integer = boxed.toInt();
  } else if (boxed.isDouble()) {
    value.tag = Double;
    value.real = boxed.toDouble();
  } else if (boxed.isBool()) {
    value.tag = Bool;
    value.integer = boxed.toBool();
  } else if (boxed.isTensorList()) {
    auto items = boxed.toTensorVector();
    auto handles = new void*[items.size()];
    for (size_t i = 0; i < items.size(); i++) handles[i] = handle(items[i]);
    value.tag = Tensors;
    value.count = static_cast<int32_t>(items.size());
    value.pointer = handles;
  } else {
    TORCH_CHECK(boxed.isNone(), "unknown kind of result: ", boxed.tagKind());
  }
  return value;
}

}  // namespace

API void torch_free_text(char* text) { free(text); }
API void torch_free_handles(void** handles) { delete[] handles; }

// Operators.

API const char* torch_operator(const char* name, const char* overload, void** result) {
  return guard([&] {
    *result = new c10::OperatorHandle(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload));
  });
}

// Arguments that are left out at the end take the schema's defaults. At most `capacity` results are handed back: an
// operator that works in place needs none of them.
API const char* torch_call(void* op, const Value* arguments, int32_t count, Value* results, int32_t capacity) {
  return guard([&] {
    auto& target = *static_cast<c10::OperatorHandle*>(op);
    auto& schema = target.schema().arguments();
    torch::jit::Stack stack;
    stack.reserve(schema.size());
    for (int32_t i = 0; i < count; i++) stack.push_back(box(arguments[i]));
    for (size_t i = count; i < schema.size(); i++) {
      TORCH_CHECK(schema[i].default_value(), target.schema().name(), " needs the argument ", schema[i].name());
      stack.push_back(*schema[i].default_value());
    }
    target.callBoxed(stack);
    for (int32_t i = 0; i < capacity; i++) results[i] = unbox(stack.at(i));
  });
}

// Tensors.

API void torch_free(void* t) { delete static_cast<at::Tensor*>(t); }
API void* torch_alias(void* t) { return handle(tensor(t)); }
API int64_t torch_dim(void* t) { return tensor(t).dim(); }
API int64_t torch_numel(void* t) { return tensor(t).numel(); }
API int32_t torch_dtype(void* t) { return static_cast<int32_t>(tensor(t).scalar_type()); }
API int32_t torch_device_type(void* t) { return static_cast<int32_t>(tensor(t).device().type()); }
API int32_t torch_device_index(void* t) { return tensor(t).device().index(); }
API bool torch_is_contiguous(void* t) { return tensor(t).is_contiguous(); }
API bool torch_is_leaf(void* t) { return tensor(t).is_leaf(); }
API bool torch_is_sparse(void* t) { return tensor(t).is_sparse(); }
API bool torch_requires_grad(void* t) { return tensor(t).requires_grad(); }
API void torch_sizes(void* t, int64_t* out) { std::copy(tensor(t).sizes().begin(), tensor(t).sizes().end(), out); }

API const char* torch_strides(void* t, int64_t* out) {
  return guard([&] { std::copy(tensor(t).strides().begin(), tensor(t).strides().end(), out); });
}

API const char* torch_data(void* t, void** result) {
  return guard([&] { *result = tensor(t).data_ptr(); });
}

API const char* torch_storage_offset(void* t, int64_t* result) {
  return guard([&] { *result = tensor(t).storage_offset(); });
}

API const char* torch_size(void* t, int64_t dim, int64_t* result) {
  return guard([&] { *result = tensor(t).size(dim); });
}

API const char* torch_set_requires_grad(void* t, bool value) {
  return guard([&] { tensor(t).set_requires_grad(value); });
}

API void* torch_grad(void* t) { return handle(tensor(t).grad()); }

API const char* torch_set_grad(void* t, void* value) {
  return guard([&] { tensor(t).mutable_grad() = value ? tensor(value) : at::Tensor(); });
}

API const char* torch_retain_grad(void* t) {
  return guard([&] { tensor(t).retain_grad(); });
}

// A tensor over the caller's memory, which `release(context)` gives back when the last reference is gone.
API const char* torch_from_memory(
    void* data, const int64_t* sizes, int32_t dim, int32_t dtype, void (*release)(void*), void* context, void** result) {
  return guard([&] {
    auto options = at::TensorOptions().dtype(static_cast<c10::ScalarType>(dtype));
    *result = handle(at::from_blob(data, {sizes, static_cast<size_t>(dim)}, [=](void*) { release(context); }, options));
  });
}

// Autograd.

// Gradients of the outputs: written to `results`, or where that is null, added to the leaves' own.
API const char* torch_gradients(
    void** outputs, int32_t output_count, void** grads, void** inputs, int32_t input_count,
    bool retain_graph, bool create_graph, bool allow_unused, void** results) {
  return guard([&] {
    auto roots = tensors(outputs, output_count);
    auto seeds = tensors(grads, grads ? output_count : 0);
    auto leaves = tensors(inputs, input_count);
    if (!results) return torch::autograd::backward(roots, seeds, retain_graph, create_graph, leaves);
    auto found = torch::autograd::grad(roots, leaves, seeds, retain_graph, create_graph, allow_unused);
    for (size_t i = 0; i < found.size(); i++) results[i] = handle(found[i]);
  });
}

API bool torch_grad_enabled() { return at::GradMode::is_enabled(); }
API void torch_set_grad_enabled(bool enabled) { at::GradMode::set_enabled(enabled); }
API bool torch_inference_enabled() { return c10::InferenceMode::is_enabled(); }
API void* torch_enter_inference(bool enabled) { return new c10::InferenceMode(enabled); }
API void torch_leave_inference(void* mode) { delete static_cast<c10::InferenceMode*>(mode); }

// Random numbers. A generator's lock keeps threads that share it apart.

API void* torch_default_generator() { return new at::Generator(at::detail::getDefaultCPUGenerator()); }
API void* torch_new_generator(uint64_t seed) { return new at::Generator(at::detail::createCPUGenerator(seed)); }
API void torch_free_generator(void* g) { delete static_cast<at::Generator*>(g); }

API void torch_generator_set_seed(void* g, uint64_t seed) {
  auto& generator = *static_cast<at::Generator*>(g);
  std::lock_guard<std::mutex> lock(generator.mutex());
  generator.set_current_seed(seed);
}

API uint64_t torch_generator_seed(void* g) { return static_cast<at::Generator*>(g)->current_seed(); }

API uint64_t torch_generator_reseed(void* g) {
  auto& generator = *static_cast<at::Generator*>(g);
  std::lock_guard<std::mutex> lock(generator.mutex());
  return generator.seed();
}

API const char* torch_generator_state(void* g, void** result) {
  return guard([&] {
    auto& generator = *static_cast<at::Generator*>(g);
    std::lock_guard<std::mutex> lock(generator.mutex());
    *result = handle(generator.get_state());
  });
}

API const char* torch_generator_set_state(void* g, void* state) {
  return guard([&] {
    auto& generator = *static_cast<at::Generator*>(g);
    std::lock_guard<std::mutex> lock(generator.mutex());
    generator.set_state(tensor(state));
  });
}

// Settings of the process.

API int32_t torch_threads() { return at::get_num_threads(); }
API int32_t torch_interop_threads() { return at::get_num_interop_threads(); }
API int32_t torch_default_dtype() { return static_cast<int32_t>(c10::get_default_dtype_as_scalartype()); }

API const char* torch_set_threads(int32_t count) {
  return guard([&] { at::set_num_threads(count); });
}

API const char* torch_set_interop_threads(int32_t count) {
  return guard([&] { at::set_num_interop_threads(count); });
}

API const char* torch_set_default_dtype(int32_t dtype) {
  return guard([&] { c10::set_default_dtype(c10::scalarTypeToTypeMeta(static_cast<c10::ScalarType>(dtype))); });
}
