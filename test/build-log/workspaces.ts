/** Workspaces with logs in them, and requests about them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { after } from 'node:test'
import { analyzeBuildLog, type BuildLogRequest, type BuildResult } from '../../src/build-log/analyze.ts'

export const SAMPLES = resolve(import.meta.dirname, '../fixtures/jetson-containers')
const folder = await mkdtemp(join(tmpdir(), 'read-'))
after(() => rm(folder, { recursive: true, force: true }))

let made = 0
/** A new workspace with these files. */
export async function workspaceOf(files: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  made += 1
  const workspace = join(folder, `workspace-${made}`)
  await mkdir(workspace)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true })
    await writeFile(join(workspace, name), content)
  }
  return workspace
}

/** A request like that of a failed build, with what differs. */
export function read(request: Partial<BuildLogRequest>): Promise<BuildResult> {
  return analyzeBuildLog({
    logLines: 10,
    reportedStatus: 'failure',
    cancelled: false,
    packages: [],
    now: new Date(),
    redact: async (text) => text,
    ...request,
  })
}
