/** Names of packages, as asked for, as built, and as they appear in the names of logs. Pure. */
import { hasWildcard } from '../lib/glob.ts'

/**
 * True when `built` can be what `asked` stands for: the same name, an alias's version (`pytorch`, `pytorch:2.8`), a wildcard.
 *
 * @param asked a name or pattern as a workflow writes it
 * @param built a name as jetson-containers prints it, or as it stands in a log's name
 */
export function samePackage(asked: string, built: string): boolean {
  if (asked === built || asked === unversioned(built) || built === unversioned(asked)) return true
  if (asked.length === built.length && flat(asked) === built) return true
  return hasWildcard(asked) && wildcard(asked).test(built)
}

function unversioned(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(0, colon)
}

/** A few patterns are matched against many names; compiling one takes longer than matching it. */
const patterns = new Map<string, RegExp>()

function wildcard(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? translated(pattern)
  patterns.set(pattern, known)
  return known
}

/**
 * Python's fnmatch as a regular expression. What stands between two stars is taken where it fits first, and for good, as
 * fnmatch.translate does since Python 3.9 (a lookahead does not backtrack): a name of many stars would otherwise take exponential time.
 */
function translated(pattern: string): RegExp {
  const pieces = ['']
  for (const part of pattern.split(/(\*|\?|\[[^\]]+\])/)) {
    if (part === '*') pieces.push('')
    else pieces.push(pieces.pop() + pieceOf(part))
  }
  const [first, ...rest] = pieces
  const last = rest.pop()
  const between = rest.map((piece, index) => `(?=(.*?${piece}))\\${index + 1}`).join('')
  try {
    return new RegExp(`^${first}${between}${last === undefined ? '' : `.*${last}`}$`)
  } catch {
    // A range that runs backwards, `[z-a]`, matches nothing.
    return /^(?!)/
  }
}

/** `?`, a set of characters or plain text as a regular expression. */
function pieceOf(part: string): string {
  if (part === '?') return '.'
  if (!/^\[[^\]]+\]$/.test(part)) return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return `[${part
    .slice(1, -1)
    .replace(/[\\[\]^]/g, '\\$&')
    .replace(/^!/, '^')}]`
}

/** What the name of a stage's log shows. */
export interface StageLog {
  readonly phase: 'build' | 'test'
  /** The stage's place in its chain, from 1. */
  readonly number: number
  /** How many stages the chain has; a test's log does not say. */
  readonly total?: number
  /** The image that the chain is built into. */
  readonly image: string
  /** The package of this stage; absent where the finished image was tested. */
  readonly package?: string
}

/**
 * `01o2_vllm_r36.4.tegra-aarch64-cp310-cu126-22.04-numpy.txt` (container.py:323) or
 * `01-1_vllm_r36.4.tegra-aarch64-cp310-cu126-22.04-numpy_test.sh.txt` (container.py:632); `undefined` for another name.
 * `:` and `/` were turned to `_` there, so a name with an underscore cannot be distinguished from one with a colon.
 */
export function stageOfLog(file: string): StageLog | undefined {
  const [, number, total, , rest] = /^(\d\d+)(?:o(\d+)|-(\d+))_(.+)\.txt$/.exec(file) ?? []
  if (number === undefined || rest === undefined) return undefined
  const container = total === undefined ? rest.replace(/_[^_]+$/, '') : rest
  // packages.py ends every tag with the release of Ubuntu: a stage's own name comes after it.
  const [, image = container, stage] = /^(.+?)_(?:.*?-)?\d\d\.\d\d(?:-(.+))?$/.exec(container) ?? []
  return {
    phase: total === undefined ? 'test' : 'build',
    number: Number(number),
    ...(total !== undefined && { total: Number(total) }),
    image,
    ...(stage !== undefined && {
      package: stage.startsWith(`${image}_`) ? `${image}:${stage.slice(image.length + 1)}` : stage,
    }),
  }
}

/** The phase that the name of a stage's log shows; undefined for a name without a number, as old releases have it. */
export function phaseOfLog(file: string): StageLog['phase'] | undefined {
  const kind = /^\d\d+(o|-)\d+_.+\.txt$/.exec(file)?.[1]
  return kind === undefined ? undefined : kind === 'o' ? 'build' : 'test'
}

/**
 * Whether a log without a number (`vllm_r35.4.1-numpy.txt`) is of the image that a chain is built into; not known of one that `--name` named.
 *
 * @param chain the packages in the order of their stages
 * @param log the name of the file
 */
export function isOfImage(chain: readonly string[], log: string): boolean {
  const image = flat(chain.at(-1) ?? '')
  return log.startsWith(`${image}_`) || log.includes(`_${image}_`)
}

/**
 * The package of a chain whose stage such a log is of; `undefined` where the finished image was tested.
 *
 * @param chain the packages in the order of their stages
 * @param phase `build` or `test`
 * @param log the name of the file
 */
export function packageOfLog(chain: readonly string[], phase: string, log: string): string | undefined {
  const fits = (name: string) =>
    phase === 'test' ? log.includes(`-${flat(name)}_`) : log.endsWith(`-${flat(name)}.txt`)
  return chain.filter(fits).toSorted((a, b) => b.length - a.length)[0]
}

function flat(name: string): string {
  return name.replace(/[:/]/g, '_')
}
