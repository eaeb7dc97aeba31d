/** Which facts the message tells, and who told them. */
import type { Fact } from '../event.ts'
import { toSingleLine } from '../lib/strings.ts'

/** Where facts come from, the first that knows a name wins. */
export type FactSource = (name: string) => string | undefined

/** Versions that receivers expect as `major.minor`, whatever a container image adds: NVIDIA's set `12.6.0.022`, Python's `3.13.0rc1`. */
const SHORT = new Set(['CUDA_VERSION', 'PYTHON_VERSION'])

/** The facts of these names, in this order; a name that no source knows is left out. Values are put on one line. */
export function collectFacts(names: readonly string[], sources: readonly FactSource[]): readonly Fact[] {
  const facts: Fact[] = []
  for (const name of names) {
    for (const source of sources) {
      const value = toSingleLine(source(name) ?? '')
      if (!value) continue
      facts.push({ name, value: SHORT.has(name) ? value.replace(/^(\d+\.\d+)\.\d.*$/, '$1') : value })
      break
    }
  }
  return facts
}
