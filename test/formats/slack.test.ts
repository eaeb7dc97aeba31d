import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BuildEvent } from '../../src/event.ts'
import { slack } from '../../src/formats/slack.ts'
import { buildEvent } from './events.ts'
import { slackFaults } from './slack-faults.ts'

const rendered = (event: Partial<BuildEvent>) => JSON.parse(slack.render(buildEvent(event)))
const texts = (event: Partial<BuildEvent>): string[] =>
  rendered(event).blocks.map(
    (block: { text?: { text: string }; elements?: { text: string }[] }) =>
      block.text?.text ?? block.elements?.[0]?.text,
  )

test('the Slack message of the example, byte for byte', () => {
  assert.equal(
    slack.render(buildEvent()),
    '{"text":"✅ Build Successful\\n📦 *Packages:* pytorch, torchvision","blocks":[' +
      '{"type":"header","text":{"type":"plain_text","text":"✅ Build Successful","emoji":true}},' +
      '{"type":"section","text":{"type":"mrkdwn","text":"📦 *Packages:* pytorch, torchvision\\n⏰ *Time:* 2025-09-07T12:34:56Z\\n' +
      '💻 *Command:* `./build.sh pytorch torchvision`\\n' +
      '🔧 *Environment:* CUDA_VERSION=12.2, LSB_RELEASE=20.04, PYTHON_VERSION=3.8","verbatim":true}},' +
      '{"type":"section","text":{"type":"mrkdwn","text":"*Details*\\n```Build completed successfully```","verbatim":true}}],' +
      '"unfurl_links":false,"unfurl_media":false}',
  )
})

test('a failure has its cause first, then results, details and the run', () => {
  const parts = texts({
    status: 'failure',
    cause: 'vllm (1 of 2 packages), build phase: compiler error',
    message: 'Build failed: vllm',
    details: 'a\n▶ the cause\nb',
    results: [
      { package: 'numpy', status: 'success', runner: 'thor-1' },
      {
        package: 'vllm',
        status: 'failure',
        runner: 'thor-1',
        error: 'failed in the build phase: compiler error',
      },
    ],
    run: {
      ...{
        repository: 'lab/images',
        workflow: 'A & B',
        job: 'build',
        runId: 7,
        runNumber: 42,
        runAttempt: 1,
      },
      ...{ url: 'https://github.com/lab/images/actions/runs/7', ref: 'refs/heads/main', sha: '3f786850e387' },
      ...{ actor: 'mona', runner: 'thor-1', durationSeconds: 7384 },
    },
  })
  assert.deepEqual(parts, [
    '❌ Build Failed',
    '💥 *Cause:* vllm (1 of 2 packages), build phase: compiler error\n📦 *Packages:* pytorch, torchvision\n' +
      '⏰ *Time:* 2025-09-07T12:34:56Z\n💻 *Command:* `./build.sh pytorch torchvision`\n' +
      '🔧 *Environment:* CUDA_VERSION=12.2, LSB_RELEASE=20.04, PYTHON_VERSION=3.8',
    '*Results*\n❌ vllm on thor-1: compiler error\n✅ numpy on thor-1',
    '*Details*\n```Build failed: vllm\na\n▶ the cause\nb```',
    '<https://github.com/lab/images/actions/runs/7|lab/images · A &amp; B #42> · main @ 3f78685 · mona · runner thor-1 · 2 h 3 min',
  ])
})

test('the notification text is the headline, the cause and the packages', () => {
  assert.equal(
    rendered({ status: 'failure', cause: 'vllm: out of memory' }).text,
    '❌ Build Failed\n💥 *Cause:* vllm: out of memory\n📦 *Packages:* pytorch, torchvision',
  )
})

test('mentions, links and formatting in text are shown literally', () => {
  const [, facts = '', details] = texts({
    packages: ['<!channel>', '<@U123>', 'a_b', '_it_', '*bold*', '`x`', ':tada:', 'R&D'],
    command: 'echo `date` <!here>',
    environment: [{ name: 'FACT', value: '<https://example.com|x>' }],
    message: 'x ``` y',
  })
  assert.equal(
    facts.split('\n')[0],
    '📦 *Packages:* &lt;!channel&gt;, &lt;@U123&gt;, a_b, \u200b_\u200bit\u200b_\u200b, \u200b*\u200bbold\u200b*\u200b, \u200b`\u200bx\u200b`\u200b, :\u200btada:, R&amp;D',
  )
  assert.match(facts, /\n💻 \*Command:\* `echo ˋdateˋ &lt;!here&gt;`\n/)
  assert.match(facts, /FACT=&lt;https:\/\/example\.com\|x&gt;$/)
  assert.equal(details, '*Details*\n```x ˋˋˋ y```')
})

/** Text that grows when it is escaped, that pings, formats or is cut in a bad place. */
const HOSTILE = [
  ...['&', '<', '>', '`', '*', '_', '~', ':', '|', '\n', '\u0000', '\u200b', '🧪', '\ud83d', '失敗'],
  ...['<!channel> ', '<!here|x> ', '<@U024BE7LH> ', '<#C024BE7LR> ', '<!subteam^S1> ', '@channel '],
  ...['<https://evil.example|click> ', '```', '&lt;!channel&gt; ', '&amp', ':tada: ', '</x>\n'],
]
for (const unit of HOSTILE) {
  test(`a message full of ${JSON.stringify(unit)} is within Slack's limits, and pings nobody`, () => {
    const text = unit.repeat(4000)
    const line = `x${unit.repeat(400)}`
    const event = buildEvent({
      ...{ status: 'failure', command: text, message: text, details: text.repeat(3), cause: line },
      stopReason: line,
      packages: Array.from({ length: 300 }, (_, at) => `${unit.repeat(30)}${at}`),
      environment: Array.from({ length: 60 }, (_, at) => ({ name: `F${at}${unit}`, value: text })),
      results: Array.from({ length: 2000 }, (_, at) => ({
        ...{ package: `${at}${line}`, status: at % 2 ? 'success' : 'failure' },
        ...{ error: text, job: line, runner: line },
      })),
      history: {
        newlyFailed: Array.from({ length: 200 }, (_, at) => ({ package: `${at}${line}`, job: line })),
        stillFailing: [{ package: line, builds: 3, branch: line }],
        fixed: [{ package: line, builds: 2 }],
      },
      run: {
        ...{ repository: 'lab/images', workflow: line, job: line, runId: 7, runNumber: 42, runAttempt: 1 },
        ...{ url: 'https://github.com/lab/images/actions/runs/7', ref: line, sha: '3f786850e387' },
        ...{ actor: line, runner: line, failedStep: line, durationSeconds: 7384 },
      },
    })
    const bodies = [slack.render(event), slack.renderFallback?.(event) ?? '']
    for (const body of bodies) assert.deepEqual(slackFaults(body), [])
  })
}

test('text of escapes only is shortened, not dropped', () => {
  const [, facts = ''] = texts({
    packages: [],
    command: '<'.repeat(5000),
    environment: [],
    cause: '',
    status: 'failure',
  })
  assert.match(facts, /`(?:&lt;){100,}…`/)
})

test('the fallback has the same text without blocks', () => {
  const { text, ...more } = JSON.parse(
    slack.renderFallback?.(buildEvent({ status: 'failure', details: `${'x\n'.repeat(3000)}the cause` })) ??
      '',
  )
  assert.deepEqual(more, {})
  assert.match(
    text,
    /^❌ Build Failed\n📦 \*Packages:\* pytorch, torchvision\n```Build completed successfully\n…\n/,
  )
  assert.match(text, /\nthe cause```$/)
})

const WEBHOOK = 'https://hooks.slack.com/services/T0/B0/token'
const endpoints = [
  [WEBHOOK, WEBHOOK],
  ['http://hooks.slack.com/services/T0/B0/token#x', WEBHOOK],
  ['https://hooks.slack-gov.com/services/T0/B0/token', 'https://hooks.slack-gov.com/services/T0/B0/token'],
] as const
for (const [given, used] of endpoints) {
  test(`endpoint: ${given} becomes ${used}`, () => {
    assert.equal(slack.matches(new URL(given)), true)
    assert.equal(slack.endpoint(new URL(given)).href, used)
  })
}

test('a URL on another host is for other formats, and is kept with format: slack', () => {
  for (const other of [
    'https://hooks.slack.com.example.com/services/T0/B0/x',
    'https://example.com/?hooks.slack.com/services/',
    'https://slack.com/services/T0/B0/x',
  ]) {
    assert.equal(slack.matches(new URL(other)), false, other)
    assert.equal(slack.endpoint(new URL(other)).href, other)
  }
})

const rejected = [
  ['https://hooks.slack.com/triggers/T0/1/sesame', /begins with \/triggers\/.*accepts no messages/],
  ['https://hooks.slack.com/workflows/T0/A0/1/sesame', /begins with \/workflows\/.*accepts no messages/],
  ['https://hooks.slack.com/', /must begin with \/services\//],
] as const
for (const [given, why] of rejected) {
  test(`${given} is rejected with the reason`, () => {
    assert.equal(slack.matches(new URL(given)), true)
    assert.throws(
      () => slack.endpoint(new URL(given)),
      (error: Error) => why.test(error.message) && !error.message.includes('sesame'),
    )
  })
}

const responses = [
  [200, 'ok', {}],
  [
    400,
    'invalid_blocks',
    { reason: 'invalid_blocks: Slack does not accept the blocks of the message', payloadRejected: true },
  ],
  [400, 'no_text', { reason: 'no_text: Slack found no text in the message' }],
  [
    410,
    'channel_is_archived',
    { reason: 'channel_is_archived: the channel is archived: unarchive it, or make a webhook for another' },
  ],
  [
    403,
    'action_prohibited',
    { reason: 'action_prohibited: an administrator does not allow the webhook to post there' },
  ],
  [500, 'rollup_error', { reason: 'rollup_error' }],
  [502, '<html><body>Bad gateway</body></html>', {}],
] as const
for (const [status, body, details] of responses) {
  test(`reads the response ${status} ${body}`, () => {
    assert.deepEqual(slack.parseResponse?.(status, body), details)
  })
}

test('with a list of results the names above it are few, so that a phone shows the failures', () => {
  const packages = Array.from({ length: 49 }, (_, at) => `package-${at}`)
  const results = packages.map((name) => ({ package: name, status: 'success' as const }))
  const names = (event: object) => /\*Packages:\* (.*)/.exec(rendered(event).blocks[1].text.text)?.[1] ?? ''
  assert.ok(names({ packages }).length > 300)
  assert.match(names({ packages, results }), /^package-0, .* and \d+ more$/)
  assert.ok(names({ packages, results }).length <= 160)
})
