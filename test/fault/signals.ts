/** The runner's signals, at bad moments. */
import { at, type Fault, took } from './fault.ts'
import { httpScene, rawScene } from './scenes.ts'

export const signals: readonly Fault[] = [
  {
    name: 'SIGINT while waiting to try again',
    timeout: 30,
    stage: async () => {
      let step: { kill(signal: NodeJS.Signals): boolean } | undefined
      const scene = await httpScene((response) => {
        response.writeHead(503, { 'retry-after': '20' }).end(() => step?.kill('SIGINT'))
      })
      const onSpawn = (child: typeof step) => {
        step = child
      }
      return { url: at(scene.port), scenes: [scene], onSpawn }
    },
    requests: 1,
    delivered: false,
    within: 4,
    says: /answered 503; stopped by the runner/,
  },
  {
    name: 'SIGTERM while no answer comes',
    format: 'discord',
    timeout: 30,
    stage: async () => {
      let step: { kill(signal: NodeJS.Signals): boolean } | undefined
      const scene = await rawScene(() => step?.kill('SIGTERM'))
      const onSpawn = (child: typeof step) => {
        step = child
      }
      return { url: at(scene.port), scenes: [scene], onSpawn }
    },
    requests: 1,
    delivered: false,
    within: 4,
    says: /no answer in time; stopped by the runner/,
  },
  {
    name: 'SIGINT while the answer is on its way',
    format: 'discord',
    timeout: 30,
    stage: async () => {
      let step: { kill(signal: NodeJS.Signals): boolean } | undefined
      const scene = await httpScene((response, count, post) => {
        step?.kill('SIGINT')
        setTimeout(() => took(response, count, post), 500)
      })
      const onSpawn = (child: typeof step) => {
        step = child
      }
      return { url: at(scene.port), scenes: [scene], onSpawn }
    },
    requests: 1,
    delivered: true,
    within: 4,
    says: /was told to/,
  },
  {
    name: 'every signal, and SIGINT again, while the answer is on its way',
    format: 'discord',
    timeout: 30,
    stage: async () => {
      let step: { kill(signal: NodeJS.Signals): boolean } | undefined
      const scene = await httpScene((response, count, post) => {
        step?.kill('SIGINT')
        step?.kill('SIGTERM')
        setTimeout(() => {
          step?.kill('SIGINT')
          setTimeout(() => took(response, count, post), 200)
        }, 300)
      })
      const onSpawn = (child: typeof step) => {
        step = child
      }
      return { url: at(scene.port), scenes: [scene], onSpawn }
    },
    requests: 1,
    delivered: true,
    within: 4,
    says: /was told to/,
  },
]
