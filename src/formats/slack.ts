/** The format for Slack's incoming webhooks (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks). */

import type { BuildEvent, RunContext, Status } from '../event.ts'
import { defined } from '../lib/defined.ts'
import type { ResponseDetails } from '../lib/http.ts'
import { truncateMessage } from '../lib/phrases.ts'
import { toSingleLine } from '../lib/strings.ts'
import { joinNames } from '../lib/truncate.ts'
import { truncateDetails } from './details-text.ts'
import type { Format } from './format.ts'
import { commitRanges, historyLine } from './history-lines.ts'
import { LEAD_LINE_UNITS, leadLines } from './lead-lines.ts'
import { NAMES_ABOVE_UNITS, namesAreListedBelow, resultLines } from './result-lines.ts'
import { runParts } from './run-parts.ts'
import { escapeMrkdwn, escapeMrkdwnWithin, mrkdwnCode } from './slack-mrkdwn.ts'

/**
 * UTF-16 units after escaping. Slack accepts 3,000 in a section, 150 in a header and about 13,200 in all blocks together
 * (https://docs.slack.dev/reference/block-kit/blocks/section-block). All parts at their limit add up to less than 8,000.
 */
const SLACK_BUDGET = {
  packages: 700,
  command: 600,
  facts: 500,
  results: 2400,
  history: 500,
  message: 400,
  details: 2500,
  runPart: 150,
  text: 500,
} as const

const SLACK_HEADLINE: Readonly<Record<Status, string>> = {
  success: '✅ Build Successful',
  failure: '❌ Build Failed',
}

const SLACK_HOST = /^hooks\.slack(?:-gov)?\.com$/

/** Slack's incoming webhooks. Services that accept the same messages, such as Mattermost, need `format: slack`. */
export const slack: Format = {
  name: 'slack',
  features: [],
  matches: isSlackHost,
  endpoint: slackEndpoint,
  render: (event) => JSON.stringify(renderBlocks(event)),
  renderFallback: (event) => JSON.stringify(renderSlackFallback(event)),
  parseResponse: parseSlackResponse,
  idempotent: false,
  acceptsCustomHeaders: false,
}

function isSlackHost({ hostname }: URL): boolean {
  return SLACK_HOST.test(hostname.toLowerCase().replace(/\.$/, ''))
}

/** Other paths on Slack's hosts are other APIs, which accept flat variables instead of a message. */
function slackEndpoint(url: URL): URL {
  if (!isSlackHost(url)) return url
  const api = /^\/(triggers|workflows)\//.exec(url.pathname)?.[1]
  if (api) {
    throw new Error(
      `its path begins with /${api}/, which starts a Slack workflow and accepts no messages: make an incoming webhook, whose path begins with /services/`,
    )
  }
  if (!url.pathname.startsWith('/services/')) {
    throw new Error(
      "it is not the URL of one of Slack's incoming webhooks: the path must begin with /services/",
    )
  }
  const target = new URL(url)
  target.protocol = 'https:'
  target.port = ''
  target.hash = ''
  return target
}

type SlackText = { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true }

/** `verbatim`: Slack must not turn names such as `@here` or `#general` in the text into mentions or links. */
function mrkdwn(text: string): SlackText {
  return { type: 'mrkdwn', text, verbatim: true }
}

function section(text: string): Record<string, unknown> {
  return { type: 'section', text: mrkdwn(text) }
}

function renderBlocks(event: BuildEvent): Record<string, unknown> {
  const list = resultLines(event.results, SLACK_BUDGET.results, escapeMrkdwnWithin)
  const details = detailsCode(event)
  return {
    text: textLines(event).join('\n'),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: SLACK_HEADLINE[event.status], emoji: true } },
      section([...leadTexts(event), ...factTexts(event)].join('\n')),
      ...(list ? [section(`*Results*\n${list}`)] : []),
      ...(details ? [section(`*Details*\n${details}`)] : []),
      ...(event.run ? [{ type: 'context', elements: [mrkdwn(runLine(event, event.run))] }] : []),
    ],
    unfurl_links: false,
    unfurl_media: false,
  }
}

/** The same in text alone, for a receiver that rejected the blocks. */
function renderSlackFallback(event: BuildEvent): Record<string, unknown> {
  const details = detailsCode(event)
  const run = event.run ? runLine(event, event.run) : ''
  return { text: [...textLines(event), details, run].filter((line) => line !== '').join('\n') }
}

/** The text of the notification. */
function textLines(event: BuildEvent): readonly string[] {
  const names = joinPackageNames(event, SLACK_BUDGET.text)
  return [SLACK_HEADLINE[event.status], ...leadTexts(event), `📦 *Packages:* ${names}`]
}

/** A code block with the message and, below it, the details. */
function detailsCode({ details = '', message }: BuildEvent): string {
  const parts = [
    mrkdwnCode(toSingleLine(message), SLACK_BUDGET.message, truncateMessage),
    mrkdwnCode(details, SLACK_BUDGET.details, truncateDetails),
  ].filter((part) => part !== '')
  return parts.length > 0 ? `\`\`\`${parts.join('\n')}\`\`\`` : ''
}

function leadTexts(event: BuildEvent): readonly string[] {
  const leads = leadLines(event).map(
    ({ icon, label, text }) => `${icon} *${label}:* ${escapeMrkdwnWithin(text, LEAD_LINE_UNITS)}`,
  )
  const news = historyLine(event, SLACK_BUDGET.history, escapeMrkdwn, '*')
  return [...leads, ...(news ? [news] : [])]
}

function factTexts(event: BuildEvent): readonly string[] {
  const command = mrkdwnCode(toSingleLine(event.command ?? ''), SLACK_BUDGET.command)
  const facts = event.environment.map(({ name, value }) => `${name}=${value}`).join(', ')
  const commits = commitRanges(event)
    .map(({ text, url }) => `<${url}|${text}>`)
    .join(', ')
  return [
    `📦 *Packages:* ${joinPackageNames(event, namesAreListedBelow(event) ? NAMES_ABOVE_UNITS : SLACK_BUDGET.packages)}`,
    `⏰ *Time:* ${event.endTime}`,
    ...(command ? [`💻 *Command:* \`${command}\``] : []),
    ...(commits ? [`🔍 *Commits since the last good build:* ${commits}`] : []),
    ...(facts ? [`🔧 *Environment:* ${escapeMrkdwnWithin(facts, SLACK_BUDGET.facts)}`] : []),
  ]
}

function joinPackageNames({ packages }: BuildEvent, room: number): string {
  return packages.length > 0 ? joinNames(packages.map(escapeMrkdwn), room) : 'No packages'
}

/** The parts of the run. The first two are the link to it. */
function runLine(event: BuildEvent, run: RunContext): string {
  const [repository = '', workflow = '', ...rest] = runParts(event, run).map((part) =>
    escapeMrkdwnWithin(part, SLACK_BUDGET.runPart),
  )
  return [`<${run.url}|${repository} · ${workflow}>`, ...rest].join(' · ')
}

/** What Slack answers in plain text, and what to do about it. The first three concern the message itself. */
const SLACK_ERRORS: readonly { readonly code: string; readonly rejected?: true; readonly meaning: string }[] =
  [
    { code: 'invalid_blocks', rejected: true, meaning: 'Slack does not accept the blocks of the message' },
    { code: 'msg_blocks_too_long', rejected: true, meaning: 'the blocks of the message are too long' },
    { code: 'invalid_payload', rejected: true, meaning: 'Slack does not accept the message' },
    { code: 'no_text', meaning: 'Slack found no text in the message' },
    { code: 'invalid_token', meaning: 'the URL is not complete: copy it again' },
    { code: 'no_service', meaning: 'the webhook was removed or disabled: make a new one' },
    { code: 'no_team', meaning: 'the workspace is gone, or the URL is not complete: copy it again' },
    { code: 'team_disabled', meaning: 'the workspace is disabled' },
    { code: 'channel_not_found', meaning: 'the channel is gone: make a webhook for another' },
    {
      code: 'channel_is_archived',
      meaning: 'the channel is archived: unarchive it, or make a webhook for another',
    },
    { code: 'action_prohibited', meaning: 'an administrator does not allow the webhook to post there' },
    {
      code: 'posting_to_general_channel_denied',
      meaning: 'an administrator does not allow the webhook to post there',
    },
  ]

/** Reads the response of an incoming webhook: `ok`, or an error code as plain text. Never throws. */
function parseSlackResponse(status: number, body: string): ResponseDetails {
  if (status >= 200 && status < 300) return {}
  const text = toSingleLine(body)
  const known = SLACK_ERRORS.find(({ code }) => text === code)
  // An HTML page of a proxy is not readable in a log line.
  const reason = known
    ? `${known.code}: ${known.meaning}`
    : /^[\w .:,'"()-]{1,200}$/.test(text)
      ? text
      : undefined
  return defined({ reason, payloadRejected: status === 400 && known?.rejected === true ? true : undefined })
}
