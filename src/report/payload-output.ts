/** The outputs `payload` and `failed-packages`, small enough for a job's outputs. Pure. */

import type { BuildEvent } from '../event.ts'
import { genericJson } from '../formats/generic.ts'

/**
 * Bytes of an output. An input is an environment variable, and Linux takes none over 128 KiB: two payloads of this size still fit into
 * `${{ toJSON(needs) }}`, which escapes them once more.
 */
const MAX_BYTES = 64 * 1024 - 1

/** The generic payload, always valid JSON, shortened where it is too large. */
export async function payloadOutput(event: BuildEvent): Promise<string> {
  const whole = genericJson(event)
  if (Buffer.byteLength(whole) <= MAX_BYTES) return whole
  const { shortenedPayload } = await import('./shorten-payload.ts')
  return shortenedPayload(event, MAX_BYTES)
}

/** The packages that failed, each once, as many as fit; jobs that report no package only where no package is known. */
export function failedPackages({ results }: BuildEvent): {
  readonly names: readonly string[]
  readonly total: number
} {
  const packages = results.filter((row) => row.package !== row.job)
  const rows = packages.length > 0 ? packages : results
  const failed = rows.filter(({ status }) => status === 'failure').map((row) => row.package)
  const names = [...new Set(failed)]
  let bytes = 2
  const end = names.findIndex((name) => {
    bytes += Buffer.byteLength(JSON.stringify(name)) + 1
    return bytes > MAX_BYTES
  })
  return { names: end < 0 ? names : names.slice(0, end), total: names.length }
}
