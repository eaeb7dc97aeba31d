import { resolve } from 'node:path'
import type { Env } from './runtime.ts'

/** The absolute path of the workspace. Outside of Actions the folder that the command is run in is the workspace. */
export function workspaceOf(env: Env): string {
  return resolve(env['GITHUB_WORKSPACE'] || '.')
}
