/** Collects the facts that the message reports, each from the first source that has a value. */
import type { Fact } from '../event.ts'
import { toSingleLine } from '../lib/strings.ts'

/** Returns the value of the named fact, or undefined when this source has none. */
export type FactSource = (name: string) => string | undefined

/**
 * Versions are reported as `major.minor`. Container images set longer values: NVIDIA's `CUDA_VERSION=12.6.0.022`, Python's
 * `PYTHON_VERSION=3.13.0rc1`.
 */
const MAJOR_MINOR_FACTS = new Set(['CUDA_VERSION', 'PYTHON_VERSION'])

/**
 * Returns the named facts in the given order. A name without a value in any source is omitted.
 *
 * @param names names of facts, e.g. `CUDA_VERSION`
 * @param sources asked in this order; the first non-empty value is used, on one line
 */
export function collectFacts(names: readonly string[], sources: readonly FactSource[]): readonly Fact[] {
  const facts: Fact[] = []
  for (const name of names) {
    for (const source of sources) {
      const value = toSingleLine(source(name) ?? '')
      if (!value) continue
      facts.push({
        name,
        value: MAJOR_MINOR_FACTS.has(name) ? value.replace(/^(\d+\.\d+)\.\d.*$/, '$1') : value,
      })
      break
    }
  }
  return facts
}
