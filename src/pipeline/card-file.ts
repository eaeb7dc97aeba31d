/** Remembers in RUNNER_TEMP which cards this job has posted. The file holds ids only: no URL and no token. */

import { existsSync } from 'node:fs'
import { errorCode } from '../lib/errors.ts'
import { member, parseJson } from '../lib/json.ts'
import type { Env } from '../lib/runtime.ts'

/** One posted card. */
export interface PostedCard {
  readonly messageId: string
  readonly webhookId: string
  /** The thread it was posted in. */
  readonly threadId?: string
  /** The card is the first message of a forum post that was created for this build. */
  readonly opensThread: boolean
}

/** More cards than a job has URLs. The build can write to the file, and each card is a request. */
const MOST_CARDS = 20

/** Bytes; a longer file is not ours. */
const MOST_BYTES = 64 * 1024

/** Where a job's cards are kept. Undefined without RUNNER_TEMP. */
function fileOf(env: Env): { readonly folder: string; readonly file: string } | undefined {
  const temp = env['RUNNER_TEMP']
  if (!temp) return undefined
  const folder = `${temp}/_jetson-build-notifier`
  return { folder, file: `${folder}/started-cards.json` }
}

/** The same for all steps of one attempt of one job, and for no other job. */
function jobKey(env: Env): string {
  return ['GITHUB_REPOSITORY', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB']
    .map((name) => env[name] ?? '')
    .join(' ')
}

/** The cards of this job that are still there. Never rejects: a file that is missing or damaged holds none. */
export async function readCards(env: Env): Promise<readonly PostedCard[]> {
  const place = fileOf(env)
  // Most jobs have no cards.
  if (!place || !existsSync(place.file)) return []
  const json = parseJson(await readSmallFile(place.file).catch(() => ''))
  const cards = member(json, 'cards')
  if (member(json, 'job') !== jobKey(env) || !Array.isArray(cards)) return []
  return cards.slice(0, MOST_CARDS).flatMap(parseCard)
}

/**
 * @param cards replace those in the file
 * @throws Error when the file cannot be written, or without RUNNER_TEMP
 */
export async function writeCards(env: Env, cards: readonly PostedCard[]): Promise<void> {
  const place = fileOf(env)
  if (!place) throw new Error('RUNNER_TEMP is not set')
  const { mkdir, removeFile, rename, writeFile } = await import('../lib/files.ts')
  await mkdir(place.folder, { mode: 0o700 }).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error
  })
  const draft = `${place.file}.new`
  await removeFile(draft)
  // `wx` neither follows a link nor waits for the reader of a FIFO that the build has put there.
  await writeFile(draft, JSON.stringify({ job: jobKey(env), cards }), { flag: 'wx', mode: 0o600 })
  await rename(draft, place.file)
}

/** The text of a regular file; empty for anything else. It does not wait for the writer of a FIFO. */
async function readSmallFile(name: string): Promise<string> {
  const { close, fstat, openForReading, readStart } = await import('../lib/files.ts')
  const file = await openForReading(name)
  if (file === undefined) return ''
  try {
    const stats = await fstat(file)
    return stats.isFile() && stats.size <= MOST_BYTES ? (await readStart(file, stats.size)).toString() : ''
  } finally {
    await close(file)
  }
}

/** The build can write to the file, so every id is checked. */
function parseCard(value: unknown): readonly PostedCard[] {
  const messageId = snowflake(member(value, 'messageId'))
  const webhookId = snowflake(member(value, 'webhookId'))
  const threadId = snowflake(member(value, 'threadId'))
  if (messageId === undefined || webhookId === undefined) return []
  const opensThread = member(value, 'opensThread') === true && threadId !== undefined
  return [{ messageId, webhookId, ...(threadId !== undefined && { threadId }), opensThread }]
}

function snowflake(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : undefined
}
