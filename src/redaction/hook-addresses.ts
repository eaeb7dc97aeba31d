/** Addresses whose path or query is the password: who knows it may post. */
import { isMixedRandom } from './harmless-values.ts'
import { hookHosts } from './hook-hosts.ts'
import { nameStrength } from './secret-names.ts'
import type { Span } from './spans.ts'
import { isMachineMade } from './value-shapes.ts'

/** A segment after which a token may come: `/hooks/…`, `/webhook/…`, `/integration/…`. */
const HOOK_WORD =
  /^(?:(?:[\w]{1,20}[-_.])?(?:hooks?|webhooks?\d?|webhook-test)(?:[-_]\w{1,20})?|catch|integrations?|incoming|triggers?|notify|notifications?|callbacks?|ingest|inputs?|push|ping|heartbeats?|deploy_?hooks?|build_?hooks?|bots?|alerts?|in|collector|rest|r|use|send|sendMessage|relay|invoke|tokens?|(?:public-)?calendars?|ical|invites?|invitations?|shares?|secrets?|magic|reset|confirm|verify|unsubscribe|s)$/i

/** Parameters of a query that hold a secret, beside those that `nameStrength` knows. */
const QUERY_SECRET =
  /^(?:appid|app_?id|X-Amz-(?:Signature|Security-Token|Credential)|X-Goog-(?:Signature|Credential)|AWSAccessKeyId|signature|sig|sign|hmac|code|key|auth|pk|pwd|pass|zapikey|apikey|bot_id|user|id_token|sid|session|ticket|otp|share|st|se_token|private|access|authkey|user_key|app_key|\w{0,12}sess(?:ion)?_?id|zc_?id)$/i

/** A URL, bounded. Its end is what ends one in text. */
const ADDRESS =
  /(?<![A-Za-z0-9+.-])(?:https?|wss?|rtmps?|ftp):\/\/(?:[^\s/?#@"'<>]{0,256}@)?([^\s/?#@"'<>\\]{1,255})((?:\/[^\s"'<>\\]{0,2000})?|[?#][^\s"'<>\\]{0,2000})/gi

/** Finds what of an address is a password. */
export function findHookTokens(text: string): Span[] {
  if (!text.includes('://')) return findBareHooks(text)
  const found: Span[] = []
  for (const match of text.matchAll(ADDRESS)) {
    const [whole, authority = '', rest = ''] = match
    const start = match.index + whole.length - rest.length
    const tail = /[),.;:!?\]}`*]{0,6}$/.exec(rest)?.[0].length ?? 0
    found.push(...tokensOfAddress(authority, rest.slice(0, rest.length - tail), start))
  }
  return found.concat(findBareHooks(text))
}

/** Discord's and Slack's addresses are known without a scheme too: logs quote only host and path. */
const BARE_HOOK =
  /((?:discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks|hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)|\.webhook\.office\.com)\/)([^\s"'<>)\]\\]+)/gi

/** Hosts whose first label is the password: Pipedream's. */
const SECRET_HOST = /(?<![A-Za-z0-9.-])[A-Za-z0-9-]{10,40}(?=\.m\.pipedream\.net)/gi

function findBareHooks(text: string): Span[] {
  if (!/discord|slack|office|pipedream/i.test(text)) return []
  const found = [...text.matchAll(BARE_HOOK)].map(({ 0: whole, 1: kept = '', index }) => ({
    start: index + kept.length,
    end: index + whole.length,
  }))
  for (const { 0: label, index } of text.matchAll(SECRET_HOST))
    found.push({ start: index, end: index + label.length })
  return found
}

function tokensOfAddress(authority: string, rest: string, start: number): readonly Span[] {
  const found: Span[] = []
  // A path may have parameters too: `/a;jsessionid=…`.
  const queryAt = rest.search(/[?#]|;[\w.-]{1,40}=/)
  const path = queryAt < 0 ? rest : rest.slice(0, queryAt)
  const row = hookHosts().find(({ pattern }) => pattern.test(`${authority}${path}`))
  const kept = (row?.pattern.exec(`${authority}${path}`)?.[0].length ?? 0) - authority.length
  if (row !== undefined && kept < path.length) {
    const slash = row.segment ? path.indexOf('/', kept) : -1
    found.push({ start: start + kept, end: start + (slash < 0 ? path.length : slash) })
  } else {
    const token = tokenInPath(authority, path)
    if (token !== undefined) found.push({ start: start + token.start, end: start + token.end })
  }
  if (queryAt >= 0) found.push(...tokensOfQuery(rest, queryAt, start))
  return found
}

/** Lengths from which a segment is a token after a hook word, and where only its letters suggest one. */
const MIN_HOOK_TOKEN = 10
const MIN_RANDOM_SEGMENT = 20

function tokenInPath(authority: string, path: string): Span | undefined {
  const hookHost =
    /(?:^|\.)(?:hooks?|webhooks?|push|ping|notify|hc|healthchecks|n8n|ntfy|gotify|alerts?|ingest|intake|collector)\d{0,2}[.-]/i.test(
      authority,
    )
  let hook = false
  let at = 0
  for (const segment of path.split('/')) {
    const likely = hook || hookHost
    if (likely && segment.length >= MIN_HOOK_TOKEN && isTokenSegment(segment))
      return { start: at, end: path.length }
    if (/^(?:private|secret)-[0-9a-f]{16,}$/.test(segment)) return { start: at, end: at + segment.length }
    if (segment.length >= MIN_RANDOM_SEGMENT && /^[A-Za-z0-9]+$/.test(segment) && isMixedRandom(segment))
      return { start: at, end: at + segment.length }
    if (HOOK_WORD.test(segment)) hook = true
    at += segment.length + 1
  }
  return undefined
}

function isTokenSegment(segment: string): boolean {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:@.*)?$/i.test(segment)) return true
  if (!/\d/.test(segment)) return /^[A-Za-z]{20,}$/.test(segment)
  if (/\.\w{2,5}$/.test(segment)) return false
  // Words with a number: `jetson-containers-2`, `build-42`, `v1.2.3`.
  return !/^[a-z]{2,}(?:[-_.][a-z]{0,12}\d{0,4}){1,6}$/.test(segment) && /[A-Za-z]/.test(segment)
}

function tokensOfQuery(rest: string, queryAt: number, start: number): readonly Span[] {
  const found: Span[] = []
  for (const { 0: whole, 1: lead = '', 2: name = '', 3: value = '', index } of rest
    .slice(queryAt)
    .matchAll(/([?#&;](?:amp;)?([\w.-]{1,64})=)((?<=;[\w.-]{1,64}=)[^&#;?]{4,2000}|[^&#;]{4,2000})/g)) {
    const secret = QUERY_SECRET.test(name)
      ? isMachineMade(value) || value.length >= 16 || /\d/.test(value)
      : nameStrength(name) === 'strong' ||
        // A parameter of any name may hold a token: what only a machine writes.
        (value.length >= MIN_RANDOM_SEGMENT && /^[A-Za-z0-9]+$/.test(value) && isMixedRandom(value))
    if (!secret || /^(?:\d{1,3}|true|false|main|master|none|null|\$.*|\{.*)$/.test(value)) continue
    const end = start + queryAt + index + whole.length
    found.push({ start: start + queryAt + index + lead.length, end })
  }
  return found
}
