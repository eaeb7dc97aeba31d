/**
 * The Actions runner's side of the process: workflow commands on stdout, and the files named in `GITHUB_OUTPUT` and
 * `GITHUB_STEP_SUMMARY`.
 *
 * `@actions/core` is reached file by file: its index also loads an HTTP client, a second undici and a tunnel for OIDC tokens,
 * which costs a quarter of this action's start-up and is of no use here.
 */

import { issueCommand } from '../../node_modules/@actions/core/lib/command.js'
import {
  issueFileCommand,
  prepareKeyValueMessage,
} from '../../node_modules/@actions/core/lib/file-command.js'
import { errorCode } from '../lib/errors.ts'
import type { Env, WorkflowCommands } from '../lib/runtime.ts'

/**
 * Text that the runner only shows and never obeys. It takes a line that starts with `::` (after white space) and `##[` at
 * any place for a command (actions/runner, ActionCommand.cs); other control characters could repaint a terminal.
 */
function escapeCommands(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd')
    .replace(/^(\s*:):/gm, '$1\u200b:')
    .replace(/##\[/g, '#\u200b#[')
}

/**
 * The runner as this process sees it: commands go to stdout, files are those that `env` names.
 * @param env the step's own environment: `@actions/core` looks the same names up in it once more
 */
export function createWorkflowCommands(env: Env): WorkflowCommands {
  // A log that nobody reads any more costs the log, not the message.
  process.stdout.on('error', () => {})
  const warning = (text: string) => issueCommand('warning', {}, escapeCommands(text))
  const broken = new Set<string>()
  /** A full disk or a vanished file must not cost the message: it has been sent by then, or still has to be. Told once. */
  const appendTo = (file: 'OUTPUT' | 'STEP_SUMMARY', text: string) => {
    if (!env[`GITHUB_${file}`] || broken.has(file)) return
    try {
      issueFileCommand(file, text)
    } catch (error) {
      const code = errorCode(error) ?? 'the file is missing'
      broken.add(file)
      warning(`GITHUB_${file} could not be written: ${code}`)
    }
  }
  return {
    mask: (secret) => issueCommand('add-mask', {}, secret),
    debug: (text) => issueCommand('debug', {}, escapeCommands(text)),
    info: (text) => {
      process.stdout.write(`${escapeCommands(text)}\n`)
    },
    notice: (text) => issueCommand('notice', {}, escapeCommands(text)),
    warning,
    error: (text) => issueCommand('error', {}, escapeCommands(text)),
    setOutput: (name, value) => appendTo('OUTPUT', prepareKeyValueMessage(name, value)),
    addSummary: (markdown) => appendTo('STEP_SUMMARY', markdown),
  }
}
