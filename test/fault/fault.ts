/** What a case of the fault table is made of. */
import type { StepResult } from '../harness/action.ts'
import type { Post, Reply, Scene } from './scenes.ts'

/** A stage: where to send to, and what surrounds the step. */
export interface Stage {
  readonly url: string
  /** Everything to tear down; the posts of all of them are counted. */
  readonly scenes: readonly Pick<Scene, 'posts' | typeof Symbol.asyncDispose>[]
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  /** Is handed the process of the step. */
  readonly onSpawn?: (child: { kill(signal: NodeJS.Signals): boolean }) => void
}

/** One fault and what is to come of it. */
export interface Fault {
  readonly name: string
  /** `generic` where it is not given. */
  readonly format?: 'discord' | 'generic'
  /** Seconds; 10 where it is not given. */
  readonly timeout?: number
  /** Seconds the whole process may take; the timeout and one more where it is not given. */
  readonly within?: number
  stage(): Promise<Stage>
  /** Requests that the receivers got whole. */
  readonly requests: number
  readonly delivered: boolean
  /** Found in what the step said. */
  readonly says: RegExp
  /** More to look at. */
  check?(posts: readonly Post[], result: StepResult): void
}

/** A part of every address in these tests: it must never be seen again. */
export const TOKEN = 'tOkEn-0123456789-abcdefghij'

/** The address at a port of this machine. */
export const at = (port: number, scheme = 'http', host = '127.0.0.1') =>
  `${scheme}://${host}:${port}/hooks/42/${TOKEN}`

/** As Discord answers with `wait=true`; other receivers do not care. */
export const took: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1290000000000000001"}')
}

/** Answers with one status after the other; what is no number answers for itself. The last one stands for all that follow. */
export function inTurn(...turns: readonly (number | Reply)[]): Reply {
  return (response, count, post) => {
    const turn = turns[Math.min(count, turns.length) - 1] ?? took
    if (typeof turn === 'number') response.writeHead(turn).end('no')
    else turn(response, count, post)
  }
}

/** Answers with a status, headers and a body. */
export const says =
  (status: number, headers: Readonly<Record<string, string>>, body: unknown = ''): Reply =>
  (response) => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  }
