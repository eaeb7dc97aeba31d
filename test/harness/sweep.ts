/** A sweep of jetson-containers as its workflow records it (sweep-build-matrix.yml): rows of `results.json`, in chunks. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const BOARDS = ['orin', 'thor', 'spark'] as const

/** The ways in which a package fails, by the row's number. */
const FAILURES = [
  { status: 'timeout', failure_point: 'BUILDING (timeout)', duration_s: 5400.4 },
  { status: 'oom_killed', failure_point: 'BUILDING (out of memory)', duration_s: 1311.9 },
  { status: 'build_fail', failure_point: 'BUILDING torch (cmake)', duration_s: 702.1 },
  { status: 'build_fail', failure_point: 'TESTING vllm', duration_s: 2210.7 },
] as const

/**
 * Rows of a sweep over `packages` packages on three boards.
 * @param failures how many of them fail, spread evenly, in four ways by turns
 */
export function sweepRows(packages: number, failures: number): Record<string, unknown>[] {
  const total = packages * BOARDS.length
  const step = failures === 0 ? Number.POSITIVE_INFINITY : Math.floor(total / failures)
  return Array.from({ length: total }, (_, at) => {
    const failure = at % step === 0 && at / step < failures ? FAILURES[(at / step) % 4] : undefined
    return {
      sha: '3f786850e387550fdab836ed7e6dc881de23001b',
      ref: 'refs/heads/dev',
      runner: BOARDS[at % 3],
      runner_label: `self-hosted,${BOARDS[at % 3]}`,
      package: `package-${Math.floor(at / 3)}`,
      tag: 'latest',
      status: 'success',
      failure_point: 'success',
      duration_s: 60.5 + at,
      ...failure,
      run_id: '17534829101',
      run_attempt: '1',
      run_url: 'https://github.com/lab/jetson-images/actions/runs/17534829101',
      log_relpath: `logs/index_${at}.log`,
      timestamp: 1_790_000_000 + at,
    }
  })
}

/** Writes the rows to `folder`, as `chunks` artifacts that were downloaded to it. */
export async function writeChunks(folder: string, rows: readonly unknown[], chunks: number): Promise<void> {
  const size = Math.ceil(rows.length / chunks)
  for (let at = 0; at < chunks; at += 1) {
    const chunk = join(folder, `results-orin-chunk-${at}-1`)
    await mkdir(chunk, { recursive: true })
    await writeFile(
      join(chunk, 'results.json'),
      JSON.stringify(rows.slice(at * size, (at + 1) * size), null, 2),
    )
  }
}
