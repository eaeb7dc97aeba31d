/**
 * `npm run pictures [NAME…]`: makes the pictures of the documentation, `.github/pictures/NAME.png`, from messages that the bundled
 * action sends to a receiver on loopback. `npm run pictures -- --all FOLDER [NAME…]` makes a sheet of every message instead: for
 * Discord and Slack, on a desktop and on a phone, dark and light. It needs headless Chromium (Debian's package `chromium`).
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { discordPage, type PageOptions, slackPage, summaryPage } from './page.ts'
import { withPalette } from './png.ts'
import { runScene, type SceneResult } from './scene.ts'
import { SCENES } from './scenes.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** CSS pixels. */
const WIDTH = { desktop: 760, phone: 390 } as const

/** The pictures that the documents show. */
const PUBLISHED = ['failure', 'summary', 'newly-failing', 'fixed', 'matrix', 'boards', 'sweep', 'started']

/** Reads a message half an hour after it was sent. */
const READING_DELAY_MS = 30 * 60_000

// Times in a picture do not depend on the machine that makes it.
process.env['TZ'] = 'UTC'

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'string' } },
})
const unknown = wanted.filter((name) => !(name in SCENES))
if (unknown.length > 0)
  throw new Error(`No picture is named ${unknown.join(', ')}: ${Object.keys(SCENES).join(', ')}`)
const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
try {
  if (values.all === undefined) await makePictures()
  else await makeSheets(resolve(process.env['INIT_CWD'] ?? '.', values.all))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function makePictures(): Promise<void> {
  const home = join(ROOT, '.github/pictures')
  await mkdir(home, { recursive: true })
  for (const name of wanted.length > 0 ? wanted : PUBLISHED) {
    const theme = SCENES[name]?.show === 'summary' ? 'light' : 'dark'
    const file = join(home, `${name}.png`)
    await takePicture(await pageOf(name, 'discord', { theme }), file, WIDTH.desktop)
    console.log(file)
  }
}

/** @param home absolute path of the folder for the sheets */
async function makeSheets(home: string): Promise<void> {
  await mkdir(home, { recursive: true })
  for (const name of wanted.length > 0 ? wanted : Object.keys(SCENES)) {
    for (const format of ['discord', 'slack']) {
      const page = await sheetOf(name, format)
      if (page === undefined) continue
      const file = join(home, `${name}-${format}.png`)
      await takePicture(page, file, 2 * (WIDTH.desktop + WIDTH.phone))
      console.log(file)
    }
  }
}

/** The page of one scene. */
async function pageOf(name: string, format: string, options: PageOptions): Promise<string> {
  const scene = SCENES[name]
  if (!scene) throw new Error(name)
  return render(await runScene(scene, format), format, options, scene.show)
}

function render(result: SceneResult, format: string, options: PageOptions, show?: 'summary'): string {
  if (show === 'summary') return summaryPage(result.summary, options)
  const message = JSON.parse(result.body)
  const now = result.time + READING_DELAY_MS
  return format === 'slack' ? slackPage(message, options) : discordPage(message, { ...options, now })
}

/** All four views of one scene side by side; undefined where the format has no such message. */
async function sheetOf(name: string, format: string): Promise<string | undefined> {
  const scene = SCENES[name]
  if (!scene || (scene.show === 'summary' && format !== 'discord')) return undefined
  const result = await runScene(scene, format)
  if (result.body === '') return undefined
  const frames = (['dark', 'light'] as const).flatMap((theme) => {
    const page = render(result, format, { theme }, scene.show).replace(/&/g, '&amp;').replace(/"/g, '&quot;')
    return Object.values(WIDTH).map((width) => `<iframe width="${width}" srcdoc="${page}"></iframe>`)
  })
  return `<!doctype html><meta charset="utf-8"><style>body { margin: 0; display: flex; align-items: start } iframe { border: 0; flex: none }</style>
    ${frames.join('')}<script>addEventListener('load', () => { for (const frame of document.querySelectorAll('iframe')) frame.height = frame.contentDocument.documentElement.scrollHeight })</script>`
}

/** @param width of the window, in CSS pixels */
async function takePicture(html: string, file: string, width: number): Promise<void> {
  const page = join(folder, 'page.html')
  // The title carries the height out of the first run.
  const measure =
    '<script>addEventListener("load", () => { document.title = `height:${document.body.offsetHeight}` })</script>'
  await writeFile(page, html + measure)
  const dom = await chromium(['--dump-dom', `--window-size=${width},800`, `file://${page}`])
  const [, height = '800'] = /height:(\d+)/.exec(dom) ?? []
  await chromium([
    ...(width === WIDTH.desktop ? ['--force-device-scale-factor=1.05'] : []),
    `--window-size=${width},${height}`,
    `--screenshot=${file}`,
    `file://${page}`,
  ])
  await writeFile(file, withPalette(await readFile(file)))
}

async function chromium(args: readonly string[]): Promise<string> {
  const always = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']
  const { stdout } = await promisify(execFile)(
    'chromium',
    [...always, '--hide-scrollbars', `--user-data-dir=${join(folder, 'profile')}`, ...args],
    { timeout: 60_000, maxBuffer: 64 * 1024 * 1024 },
  )
  return stdout
}
