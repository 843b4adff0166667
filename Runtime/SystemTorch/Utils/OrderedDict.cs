using System.Collections;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which its keys were added.</summary>
public class OrderedDict<TKey, TValue> : IEnumerable<(TKey, TValue)>
{
    private readonly List<(TKey Key, TValue Value)> list = [];
    private readonly Dictionary<TKey, TValue> lookup = [];

    public int Count => list.Count;

    public bool IsReadOnly => false;

    public ICollection<TKey> Keys => [.. keys()];

    public ICollection<TValue> Values => [.. values()];

    public TValue this[TKey key]
    {
        get => lookup[key];
        set
        {
            var i = lookup.ContainsKey(key) ? IndexOf(key) : -1;
            lookup[key] = value;
            if (i < 0) list.Add((key, value));
            else list[i] = (key, value);
        }
    }

    public (TKey, TValue) this[int index]
    {
        get => list[index];
        set
        {
            lookup.Remove(list[index].Key);
            lookup.Add(value.Item1, value.Item2);
            list[index] = value;
        }
    }

    public void Add(TKey key, TValue value)
    {
        lookup.Add(key, value);
        list.Add((key, value));
    }

    public void Add((TKey, TValue) item) => Add(item.Item1, item.Item2);

    public void Insert(int index, (TKey, TValue) item)
    {
        lookup.Add(item.Item1, item.Item2);
        list.Insert(index, item);
    }

    public bool ContainsKey(TKey key) => lookup.ContainsKey(key);

    public bool Contains((TKey, TValue) item) => list.Contains(item);

    public int IndexOf((TKey, TValue) item) => list.IndexOf(item);

    public bool TryGetValue(TKey key, out TValue value) => lookup.TryGetValue(key, out value);

    public bool Remove(TKey key)
    {
        if (!lookup.Remove(key)) return false;
        list.RemoveAt(IndexOf(key));
        return true;
    }

    public bool Remove((TKey, TValue) item) => Contains(item) && Remove(item.Item1);

    public void RemoveAt(int index) => Remove(list[index].Key);

    public void Clear()
    {
        lookup.Clear();
        list.Clear();
    }

    public void clear() => Clear();

    public void CopyTo((TKey, TValue)[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

    public IEnumerable<TKey> keys() => list.Select(item => item.Key);

    public IEnumerable<TValue> values() => list.Select(item => item.Value);

    public IEnumerator<(TKey, TValue)> items() => GetEnumerator();

    public IEnumerator<(TKey, TValue)> GetEnumerator() => list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(TKey key) => list.FindIndex(item => EqualityComparer<TKey>.Default.Equals(item.Key, key));
}
