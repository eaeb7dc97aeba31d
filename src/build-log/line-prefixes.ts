/** What other tools put before each line of a log: a time, a level, a service's name -> the lines without it. Pure. */

import { BUILDKIT_PREFIX } from './buildkit-prefix.ts'

/** One form of a prefix. The group `same`, where there is one, must be the same before all of these lines. */
interface PrefixRule {
  readonly what: string
  readonly pattern: RegExp
  readonly example: string
  /** A line that looks alike and has no such prefix. */
  readonly not: string
}

/** Data; a test walks it. */
export const PREFIX_RULES: readonly PrefixRule[] = [
  {
    what: 'a date and a time: GitHub, Jenkins, `ts`, loggers',
    pattern: /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]?(?: |$)/,
    example: '[2026-06-09T12:39:55.305Z] Reading package lists...',
    not: '2026-06-09 was a Tuesday',
  },
  {
    what: 'a time of day: Jenkins, loggers',
    pattern: /^\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?(?: |$)/,
    example: '17:15:26,629 npm ERR! code ERESOLVE',
    not: '12:30 is lunch',
  },
  {
    what: 'seconds since the start: dmesg, meson, colcon',
    pattern: /^\[ {0,6}\d+\.\d{2,6}s?\] /,
    example: '[   12.345678] usb 1-1: new device',
    not: '[12/512] Building CXX object a.o',
  },
  {
    what: 'the level at which a wrapper logs all output of a program',
    pattern: /^(?:\[(?:INFO|info|DEBUG|debug|stdout|STDOUT|out)\]|(?:INFO|DEBUG|stdout):)(?: |$)/,
    example: '[INFO] npm ERR! code ERESOLVE',
    not: '[ERROR] Failed to execute goal',
  },
  {
    what: 'the number of a line',
    pattern: /^ {0,6}\d{1,6} (?:\||│)(?: |$)/,
    example: "134 | Cloning into 'sourcecode'...",
    not: '134 errors',
  },
  {
    what: "a service's name: docker compose, foreman",
    pattern: /^(?<same>[A-Za-z][\w.-]{0,40}) +\| /,
    example: 'web_1  | npm ERR! code 1',
    not: 'a || b',
  },
  {
    what: "a package's name: nix, turbo, lerna, pnpm",
    pattern: /^(?<same>[\w@][\w.@/-]{0,60}(?:>|:[\w-]{1,30}:)) /,
    example: 'opencv> make: *** [all] Error 2',
    not: '> web@1.0.0 build',
  },
  {
    what: 'a name in brackets',
    pattern:
      /^\[(?<same>(?!(?:ERROR|FATAL|WARN|WARNING|E|W|F|TRT|TensorRT)\]|[A-Z]+_)[A-Za-z][\w.@/: -]{0,40})\] /,
    example: '[vllm] ninja: build stopped: subcommand failed.',
    not: '[TRT] [E] 1: Internal Error',
  },
  {
    what: 'a container runtime of Kubernetes',
    pattern: /^(?:stdout|stderr) [FP] /,
    example: 'stderr F make: *** [all] Error 2',
    not: 'stderr is empty',
  },
]

/** What docker prints itself has no prefix. */
const DOCKER =
  /^(?:Step \d+\/\d+ : | ---> |Sending build context |Removing intermediate |Successfully |The command '|ERROR: (?:process |failed to |executor ))/
/** So large a part of the lines must have a prefix, and at least so many. */
const SHARE = 0.6
const LEAST_LINES = 4
/** Lines of either end that are looked at before all are. */
const SAMPLE = 40
/** A wrapper's time, its level, and the name of what it runs. */
const MOST_PREFIXES = 3

/** The lines without what a tool put before nearly each of them. A prefix that only a few have is the program's own. */
export function withoutPrefixes(lines: readonly string[]): readonly string[] {
  let rest = lines
  for (let round = 0; round < MOST_PREFIXES; round += 1) {
    const sample = printed([...rest.slice(0, SAMPLE), ...rest.slice(-SAMPLE)])
    const rule = PREFIX_RULES.find(
      ({ pattern }) => isCommon(pattern, sample) && isCommon(pattern, printed(rest)),
    )
    if (!rule) break
    rest = rest.map((line) => {
      // BuildKit's own comes first, and stays.
      const [own = ''] = BUILDKIT_PREFIX.exec(line) ?? []
      return own + line.slice(own.length).replace(rule.pattern, '')
    })
  }
  return rest
}

/** What the tool itself printed: without BuildKit's prefix, empty lines and docker's own. */
function printed(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.replace(BUILDKIT_PREFIX, ''))
    .filter((text) => text.trim() !== '' && !DOCKER.test(text))
}

function isCommon(pattern: RegExp, texts: readonly string[]): boolean {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const match = pattern.exec(text)
    if (!match) continue
    const key = match.groups?.['same'] ?? ''
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  return most >= LEAST_LINES && most >= texts.length * SHARE
}
