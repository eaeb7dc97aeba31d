/**
 * `npm run pictures [NAME]`: makes the pictures of the documentation, `.github/pictures/NAME.png`, from messages that the bundled
 * action sends to a receiver on loopback. It needs headless Chromium (Debian's package `chromium`).
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { runAction, type StepResult } from '../harness/action.ts'
import { type ApiJob, apiJob, apiStep, githubApi, RUN_ENV } from '../harness/github-api.ts'
import { startReceiver } from '../harness/receiver.ts'
import { ownWorkspace } from './own-files.ts'
import { htmlPage, summaryPage } from './page.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const FAILED_RUN = join(ROOT, 'test/fixtures/jetson-containers/multiple-skip-errors')
const PAGE_WIDTH = 760

interface Scene {
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly jobs: readonly ApiJob[]
  /** What is shown; by default the message that arrived. */
  readonly show?: 'summary'
}

const FACTS = { CUDA_VERSION: '12.6', LSB_RELEASE: '22.04', PYTHON_VERSION: '3.10' }

const FAILED_BUILD: Scene['inputs'] = {
  outcome: 'failure',
  command: './build.sh --multiple --skip-errors numpy vllm torchvision',
  'build-log': join(FAILED_RUN, 'build.log'),
  'log-dir': join(FAILED_RUN, 'build-logs'),
}

/** Three boards: one succeeded, two failed, one of them because it was lost. */
const BOARDS: readonly ApiJob[] = [
  board(1, 'orin-01', 'success', []),
  board(2, 'thor-01', 'failure', [apiStep(1, 'Set up job', 'success'), apiStep(2, 'Build', 'failure')]),
  board(3, 'nano-01', 'failure', [apiStep(1, 'Set up job', 'success'), apiStep(2, 'Test', 'failure')]),
  apiJob({ id: 4, name: 'notify', runner_name: 'GitHub Actions 7' }),
]

const SCENES: Readonly<Record<string, Scene>> = {
  failure: { inputs: FAILED_BUILD, env: FACTS, jobs: [apiJob()] },
  matrix: {
    inputs: { needs: '{"build":{"result":"failure","outputs":{}}}', environment: '' },
    env: { GITHUB_JOB: 'notify', RUNNER_NAME: 'GitHub Actions 7' },
    jobs: BOARDS,
  },
  summary: { inputs: FAILED_BUILD, env: FACTS, jobs: [apiJob()], show: 'summary' },
}

function board(id: number, runner: string, conclusion: string, steps: ApiJob['steps']): ApiJob {
  return apiJob({
    ...{
      id,
      name: `build (${runner.split('-')[0]})`,
      status: 'completed',
      conclusion,
      runner_name: runner,
      steps,
    },
    completed_at: '2026-11-23T12:08:05Z',
  })
}

const wanted = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
try {
  await mkdir(join(ROOT, '.github/pictures'), { recursive: true })
  for (const [name, scene] of Object.entries(SCENES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const file = join(ROOT, '.github/pictures', `${name}.png`)
    await screenshot(await pageOf(scene), file)
    console.log(file)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Runs the action on the scene and returns the page to show. */
async function pageOf({ env = {}, inputs, jobs, show }: Scene): Promise<string> {
  const api = await githubApi(jobs, { date: '2026-11-23T12:10:05Z' })
  await using receiver = await startReceiver()
  await using own = await ownWorkspace(inputs, ROOT)
  try {
    const step: StepResult = await runAction({
      inputs: { ...own.inputs, format: 'discord', 'webhook-url': `${receiver.origin}/api/webhooks/1/token` },
      env: { ...RUN_ENV, GITHUB_EVENT_NAME: 'push', GITHUB_API_URL: api.url, ...env },
      jobId: show || !inputs['needs'] ? '51725241954' : '4',
      at: '2026-11-23T12:10:05Z',
      token: 'ghs_example',
      workspace: own.folder,
    })
    if (show === 'summary') return summaryPage(step.summary)
    return htmlPage(JSON.parse(receiver.requests[0]?.body ?? ''))
  } finally {
    await api.close()
  }
}

async function screenshot(html: string, file: string): Promise<void> {
  const page = join(folder, 'page.html')
  // The title carries the height out of the first run.
  const measure =
    '<script>onload = () => { document.title = `height:${document.body.offsetHeight}` }</script>'
  await writeFile(page, html + measure)
  const dom = await chromium(['--dump-dom', `--window-size=${PAGE_WIDTH},800`, `file://${page}`])
  const [, height = '800'] = /height:(\d+)/.exec(dom) ?? []
  await chromium([
    '--force-device-scale-factor=1.05',
    `--window-size=${PAGE_WIDTH},${height}`,
    `--screenshot=${file}`,
    `file://${page}`,
  ])
}

async function chromium(args: readonly string[]): Promise<string> {
  const always = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']
  const { stdout } = await promisify(execFile)(
    'chromium',
    [...always, '--hide-scrollbars', `--user-data-dir=${join(folder, 'profile')}`, ...args],
    { timeout: 60_000 },
  )
  return stdout
}
