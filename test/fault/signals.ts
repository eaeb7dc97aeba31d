/** Signals of the runner during a delivery. */
import { accept, at, type Fault } from './fault.ts'
import { httpScene, rawScene, type Scene } from './scenes.ts'

/** Sends a signal to the step. */
type Kill = (signal: NodeJS.Signals) => void

/** A stage whose scene can send signals to the step. */
const signalled = (scene: (kill: Kill) => Promise<Scene>) => async () => {
  let step: { kill(signal: NodeJS.Signals): boolean } | undefined
  const opened = await scene((signal) => step?.kill(signal))
  const onSpawn = (child: typeof step) => {
    step = child
  }
  return { url: at(opened.port), scenes: [opened], onSpawn }
}

export const signals: readonly Fault[] = [
  {
    name: 'SIGINT while waiting to try again',
    timeout: 30,
    stage: signalled((kill) =>
      httpScene((response) => {
        response.writeHead(503, { 'retry-after': '20' }).end(() => kill('SIGINT'))
      }),
    ),
    requests: 1,
    delivered: false,
    within: 4,
    logs: /answered 503; stopped by the runner/,
  },
  ...(['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(
    (signal): Fault => ({
      name: `${signal} in a wait that the receiver did not ask for: one last attempt`,
      format: 'discord',
      timeout: 30,
      stage: signalled((kill) =>
        httpScene((response, count, post) => {
          if (count < 3) response.writeHead(503).end(() => count === 2 && setTimeout(kill, 100, signal))
          else accept(response, count, post)
        }),
      ),
      requests: 3,
      delivered: true,
      within: 4,
      logs: /trying again in [\s\S]*the runner stops this step; trying once more now\n[\s\S]*3 attempts/,
    }),
  ),
  {
    name: 'SIGTERM in a wait, and the last attempt fails',
    timeout: 30,
    stage: signalled((kill) =>
      httpScene((response, count) => {
        response.writeHead(502).end(() => count === 2 && setTimeout(kill, 100, 'SIGTERM'))
      }),
    ),
    requests: 3,
    delivered: false,
    within: 4,
    logs: /\(3 attempts\): answered 502; stopped by the runner/,
  },
  {
    name: "SIGTERM under Cloudflare's ban: no further attempt",
    format: 'discord',
    timeout: 60,
    stage: signalled((kill) =>
      httpScene((response) => {
        response.writeHead(429).end('error code: 1015', () => setTimeout(kill, 100, 'SIGTERM'))
      }),
    ),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /\(1015\); stopped by the runner/,
  },
  {
    name: 'SIGTERM while no response comes',
    format: 'discord',
    timeout: 30,
    stage: signalled((kill) => rawScene(() => kill('SIGTERM'))),
    requests: 1,
    delivered: false,
    within: 4,
    logs: /no response in time; stopped by the runner/,
  },
  {
    name: 'SIGINT before the response',
    format: 'discord',
    timeout: 30,
    stage: signalled((kill) =>
      httpScene((response, count, post) => {
        kill('SIGINT')
        setTimeout(() => accept(response, count, post), 500)
      }),
    ),
    requests: 1,
    delivered: true,
    within: 4,
    logs: /Sent the success notification to/,
  },
  {
    name: 'SIGINT, SIGTERM and SIGINT again before the response',
    format: 'discord',
    timeout: 30,
    stage: signalled((kill) =>
      httpScene((response, count, post) => {
        kill('SIGINT')
        kill('SIGTERM')
        setTimeout(() => {
          kill('SIGINT')
          setTimeout(() => accept(response, count, post), 200)
        }, 300)
      }),
    ),
    requests: 1,
    delivered: true,
    within: 4,
    logs: /Sent the success notification to/,
  },
]
