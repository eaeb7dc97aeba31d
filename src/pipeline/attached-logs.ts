/** Reads the logs of what failed, as files for the message. */

import { type FailedLog, readFailedLog } from '../build-log/failed-logs.ts'
import type { MultipartFile } from '../delivery/multipart.ts'
import { errorName } from '../lib/errors.ts'
import type { Runtime } from '../lib/runtime.ts'
import type { Redactor } from '../redaction/redactor.ts'
import { withinReadingTime } from './resolved-build.ts'

/** Files of one message. Discord accepts ten, and 10 MiB together. */
const MAX_ATTACHED_LOGS = 5

/** The files for a message, and how many logs of failures there are. */
export interface LogFiles {
  readonly files: readonly MultipartFile[]
  readonly total: number
}

/** Characters of a file's name without its ending. */
const MAX_FILE_STEM_CHARS = 60

/**
 * Reads the first logs: the end of each, without control codes and secrets. Never rejects: a log that cannot be read or searched for
 * secrets becomes a warning, and the message is sent without it.
 *
 * @param redactor finds secrets in the text and in the names
 */
export async function readAttachedLogs(
  logs: readonly FailedLog[],
  { clock, commands, signal }: Pick<Runtime, 'clock' | 'commands' | 'signal'>,
  redactor: Redactor,
): Promise<LogFiles> {
  const names = await attachmentNames(logs, redactor)
  const files: MultipartFile[] = []
  const read = async (): Promise<'done'> => {
    // One after the other: each needs some 20 MiB of memory while it is searched.
    for (const [index, log] of logs.slice(0, MAX_ATTACHED_LOGS).entries()) {
      const name = names[index] ?? 'build.log'
      // The runner leaves a stopped step some seconds: they are for the message.
      if (signal.aborted) break
      try {
        const content = await readFailedLog(log, (text) => redactor.scan(text))
        if (content) files.push({ name, content })
        else commands.warning(`${name} is not attached: the log has no text or can no longer be read.`)
      } catch (error) {
        commands.warning(
          `${name} is not attached: it could not be read and searched for secrets (${errorName(error)}).`,
        )
      }
    }
    return 'done'
  }
  if ((await withinReadingTime(clock, read(), 'late')) === 'late')
    commands.warning('The logs could not be read in time: not all of them are attached.')
  return { files: [...files], total: logs.length }
}

/**
 * Reports what a dry run would attach, or that there is nothing to attach.
 * @param redactor hides secrets in the names of the files
 */
export async function announceAttachedLogs(
  logs: readonly FailedLog[],
  commands: Runtime['commands'],
  redactor: Redactor,
): Promise<void> {
  const names = (await attachmentNames(logs, redactor)).slice(0, MAX_ATTACHED_LOGS)
  if (names.length > 0)
    commands.info(
      `Dry run: ${names.length} ${names.length === 1 ? 'file' : 'files'} would be attached for Discord: ${names.join(', ')}`,
    )
  else
    commands.notice(
      'The input attach-log has no effect: no log of a failed stage was found. Set the inputs build-log and log-dir of the job that built.',
    )
}

/** A safe and different file name for each log: `vllm.log`, `pytorch-2.8.log`. */
export async function attachmentNames(
  logs: readonly FailedLog[],
  { redact }: Pick<Redactor, 'redact'>,
): Promise<readonly string[]> {
  const names: string[] = []
  for (const { name } of logs) {
    const stem =
      (await redact(name))
        .replace(/\.(?:log|txt)$/, '')
        .replace(/[^\w.-]+/g, '-')
        .replace(/^[.-]+|[.-]+$/g, '')
        .slice(0, MAX_FILE_STEM_CHARS) || 'build'
    let unique = `${stem}.log`
    for (let count = 2; names.includes(unique); count += 1) unique = `${stem}-${count}.log`
    names.push(unique)
  }
  return names
}
