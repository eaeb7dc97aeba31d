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
