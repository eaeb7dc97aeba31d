/** The rows of the fault table, and responses of receivers. */
import type { StepResult } from '../harness/action.ts'
import type { Post, Reply, Scene } from './scenes.ts'

/** Where to send, and the environment of the step. */
export interface Stage {
  readonly url: string
  /** Servers to close after the test; the posts of all of them are counted. */
  readonly scenes: readonly Pick<Scene, 'posts' | typeof Symbol.asyncDispose>[]
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  /** Gets the process of the step. */
  readonly onSpawn?: (child: { kill(signal: NodeJS.Signals): boolean }) => void
}

/** One fault and the expected result. */
export interface Fault {
  readonly name: string
  /** Default: `generic`. */
  readonly format?: 'discord' | 'generic'
  /** Seconds; default 10. */
  readonly timeout?: number
  /** Seconds the whole process may take; default: the timeout plus one. */
  readonly within?: number
  stage(): Promise<Stage>
  /** Complete requests that the receivers got. */
  readonly requests: number
  readonly delivered: boolean
  /** Must match the log and annotations of the step. */
  readonly logs: RegExp
  /** Further assertions. */
  check?(posts: readonly Post[], result: StepResult): void
}

/** A part of every URL in these tests. It must not appear in any output. */
export const TOKEN = 'tOkEn-0123456789-abcdefghij'

/** The URL of a port of this machine. */
export const at = (port: number, scheme = 'http', host = '127.0.0.1') =>
  `${scheme}://${host}:${port}/hooks/42/${TOKEN}`

/** Responds as Discord does with `wait=true`. */
export const accept: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1290000000000000001"}')
}

/** Gives one response after the other: a status, or a function. The last one is repeated. */
export function inTurn(...turns: readonly (number | Reply)[]): Reply {
  return (response, count, post) => {
    const turn = turns[Math.min(count, turns.length) - 1] ?? accept
    if (typeof turn === 'number') response.writeHead(turn).end()
    else turn(response, count, post)
  }
}

/** Gives a response with this status, headers and body. */
export const respond =
  (status: number, headers: Readonly<Record<string, string>>, body: unknown = ''): Reply =>
  (response) => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  }
