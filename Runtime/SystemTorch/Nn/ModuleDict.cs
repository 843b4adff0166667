using System.Collections;

namespace TorchSharp.Modules
{
    /// <summary>Modules by name, in the order in which they were added.</summary>
    public class ModuleDict<T> : nn.Module, IEnumerable<(string, T)> where T : nn.Module
    {
        public ModuleDict()
            : base(nameof(ModuleDict<T>))
        {
        }

        public int Count => _internal_submodules.Count;

        public bool IsReadOnly => false;

        public ICollection<string> Keys => _internal_submodules.Keys;

        public ICollection<T> Values => [.. values()];

        public T this[string key]
        {
            get => (T)_internal_submodules[key];
            set => _internal_submodules[key] = value;
        }

        public (string, T) this[int index]
        {
            get => (_internal_submodules[index].Item1, (T)_internal_submodules[index].Item2);
            set => _internal_submodules[index] = value;
        }

        public void Add(string key, T value) => register_module(key, value);

        public void Add((string, T) item) => Add(item.Item1, item.Item2);

        public bool ContainsKey(string key) => _internal_submodules.ContainsKey(key);

        public bool Remove(string key) => _internal_submodules.Remove(key);

        public void Clear() => ClearModules();

        public void clear() => ClearModules();

        public bool TryGetValue(string key, out T value)
        {
            var found = _internal_submodules.TryGetValue(key, out var module);
            value = (T)module;
            return found;
        }

        public IEnumerable<string> keys() => _internal_submodules.keys();

        public IEnumerable<T> values() => _internal_submodules.values().Cast<T>();

        public IEnumerator<(string, T)> items() => GetEnumerator();

        public IEnumerator<(string, T)> GetEnumerator() => _internal_submodules.Select(entry => (entry.Item1, (T)entry.Item2)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Everything is registered already.</summary>
        protected override void RegisterComponents()
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => ModuleDict<Module>(modules);

            public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module
            {
                var dict = new ModuleDict<T>();
                foreach (var module in modules) dict.Add(module);
                return dict;
            }
        }
    }
}
