/** Runs an example workflow as far as the steps of this action go: expressions, artifacts and the action are real, builds are not. */
import { cp, mkdir, readdir, readFile } from 'node:fs/promises'
import { join, matchesGlob, resolve } from 'node:path'
import { parse } from 'yaml'
import { runAction, type StepOptions, type StepResult } from './action.ts'

const EXAMPLES = resolve(import.meta.dirname, '../../.github/examples')

interface WorkflowStep {
  readonly id?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly WorkflowStep[] }>>
}

/** What expressions may refer to: `matrix.board`, `github.event.workflow_run.id`. */
export type Contexts = Readonly<Record<string, unknown>>

/** One job of an example. */
export interface ExampleJob {
  readonly file: string
  readonly job: string
  /** The job's workspace: what its build wrote is there. */
  readonly workspace: string
  /** The folder where artifacts are kept between jobs, one folder each. */
  readonly artifacts: string
  readonly contexts: Contexts
  /** Of the action's step. */
  readonly options: StepOptions
}

/** The text of an example. */
export function readExample(file: string): Promise<string> {
  return readFile(join(EXAMPLES, file), 'utf8')
}

/** Runs the steps of one job in order; steps of other kinds are left out. */
export async function runExampleJob({
  artifacts,
  contexts,
  file,
  job,
  options,
  workspace,
}: ExampleJob): Promise<StepResult> {
  const workflow: Workflow = parse(await readExample(file))
  let result: StepResult | undefined
  for (const step of workflow.jobs[job]?.steps ?? []) {
    const given = Object.fromEntries(
      Object.entries(step.with ?? {}).map(([name, value]) => [name, evaluate(String(value), contexts)]),
    )
    const [action = ''] = step.uses?.split('@') ?? []
    if (action === 'actions/upload-artifact') {
      const home = join(artifacts, given['name'] ?? '')
      await mkdir(home, { recursive: true })
      await cp(join(workspace, given['path'] ?? ''), join(home, given['path'] ?? ''))
    } else if (action === 'actions/download-artifact') {
      const names = (await readdir(artifacts)).filter((name) => matchesGlob(name, given['pattern'] ?? ''))
      // From version 5 on, the files of the only artifact have no folder of their own (actions/download-artifact#419).
      for (const name of names) {
        const target = resolve(workspace, given['path'] ?? '', names.length === 1 ? '' : name)
        await cp(join(artifacts, name), target, { recursive: true })
      }
    } else if (action.endsWith('/jetson-build-notifier')) {
      result = await runAction({ ...options, workspace, inputs: given })
    }
  }
  if (!result) throw new Error(`the job ${job} of ${file} has no step of this action`)
  return result
}

/** Paths and `toJSON` of a context; another expression is an error. */
function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, expression: string) => {
    const [, json, path = ''] = /^(toJSON\()?([\w.-]+)\)?$/.exec(expression) ?? []
    const value = path
      .split('.')
      .reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], contexts)
    if (value === undefined) throw new Error(`the example's expression ${expression} has no value`)
    return json ? JSON.stringify(value, null, 2) : String(value)
  })
}
