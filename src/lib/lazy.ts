/**
 * Creates a value at its first use: what only some runs need must not slow down the start of all.
 * @param create called at most once
 */
export function lazy<Value>(create: () => Value): () => Value {
  let created: { readonly value: Value } | undefined
  return () => {
    created ??= { value: create() }
    return created.value
  }
}

/**
 * Keeps the results of a function that gives the same for the same key: texts repeat few names.
 * @param limit results kept; at one more, all are dropped
 */
export function cached<Key, Result>(compute: (key: Key) => Result, limit = 1000): (key: Key) => Result {
  const results = new Map<Key, Result>()
  return (key) => {
    const known = results.get(key)
    if (known !== undefined || results.has(key)) return known as Result
    const result = compute(key)
    if (results.size >= limit) results.clear()
    results.set(key, result)
    return result
  }
}
