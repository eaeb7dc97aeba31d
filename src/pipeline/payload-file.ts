/** The input `payload-file`: the generic payload as a file, for an artifact that a later job reads by its input `results`. */

import { promises } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { LogError, openLogDir } from '../build-log/log-file.ts'
import type { BuildEvent } from '../event.ts'
import { genericJson } from '../formats/generic.ts'
import { errorCode } from '../lib/errors.ts'
import type { Runtime } from '../lib/runtime.ts'
import { workspaceOf } from '../lib/workspace.ts'

/**
 * Writes the payload, also with `dry-run`. Never throws: a file that cannot be written gives a warning.
 *
 * The file is in the workspace or in `RUNNER_TEMP`, links resolved. A new file is renamed to it, so that no reader sees half of it and
 * a link in its place is replaced instead of followed.
 *
 * @param path the value of the input
 */
export async function writePayloadFile(
  event: BuildEvent,
  path: string,
  { commands, env, random }: Pick<Runtime, 'commands' | 'env' | 'random'>,
): Promise<void> {
  const workspace = workspaceOf(env)
  const roots = [workspace, env['RUNNER_TEMP'] ?? ''].filter((root) => root !== '')
  const target = resolve(workspace, path)
  try {
    const folder = await openLogDir('payload-file', dirname(target), { roots, cwd: workspace })
    const unfinished = join(folder, `.payload-${random().toString(36).slice(2)}.tmp`)
    try {
      await promises.writeFile(unfinished, `${genericJson(event)}\n`, { flag: 'wx' })
      await promises.rename(unfinished, join(folder, basename(target)))
    } catch (error) {
      await promises.rm(unfinished, { force: true })
      throw error
    }
  } catch (error) {
    const reason =
      error instanceof LogError
        ? 'its folder does not exist, or is not inside the workspace or RUNNER_TEMP'
        : (errorCode(error) ?? 'unknown error')
    commands.warning(`The input payload-file: the file could not be written: ${reason}`)
  }
}
