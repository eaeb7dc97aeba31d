/** `node test/redaction/corpus/rates.ts [leaks GROUP]`: leak rates by group, over all forms, names and values, in this process. */
import { createSyncRedactor } from '../sync-redactor.ts'
import { ADDRESSES } from './addresses.ts'
import { FORMS } from './forms.ts'
import { HARMLESS } from './harmless.ts'
import { LOGINS } from './logins.ts'
import { expand, TOKENS } from './tokens.ts'
import { HUMAN, MACHINE_MADE, NAMES, PHRASES, styledName } from './values.ts'

/** One line of the corpus. */
export interface Sample {
  readonly kind: 'named' | 'login' | 'address' | 'token'
  readonly group: string
  readonly template: string
  readonly heldBack: boolean
  readonly human: boolean
  readonly line: string
  readonly secret: string
}

/** Rows of each kind of which every third is held back. The rules were written with those behind them. */
const ROWS_TO_HOLD_BACK = { named: 893, login: 557, address: 115, token: 242 } as const

/** Is this a row that no rule was written for? */
function isHeldBack(kind: Sample['kind'], index: number): boolean {
  return index % 3 === 2 && index < ROWS_TO_HOLD_BACK[kind]
}

const machineMade = Object.values(MACHINE_MADE)

export function* corpus(perForm = 24): Generator<Sample> {
  for (const [index, { group, template, styles, quoted }] of FORMS.entries()) {
    for (let round = 0; round < perForm; round += 1) {
      const human = round % 2 === 1
      const pool = quoted && round % 8 === 7 ? PHRASES : HUMAN
      const secret = human
        ? (pool[(index + (round >> 1)) % pool.length] ?? '')
        : (machineMade[(index + (round >> 1)) % machineMade.length]?.() ?? '')
      const style = styles[round % styles.length] ?? 'env'
      const words = NAMES[(index * 7 + round * 5) % NAMES.length] ?? []
      const name = styledName(words, style)
      const line = template.replaceAll('{N}', name).replaceAll('{V}', () => secret)
      yield { kind: 'named', group, template, heldBack: isHeldBack('named', index), human, line, secret }
    }
  }
  for (const [index, { tool, template }] of LOGINS.entries()) {
    for (let round = 0; round < 8; round += 1) {
      const human = round % 2 === 1
      const secret = human
        ? (HUMAN[(index + round) % HUMAN.length] ?? '')
        : (machineMade[(index + round) % machineMade.length]?.() ?? '')
      const line = template.replaceAll('{V}', () => secret)
      yield {
        kind: 'login',
        group: tool,
        template,
        heldBack: isHeldBack('login', index),
        human,
        line,
        secret,
      }
    }
  }
  const around = [
    (text: string) => text,
    (text: string) => `#7 140.2 POST ${text} failed`,
    (text: string) => `{"url": "${text}", "ok": false}`,
    (text: string) => `error: request to '${text}': timed out`,
    (text: string) => `(${text})`,
  ]
  for (const [index, template] of ADDRESSES.entries()) {
    for (const write of around) {
      const { text, secret } = expand(template)
      const group = new URL(template.replace(/\[[^\]]*\]/g, 'a')).host
      yield {
        kind: 'address',
        group,
        template,
        heldBack: isHeldBack('address', index),
        human: false,
        line: write(text),
        secret,
      }
    }
  }
  const lines = [
    (text: string) => `using ${text}`,
    (text: string) => `ERROR: login failed for "${text}", retrying`,
    (text: string) => `+ tool login ${text} --quiet`,
    (text: string) => `{"t":"${text}"}`,
  ]
  for (const [index, [group, template]] of Object.entries(TOKENS).entries()) {
    for (const write of lines) {
      const { text, secret } = expand(template)
      yield {
        kind: 'token',
        group,
        template,
        heldBack: isHeldBack('token', index),
        human: false,
        line: write(text),
        secret,
      }
    }
  }
}

/** Is the secret, or more than half of it, still to be seen? */
export function leaks(secret: string, line: string, shown: string): boolean {
  if (shown.includes(secret)) return true
  const around = line.replaceAll(secret, '')
  const piece = Math.max(5, Math.ceil(secret.length / 2))
  for (let at = 0; at + piece <= secret.length; at += 1) {
    const part = secret.slice(at, at + piece)
    if (shown.includes(part) && !around.includes(part)) return true
  }
  return false
}

if (import.meta.main) {
  const { redact } = createSyncRedactor({ env: {}, secrets: [] })
  const [, , mode = '', only = ''] = process.argv
  const rates = new Map<string, [seen: number, leaked: number, held: number, heldLeaked: number]>()
  const byTemplate = new Map<string, [count: number, leaked: number, example: string]>()
  const start = performance.now()
  let count = 0
  for (const { kind, group, template, heldBack, human, line, secret } of corpus()) {
    count += 1
    const shown = redact(line)
    const leaked = leaks(secret, line, shown) ? 1 : 0
    const keys = [
      `${kind}`,
      ...(kind === 'named' ? [`${kind}: ${group}`, `${kind} ${human ? 'human' : 'machine-made'}`] : []),
    ]
    for (const key of keys) {
      const rate = rates.get(key) ?? [0, 0, 0, 0]
      rate[heldBack ? 2 : 0] += 1
      rate[heldBack ? 3 : 1] += leaked
      rates.set(key, rate)
    }
    if (!heldBack || mode === 'held') {
      const key = `${kind} ${group}: ${template}`
      const entry = byTemplate.get(key) ?? [0, 0, '']
      entry[0] += 1
      entry[1] += leaked
      if (leaked) entry[2] = `${secret} => ${shown}`
      byTemplate.set(key, entry)
    }
  }
  if (mode !== '') {
    for (const [key, [total, leaked, example]] of byTemplate) {
      if (leaked > 0 && key.startsWith(only))
        console.log(`${leaked}/${total} ${JSON.stringify(key)} ${JSON.stringify(example)}`)
    }
  }
  for (const [key, [seen, leaked, held, heldLeaked]] of rates) {
    const percent = (a: number, b: number) => `${leaked >= 0 && b > 0 ? ((a / b) * 100).toFixed(1) : '-'} %`
    console.log(
      `${key.padEnd(32)} seen ${leaked}/${seen} = ${percent(leaked, seen)}   held back ${heldLeaked}/${held} = ${percent(heldLeaked, held)}`,
    )
  }
  console.log(`${count} lines, ${Math.round(performance.now() - start)} ms`)
  for (const line of HARMLESS) {
    const shown = redact(line)
    if (shown !== line) console.log(`TOUCHED ${line}\n     -> ${shown}`)
  }
}
