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
 * Keeps the results of a pure function: texts repeat few names.
 * @param compute takes a short text
 * @param limit results kept; at one more, all are dropped
 */
export function cached<Result>(compute: (text: string) => Result, limit = 1000): (text: string) => Result {
  const results = new Map<string, Result>()
  return (text) => {
    const known = results.get(text)
    if (known !== undefined) return known
    const result = compute(text)
    if (results.size >= limit) results.clear()
    results.set(text, result)
    return result
  }
}
