/** The runner's temporary folder, as a job finds it. */
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Makes `_runner_file_commands` below `temp` and writes to it until the file system's clock has moved on, as it does in a job.
 * @returns when it was made, or `undefined` on a file system that keeps no birth time
 */
export async function startJob(temp: string): Promise<Date | undefined> {
  const commands = join(temp, '_runner_file_commands')
  await mkdir(commands, { recursive: true })
  for (let count = 0; ; count += 1) {
    await writeFile(join(commands, `set_output_${count}`), '')
    const { birthtime, birthtimeMs, ctimeMs } = await stat(commands)
    if (birthtimeMs === 0) return undefined
    if (ctimeMs > birthtimeMs) return birthtime
    if (count > 100_000) return undefined
  }
}
