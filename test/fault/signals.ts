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
