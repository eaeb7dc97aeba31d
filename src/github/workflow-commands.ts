/**
 * Writes workflow commands to stdout, and to the files of `GITHUB_OUTPUT` and `GITHUB_STEP_SUMMARY`.
 *
 * Two files of `@actions/core` are imported by path, because the package exports only its index, which loads an HTTP client, undici and
 * a tunnel for OIDC tokens. They are not used here and would add a quarter to the start-up. Node.js does not allow an alias into
 * `node_modules`.
 */

import { issueCommand } from '../../node_modules/@actions/core/lib/command.js'
import {
  issueFileCommand,
  prepareKeyValueMessage,
} from '../../node_modules/@actions/core/lib/file-command.js'
import { errorCode } from '../lib/errors.ts'
import type { Env, WorkflowCommands } from '../lib/runtime.ts'

/**
 * Escapes text that must not be executed. The runner executes a line that starts with `::` after optional white space, and `##[` at any
 * place (actions/runner, ActionCommand.cs). Other control characters could change the display of a terminal.
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
 * Writes commands to stdout and to the files of `env`.
 *
 * @param env the environment of this process: `@actions/core` reads `GITHUB_OUTPUT` and `GITHUB_STEP_SUMMARY` from `process.env` itself
 */
export function createWorkflowCommands(env: Env): WorkflowCommands {
  // A closed stdout (EPIPE) must not abort the delivery.
  process.stdout.on('error', () => {})
  const warning = (text: string) => issueCommand('warning', {}, escapeCommands(text))
  const unwritable = new Set<string>()
  /** A full disk or a missing file must not abort the delivery. Reported once for each file. */
  const appendTo = (file: 'OUTPUT' | 'STEP_SUMMARY', text: string) => {
    if (!env[`GITHUB_${file}`] || unwritable.has(file)) return
    try {
      issueFileCommand(file, text)
    } catch (error) {
      const code = errorCode(error) ?? 'the file is missing'
      unwritable.add(file)
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
