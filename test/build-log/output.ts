/** Output as jetson-containers prints it (container.py, logging.py), for runs that the samples do not hold. */

const TAG = 'r36.4.tegra-aarch64-cp310-cu126-22.04'
const stamp = (badge: string, text: string) => `\u001b[90m[14:09:20]\u001b[39m ${badge}${text}`
const done = (text: string) => stamp('\u001b[32mdone\u001b[39m ', text)
const warn = (text: string) => stamp('\u001b[33mwarn\u001b[39m ', text)
const error = (text: string) => stamp('\u001b[31merror\u001b[39m ', text)
const RULE = '='.repeat(85)
const framed = (badge: (text: string) => string, lines: readonly string[]) =>
  [RULE, RULE, ...lines, RULE, RULE].map(badge).join('\n')

const list = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`

export interface Asked {
  readonly packages: readonly string[]
  readonly multiple?: boolean
  readonly skipErrors?: boolean
}

const python = (value: boolean | undefined) => (value ? 'True' : 'False')

/** What build.py prints first. */
export function header({ packages, multiple, skipErrors }: Asked): string {
  return `\nNamespace(packages=${list(packages)}, name='', base='', multiple=${python(multiple)}, buildkit=True, package_dirs=[''], skip_packages=[''], skip_errors=${python(skipErrors)}, skip_tests=[''], push='', log_dir='build-logs', verbose=False, version=False)\n\n$ jetson-containers ${packages.join(' ')}`
}

export function building(chain: readonly string[]): string {
  return stamp('', `\u001b[1mBUILDING ${list(chain)}\u001b[22m`)
}

/** The line and the command before a stage. */
export function stage(doing: 'Building' | 'Testing', name: string, image: string): string {
  const container = `${image}:${TAG}-${name}`
  return `${stamp('', `\u001b[34m\u001b[1m[#########---------]\u001b[22m\u001b[39m \u001b[1m1/2\u001b[22m \u001b[34m\u001b[1m${doing}\u001b[22m\u001b[39m ${name} (${container}) \u001b[90m0 stages completed in 00m00s at 14:09:20\u001b[39m`)}\n\n\u001b[7m\u001b[32m\u001b[1m> ${doing.toUpperCase()}  ${container}\u001b[22m\u001b[0m\n\n\u001b[1mdocker run -t --rm \\\n  ${container}\u001b[22m\n`
}

export function built(name: string): string {
  return framed(done, [
    `✅ \u001b[1m\`jetson-containers build ${name}\`\u001b[22m (${name}:${TAG})`,
    '⏱️  Total build time: 61.0 seconds (1.0 minutes)',
  ])
}

/** The text of the error of a failed command; `log` as stage logs are named. */
export function failedCommand(log: string, status: number | string = 1): string {
  const phase = /^\d+o/.test(log) ? 'build' : 'test'
  const end = typeof status === 'number' ? `returned non-zero exit status ${status}.` : status
  return `Command 'docker something 2>&1 | tee build-logs/${phase}/${log}; exit \${PIPESTATUS[0]}' ${end}`
}

export const buildLogName = (number: number, total: number, image: string, name: string) =>
  `0${number}o${total}_${image}_${TAG}-${name}.txt`

/** Without a stage's name: the test of the finished image. */
export const testLogName = (number: number, image: string, name?: string) =>
  `0${number}-1_${image}_${TAG}${name === undefined ? '' : `-${name}`}_test.sh.txt`

export function broke(text: string): string {
  return framed(warn, [
    '💣 `jetson-containers build` failed after 61.0 seconds (1.0 minutes)',
    `Error: ${text}`,
  ])
}

export function gaveUp(packages: readonly string[]): string {
  return `${error(`Failed building:  ${packages.join(', ')}`)}\n\nTraceback (most recent call last):\n  File "build.py", line 150, in <module>\nsubprocess.CalledProcessError: Command 'docker'\n`
}

/** The table at the end of `--multiple`; a value is a failure's text. */
export function table(rows: Readonly<Record<string, true | string>>): string {
  const lines = Object.entries(rows).map(([name, result]) =>
    result === true
      ? done(`   * ${name} (${name}:${TAG}) SUCCESS`)
      : error(`   * ${name} () FAILED  (${result})`),
  )
  return [stamp('', 'Build logs at:  build-logs/build'), ...lines].join('\n')
}

/** Lines of a log, each with its newline. */
export function log(...parts: readonly string[]): string {
  return `${parts.join('\n')}\n`
}

/** The error of a package that failed on its own. */
export const failing = (name: string) => failedCommand(buildLogName(1, 1, name, name))

/** Three packages, of which a and b fail, each for a reason of its own. */
export const SEVERAL = log(
  header({ packages: ['a', 'b', 'c'], multiple: true, skipErrors: true }),
  building(['a']),
  stage('Building', 'a', 'a'),
  'a said x.cpp:1:1: error: no\nx.cpp:1:1: error: a',
  broke(failing('a')),
  building(['b']),
  stage('Building', 'b', 'b'),
  'g++: fatal error: Killed signal terminated program cc1plus',
  broke(failing('b')),
  building(['c']),
  built('c'),
  table({ a: failing('a'), b: failing('b'), c: true }),
)
