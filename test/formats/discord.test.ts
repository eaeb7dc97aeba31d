import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RunContext } from '../../src/event.ts'
import { discord } from '../../src/formats/discord.ts'
import { buildEvent } from './events.ts'

const rendered = (event: Parameters<typeof buildEvent>[0]) => JSON.parse(discord.render(buildEvent(event)))
const field = (message: { embeds: { fields: { name: string; value: string }[] }[] }, name: string) =>
  message.embeds[0]?.fields.find((candidate) => candidate.name === name)?.value

test('empty members are left out; without packages the message reads No packages', () => {
  const message = rendered({ packages: [], command: ' \n ', environment: [] })
  assert.equal(
    message.content,
    '✅ **Build Successful**\n📦 **Packages:** No packages\n⏰ **Time:** 2025-09-07T12:34:56Z',
  )
  assert.equal(message.embeds[0].description, 'Packages: No packages')
  assert.deepEqual(
    message.embeds[0].fields.map(({ name }: { name: string }) => name),
    ['Status', 'Package Count', 'Details'],
  )
})

test('a failure is red and has the title of a failure', () => {
  const message = rendered({ status: 'failure', message: 'Build failed' })
  assert.match(message.content, /^❌ \*\*Build Failed\*\*\n/)
  assert.equal(message.embeds[0].title, 'Jetson Containers Build Failure')
  assert.equal(message.embeds[0].color, 16711680)
  assert.equal(field(message, 'Status'), 'Build Failed')
})

test('details follow the message and keep their end', () => {
  const log = Array.from({ length: 200 }, (_, i) => `line ${i}`).join('\n')
  const value = field(rendered({ message: 'Build failed: vllm', details: log }), 'Details') ?? ''
  assert.match(value, /^```\nBuild failed: vllm\n…\nline \d+\n/)
  assert.match(value, /line 198\nline 199\n```$/)
})

test('packages that do not fit are counted; no name is cut', () => {
  const names = Array.from({ length: 500 }, (_, i) => `package-number-${i}`)
  const message = rendered({ packages: names })
  for (const list of [
    message.content.split('\n')[1].replace('📦 **Packages:** ', ''),
    message.embeds[0].description.replace('Packages: ', ''),
  ]) {
    const [, shown = '', rest] = /^(.*) and (\d+) more$/.exec(list) ?? []
    const listed = shown.split(', ')
    assert.deepEqual(listed, names.slice(0, listed.length))
    assert.equal(listed.length + Number(rest), 500)
    assert.ok(listed.length > 20)
  }
  assert.equal(field(message, 'Package Count'), '500')
  assert.equal(rendered({ packages: ['x'.repeat(5000)] }).embeds[0].description, 'Packages: 1 package')
})

test('Markdown and mentions in text are shown literally', () => {
  const message = rendered({
    packages: [
      'ros:humble*',
      '*bold*',
      '_it_',
      'a_b',
      '<@123>',
      '[x](https://example.com)',
      '~~s~~',
      '|| ||',
      '> q',
      '\\',
    ],
    environment: [{ name: 'MY_FACT', value: '`code` **x**' }],
    command: 'echo `date`\nls @here',
  })
  assert.equal(
    message.embeds[0].description,
    'Packages: ros:humble\\*, \\*bold\\*, \\_it\\_, a_b, \\<@123\\>, \\[x\\](https\\://example.com), \\~\\~s\\~\\~, \\|\\| \\|\\|, \\> q, \\\\',
  )
  assert.match(message.content, /\n💻 \*\*Command:\*\* `echo ˋdateˋ ls @\u200bhere`\n/)
  assert.match(message.content, /\n🔧 \*\*Environment:\*\* MY_FACT=\\`code\\` \\\*\\\*x\\\*\\\*$/)
  assert.equal(field(message, 'Build Command'), '```bash\necho `date`\nls @here\n```')
  assert.deepEqual(message.allowed_mentions, { parse: [] })
})

/** Discord's client shows the text on the left literally when it is escaped as on the right. */
const shownAsIs = [
  ['flash_attn, my-pkg_2, ros:humble-desktop, l4t-pytorch:r36.2.0', undefined],
  ['_x_ my__pkg__', '\\_x\\_ my\\_\\_pkg\\_\\_'],
  ['mögliche_b_ä x_日_本', 'mögliche_b\\_ä x\\_日\\_本'],
  ['https://host.lan/~user/a_b_', 'https\\://host.lan/\\~user/a_b\\_'],
  ['cuda:fire:12', 'cuda\\:fire:12'],
  ['12:34:56 a: b:', '12\\:34:56 a: b:'],
] as const

for (const [text, escaped = text] of shownAsIs) {
  test(`shown literally: ${text}`, () => {
    const facts = [{ name: 'FACT', value: text }]
    const message = rendered({ packages: [text], environment: facts })
    assert.equal(message.embeds[0].description, `Packages: ${escaped}`)
    assert.equal(field(message, 'Environment'), `FACT: ${escaped}`)
    assert.ok(message.content.endsWith(` FACT=${escaped}`))
  })
}

test('a fence in the details cannot end the block', () => {
  const value = field(rendered({ details: 'before\n```\n@everyone\n````' }), 'Details') ?? ''
  assert.equal(value.split('```').length - 1, 2)
  assert.ok(value.endsWith('\n```'))
})

test('run context adds the link and the footer, and changes nothing else', () => {
  const run = {
    repository: 'dusty/robots',
    workflow: 'nightly',
    job: 'build',
    runId: 7,
    runNumber: 42,
    runAttempt: 1,
    url: 'https://github.com/dusty/robots/actions/runs/7',
    runner: 'orin-01',
    failedStep: 'Build',
    durationSeconds: 7384,
    pullRequest: { number: 5, title: 'Fix\n`it` @everyone', url: 'https://github.com/dusty/robots/pull/5' },
  }
  const { embeds, ...rest } = rendered({ run })
  const { footer, url, ...embed } = embeds[0]
  assert.equal(url, run.url)
  assert.equal(
    footer.text,
    'dusty/robots · nightly #42 · PR #5 Fix `it` @everyone · runner orin-01 · failed step: Build · 2 h 3 min',
  )
  assert.deepEqual({ ...rest, embeds: [embed] }, rendered({}))
})

const run: RunContext = {
  repository: 'lab/images',
  workflow: 'Nightly',
  job: 'build',
  runId: 7,
  runNumber: 42,
  runAttempt: 1,
  url: 'https://github.com/lab/images/actions/runs/7',
  ref: 'refs/heads/main',
  sha: '3f786850e387550fdab836ed7e6dc881de23001b',
  actor: 'mona',
  runner: 'orin-01',
  durationSeconds: 7384,
}

test('the cause is the second line of the content, and the packages follow', () => {
  const message = rendered({
    status: 'failure',
    cause: 'vllm (1 of 3 packages), build phase: compiler *error*',
  })
  assert.deepEqual(message.content.split('\n').slice(0, 3), [
    '❌ **Build Failed**',
    '💥 **Cause:** vllm (1 of 3 packages), build phase: compiler \\*error\\*',
    '📦 **Packages:** pytorch, torchvision',
  ])
  assert.equal(message.embeds[0].description, 'Packages: pytorch, torchvision')
})

test('a stopped build has the title of a failure, and says so in line two and in the description', () => {
  const message = rendered({
    status: 'failure',
    stopReason: 'timed out after 240 min',
    cause: 'vllm, build phase: compiler error',
  })
  assert.deepEqual(message.content.split('\n').slice(0, 3), [
    '❌ **Build Failed**',
    '🛑 **Stopped:** timed out after 240 min',
    '💥 **Cause:** vllm, build phase: compiler error',
  ])
  assert.equal(message.embeds[0].title, 'Jetson Containers Build Failure')
  assert.equal(
    message.embeds[0].description,
    'Stopped: timed out after 240 min\nPackages: pytorch, torchvision',
  )
})

test('a cause of any length is one line of the content', () => {
  for (const cause of ['x'.repeat(5000), '*'.repeat(5000), 'a\nb']) {
    const [, line = '', next] = rendered({ status: 'failure', cause }).content.split('\n')
    assert.match(line, /^💥 \*\*Cause:\*\* \S/)
    assert.ok(line.length <= 260, String(line.length))
    assert.match(next, /^📦/)
  }
})

test('one result adds no field', () => {
  assert.equal(field(rendered({ results: [{ package: 'vllm', status: 'success' }] }), 'Results'), undefined)
})

test('results: failures first, with the board and the reason', () => {
  const value = field(
    rendered({
      status: 'failure',
      results: [
        { package: 'numpy', status: 'success', runner: 'thor-1' },
        { package: 'torchvision', status: 'skipped', error: 'never built: the run stopped at vllm' },
        {
          package: 'vllm',
          status: 'failure',
          runner: 'thor-1',
          error: 'failed in the build phase: compiler error: kernel_401.cu(212): error: x',
        },
        { package: 'mlc', status: 'failure', job: 'build (orin)', error: 'failed in the test phase' },
        { package: 'build (orin)', status: 'failure', job: 'build (orin)' },
      ],
    }),
    'Results',
  )
  assert.deepEqual(value?.split('\n'), [
    '❌ vllm on thor-1: compiler error: kernel_401.cu(212): error: x',
    '❌ mlc in build (orin): failed in the test phase',
    '❌ build (orin)',
    '⏭️ torchvision: never built: the run stopped at vllm',
    '✅ numpy on thor-1',
  ])
})

test('results: twelve lines, then the rest is counted', () => {
  const results = Array.from({ length: 49 }, (_, at) => ({
    package: `package-${at}`,
    status: at < 20 ? ('failure' as const) : ('success' as const),
    runner: 'thor-1',
    ...(at < 20 && { error: 'compiler error: '.repeat(20) }),
  }))
  const lines = field(rendered({ results }), 'Results')?.split('\n') ?? []
  assert.equal(lines.length, 13)
  assert.ok(lines.slice(0, 12).every((line) => /^❌ package-\d+ on thor-1: compiler error: .*…$/.test(line)))
  assert.equal(lines[12], 'and 37 more (8 failures, 29 successes)')
})

test('results: what is not listed is counted by kind where failures or doubts are among it', () => {
  const rows = (kinds: Readonly<Record<string, number>>) =>
    Object.entries(kinds).flatMap(([kind, count]) =>
      Array.from({ length: count }, (_, at) => ({
        package: `${kind}-${at}`,
        status: kind === 'unverified' ? ('success' as const) : (kind as 'failure' | 'skipped' | 'success'),
        ...(kind === 'unverified' && { error: 'not verified: build.log is empty' }),
      })),
    )
  for (const [kinds, line] of [
    [{ success: 13 }, 'and 1 more'],
    [{ success: 45, failure: 12 }, 'and 45 more'],
    [{ success: 1, failure: 13 }, 'and 2 more (1 failure, 1 success)'],
    [{ failure: 13 }, 'and 1 more failure'],
    [{ failure: 45 }, 'and 33 more failures'],
    [{ success: 1155, failure: 45 }, 'and 1188 more (33 failures, 1155 successes)'],
    [{ success: 2, skipped: 3, unverified: 14 }, 'and 7 more (2 not verified, 3 skipped, 2 successes)'],
  ] as const) {
    assert.equal(
      field(rendered({ results: rows(kinds) }), 'Results')
        ?.split('\n')
        .at(-1),
      line,
    )
  }
})

test('results: a success that is not verified has another icon and stands before those that are', () => {
  const results = [
    { package: 'a', status: 'success' as const },
    { package: 'b', status: 'success' as const, error: 'not verified: build.log is empty' },
    { package: 'c', status: 'failure' as const },
  ]
  assert.equal(field(rendered({ results }), 'Results'), '❌ c\n⚠️ b: not verified: build.log is empty\n✅ a')
})

test('with a Results field the names above it are few, so that a phone shows the failures', () => {
  const names = Array.from({ length: 49 }, (_, at) => `package-${at}`)
  const results = names.map((name) => ({ package: name, status: 'success' as const }))
  const { content, embeds } = rendered({ packages: names, results })
  for (const line of [content.split('\n')[1], embeds[0].description]) {
    assert.match(line, /package-0, .* and \d+ more$/)
    assert.ok(line.length < 200, line)
  }
})

test('the footer names repository, run, commit, actor, board and duration', () => {
  assert.equal(
    rendered({ run }).embeds[0].footer.text,
    'lab/images · Nightly #42 · main @ 3f78685 · mona · runner orin-01 · 2 h 3 min',
  )
  // The build's own time is more exact than the job's.
  assert.match(rendered({ run, durationSeconds: 6507 }).embeds[0].footer.text, / · 1 h 48 min$/)
  const pullRequest = { number: 5, title: 'Fix it', url: 'https://github.com/lab/images/pull/5' }
  assert.equal(
    rendered({ run: { ...run, ref: 'refs/pull/5/merge', pullRequest } }).embeds[0].footer.text,
    'lab/images · Nightly #42 · PR #5 Fix it · mona · runner orin-01 · 2 h 3 min',
  )
})

test('the footer of a stopped build names the step at which it stopped, not a failed one', () => {
  const stopped = { ...run, failedStep: 'Build' }
  assert.match(
    rendered({ status: 'failure', run: stopped }).embeds[0].footer.text,
    / · failed step: Build · /,
  )
  assert.match(
    rendered({ status: 'failure', stopReason: 'timed out', run: stopped }).embeds[0].footer.text,
    / · step: Build · /,
  )
})

test('a long message keeps its doubt', () => {
  const message = `${'`x` '.repeat(500)}(not verified: build.log is empty)`
  assert.match(
    field(rendered({ message }), 'Details') ?? '',
    /…\s?\(not verified: build\.log is empty\)\n```$/,
  )
})

test('details that are cut keep the marked cause line', () => {
  const log = Array.from({ length: 200 }, (_, at) => (at === 3 ? '▶ the cause' : `line ${at}`)).join('\n')
  const value = field(rendered({ message: 'Build failed: vllm', details: log }), 'Details') ?? ''
  assert.match(value, /^```\nBuild failed: vllm\n▶ the cause\n…\nline \d+\n/)
  assert.match(value, /line 199\n```$/)
  assert.ok(value.length <= 1024)
  const short = field(rendered({ details: 'a\n▶ the cause\nb' }), 'Details')
  assert.equal(short, '```\nBuild completed successfully\na\n▶ the cause\nb\n```')
})

test('thread name and silence are members of the message, and absent by default', () => {
  const options = { threadName: ' nightly\n\u0007build ', silent: true }
  const { content, embeds, ...more } = JSON.parse(discord.render(buildEvent(), options))
  assert.deepEqual(more, { thread_name: 'nightly build', flags: 4096 })
  assert.deepEqual({ content, embeds }, rendered({}))
  const long = JSON.parse(discord.render(buildEvent(), { threadName: '🧪'.repeat(99) }))
  assert.ok(long.thread_name.length <= 100 && long.thread_name.endsWith('🧪…'))
})

test('exactly the requested mentions are allowed', () => {
  const message = rendered({
    status: 'failure',
    packages: ['@everyone'],
    mentions: { users: ['11'], roles: ['22'], everyone: ['@here'] },
  })
  assert.ok(message.content.endsWith('\n🔔 <@11> <@&22> @here'))
  assert.ok(message.content.includes('@\u200beveryone'))
  assert.deepEqual(message.allowed_mentions, { parse: ['everyone'], users: ['11'], roles: ['22'] })
})

test('the fallback has the same text in the content alone', () => {
  const body = discord.renderFallback?.(
    buildEvent({
      status: 'failure',
      message: 'Build failed: vllm',
      details: `${'x\n'.repeat(3000)}the cause`,
    }),
  )
  const message = JSON.parse(body ?? '')
  assert.equal(message.embeds, undefined)
  assert.match(message.content, /^❌ \*\*Build Failed\*\*\n📦 \*\*Packages:\*\* pytorch, torchvision\n/)
  assert.match(message.content, /\n```\nBuild failed: vllm\n…\n(x\n)+the cause\n```$/)
})

const addresses = [
  ['https://discord.com/api/webhooks/1/t_o-k', 'https://discord.com/api/v10/webhooks/1/t_o-k?wait=true'],
  ['https://discord.com/api/v6/webhooks/1/tok', 'https://discord.com/api/v10/webhooks/1/tok?wait=true'],
  [
    'https://ptb.discord.com/api/webhooks/1/tok?thread_id=5',
    'https://discord.com/api/v10/webhooks/1/tok?thread_id=5&wait=true',
  ],
  [
    'https://canary.discord.com/api/v9/webhooks/1/tok/?wait=false#x',
    'https://discord.com/api/v10/webhooks/1/tok?wait=true',
  ],
  ['http://DISCORDAPP.com:80/api/webhooks/1/tok', 'https://discord.com/api/v10/webhooks/1/tok?wait=true'],
  ['https://ptb.discordapp.com/api/webhooks/1/tok', 'https://discord.com/api/v10/webhooks/1/tok?wait=true'],
  [
    'https://canary.discordapp.com/api/v6/webhooks/1/tok',
    'https://discord.com/api/v10/webhooks/1/tok?wait=true',
  ],
  ['https://discord.com./api/webhooks/1/tok', 'https://discord.com/api/v10/webhooks/1/tok?wait=true'],
] as const
for (const [given, used] of addresses) {
  test(`endpoint: ${given} becomes ${used}`, () => {
    assert.equal(discord.matches(new URL(given)), true)
    assert.equal(discord.endpoint(new URL(given)).href, used)
  })
}

test('a URL on another host keeps its host and path', () => {
  assert.equal(
    discord.endpoint(new URL('http://relay.lan:8080/api/webhooks/1/tok')).href,
    'http://relay.lan:8080/api/webhooks/1/tok?wait=true',
  )
  for (const other of [
    'https://example.lan/?src=discord.com',
    'https://discord.com.example.com/api/webhooks/1/t',
    'https://notdiscord.com/api/webhooks/1/t',
    'https://ptbdiscord.com/api/webhooks/1/t',
  ]) {
    assert.equal(discord.matches(new URL(other)), false, other)
  }
})

const refused = [
  ['https://discord.com/api/webhooks/1/sesame/slack', /ends in \/slack/],
  ['https://discord.com/api/webhooks/1/sesame/github', /ends in \/github/],
  ['https://discord.com/channels/1/2', /not the URL of a webhook/],
  ['https://discord.com/api/webhooks/1/', /not the URL of a webhook/],
] as const
for (const [given, why] of refused) {
  test(`${given} is rejected with the reason`, () => {
    assert.throws(
      () => discord.endpoint(new URL(given)),
      (error: Error) => why.test(error.message) && !error.message.includes('sesame'),
    )
  })
}

const replies = [
  [200, '{"id":"129","channel_id":"4"}', { messageId: '129' }],
  [200, '<html>', {}],
  [
    400,
    '{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"fields":{"3":{"value":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 1024 or fewer in length."}]}}}}}}}',
    {
      reason: 'Invalid Form Body; code 50035; embeds[0].fields[3].value: Must be 1024 or fewer in length.',
      payloadRejected: true,
      filesRejected: false,
    },
  ],
  [
    404,
    '{"message":"Unknown Webhook","code":10015}',
    { reason: 'Unknown Webhook; code 10015', payloadRejected: false, filesRejected: false },
  ],
  [
    429,
    '{"message":"You are being rate limited.","retry_after":0.357,"global":false}',
    { reason: 'You are being rate limited.', retryAfterSeconds: 0.357, payloadRejected: false },
  ],
  // The fallback message would be sent to the same invalid thread.
  [
    400,
    '{"code":50035,"message":"Invalid Form Body","errors":{"thread_id":{"_errors":[{"message":"Value is not snowflake."}]}}}',
    {
      reason: 'Invalid Form Body; code 50035; thread_id: Value is not snowflake.',
      payloadRejected: false,
      filesRejected: false,
    },
  ],
  [
    400,
    '{"code":50035,"message":"Invalid Form Body","errors":{"_errors":[{"message":"Too big"}]}}',
    { reason: 'Invalid Form Body; code 50035; Too big', payloadRejected: true, filesRejected: true },
  ],
  [
    400,
    '{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0abc":{"_errors":[{"message":"a"}]},"abc0":{"_errors":[{"message":"b"}]}}}}',
    {
      reason: 'Invalid Form Body; code 50035; embeds.0abc: a; embeds.abc0: b',
      payloadRejected: true,
      filesRejected: false,
    },
  ],
  [
    400,
    '{"code":50035,"message":"Invalid Form Body"}',
    { reason: 'Invalid Form Body; code 50035', payloadRejected: true, filesRejected: true },
  ],
  [
    400,
    '{"code":220001,"message":"Webhooks posted to forum channels must have a thread_name or thread_id"}',
    {
      reason:
        'Webhooks posted to forum channels must have a thread_name or thread_id; code 220001; this is a forum channel: set the input thread-name, or put ?thread_id=ID at the end of the URL',
      payloadRejected: false,
      filesRejected: false,
    },
  ],
  [413, 'too large', { payloadRejected: true }],
  [400, '[1]', { payloadRejected: false }],
] as const
for (const [status, body, reply] of replies) {
  test(`reads the response ${status} ${body.slice(0, 40)}`, () => {
    assert.deepEqual(discord.parseResponse?.(status, body), reply)
  })
}
