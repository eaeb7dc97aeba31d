/** The runner's signals, at bad moments. */
import { at, type Fault, took } from './fault.ts'
import { httpScene, rawScene, type Scene } from './scenes.ts'

/** What a scene is told to do to the step that is under test. */
type Kill = (signal: NodeJS.Signals) => void

/** Stages a scene that can signal the step. */
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
    says: /answered 503; stopped by the runner/,
  },
  {
    name: 'SIGTERM while no answer comes',
    format: 'discord',
    timeout: 30,
    stage: signalled((kill) => rawScene(() => kill('SIGTERM'))),
    requests: 1,
    delivered: false,
    within: 4,
    says: /no answer in time; stopped by the runner/,
  },
  {
    name: 'SIGINT while the answer is on its way',
    format: 'discord',
    timeout: 30,
    stage: signalled((kill) =>
      httpScene((response, count, post) => {
        kill('SIGINT')
        setTimeout(() => took(response, count, post), 500)
      }),
    ),
    requests: 1,
    delivered: true,
    within: 4,
    says: /Sent the (success|failure) notification to/,
  },
  {
    name: 'every signal, and SIGINT again, while the answer is on its way',
    format: 'discord',
    timeout: 30,
    stage: signalled((kill) =>
      httpScene((response, count, post) => {
        kill('SIGINT')
        kill('SIGTERM')
        setTimeout(() => {
          kill('SIGINT')
          setTimeout(() => took(response, count, post), 200)
        }, 300)
      }),
    ),
    requests: 1,
    delivered: true,
    within: 4,
    says: /Sent the (success|failure) notification to/,
  },
]
