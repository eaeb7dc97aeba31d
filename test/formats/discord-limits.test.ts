/** Discord's limits, counted independently of the code under test: any event gives a message that Discord accepts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { BuildEvent, Mentions } from '../../src/event.ts'
import { discord } from '../../src/formats/discord.ts'
import { buildEvent } from './events.ts'

interface Field {
  name: string
  value: string
}
interface Message {
  content: string
  embeds?: { title: string; description: string; fields: Field[]; footer?: { text: string }; url?: string }[]
  allowed_mentions?: { parse: string[]; users?: string[]; roles?: string[] }
}

/** Everything that Discord would reject or answer with 500, that would ping somebody, or that would leave its code block. */
function faults(body: string, asked: Mentions | undefined): string[] {
  const found: string[] = []
  const must = (holds: boolean, what: string) => void (holds || found.push(what))
  const message: Message = JSON.parse(body)
  const length = (text: string) => Buffer.from(text, 'utf16le').length / 2
  const part = (text: string, limit: number, what: string) => {
    must(text.trim() !== '', `${what} is empty`)
    must(length(text) <= limit, `${what} has ${length(text)} of ${limit}`)
    must(Buffer.from(text, 'utf8').toString('utf8') === text, `${what} is not well-formed`)
    must(!/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text), `${what} holds a control character`)
    // Discord does not render Markdown in footers and titles.
    if (what === 'footer' || what === 'title') return
    const fences = text.match(/```/g)?.length ?? 0
    must(fences === 0 || fences === 2, `${what} has ${fences} fences`)
    if (fences === 2) must(/(^|\n)```(bash)?\n[\s\S]*\n```$/.test(text), `${what} has a broken fence`)
  }
  must(Buffer.byteLength(body) <= 9000, `the body has ${Buffer.byteLength(body)} bytes`)
  part(message.content, 2000, 'content')
  let sum = 0
  for (const { description, fields, footer, title } of message.embeds ?? []) {
    part(title, 256, 'title')
    part(description, 4096, 'description')
    must(fields.length <= 25, 'too many fields')
    for (const { name, value } of fields) {
      part(name, 256, 'a name')
      part(value, 1024, name)
      sum += length(name) + length(value)
    }
    if (footer) part(footer.text, 2048, 'footer')
    sum += length(title) + length(description) + length(footer?.text ?? '')
  }
  must(sum <= 6000, `the embeds have ${sum} of 6000`)
  must(
    (message.allowed_mentions !== undefined) === message.content.includes('@'),
    'allowed_mentions is present without @, or absent with @',
  )
  const { parse = [], roles = [], users = [] } = message.allowed_mentions ?? {}
  must(
    users.every((id) => asked?.users.includes(id)),
    'an unrequested user is pinged',
  )
  must(
    roles.every((id) => asked?.roles.includes(id)),
    'an unrequested role is pinged',
  )
  must(
    parse.length === 0 ||
      (parse.length === 1 && parse[0] === 'everyone' && (asked?.everyone.length ?? 0) > 0),
    `parse is ${parse}`,
  )
  for (const word of ['@everyone', '@here'] as const) {
    const times = message.content.split(word).length - 1
    must(times <= (asked?.everyone.includes(word) ? 1 : 0), `${word} occurs ${times} times`)
  }
  // The fallback has the details in a fenced block after these lines; they may begin with anything.
  const [head = ''] = message.content.split('```')
  const code = head.split('\n').find((line) => line.startsWith('💻'))
  must(code === undefined || /^💻 \*\*Command:\*\* `[^`]+`$/.test(code), 'the command leaves its code span')
  return found
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '`',
    '```',
    '````bash\n```',
    '\ud83d',
    '@everyone',
    '@here',
    '<@1><@&2>@everyone',
    '\0\u001b[31mred\u001b[0m',
    '\u202etxt.exe',
    '**_~||>',
    '   ',
    '\n\n\n',
    '\u200b',
    '[x](https://example.com)',
    '👩‍👩‍👧‍👦'.repeat(60),
    '字'.repeat(3000),
    'a\u0301\u0302\u0303'.repeat(400),
    `x${'\u0301'.repeat(5000)}`,
    'مرحبا بالعالم '.repeat(200),
    '"\\'.repeat(3000),
    '<'.repeat(3000),
  ),
)
const text = fc.oneof(
  nasty,
  fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
)
const id = fc.bigInt({ min: 1n, max: 10n ** 19n }).map(String)

const anyEvent: fc.Arbitrary<BuildEvent> = fc
  .record({
    status: fc.constantFrom('success', 'failure'),
    packages: fc.oneof(
      fc.array(text, { maxLength: 4 }),
      fc.array(fc.string({ maxLength: 30 }), { maxLength: 300 }),
    ),
    command: text,
    environment: fc.array(fc.record({ name: fc.constantFrom('CUDA_VERSION', '_A', 'B__'), value: text }), {
      maxLength: 6,
    }),
    message: text.map((line) => line || 'x'),
    details: text,
    run: fc.option(fc.record({ repository: text, workflow: text, runner: text, failedStep: text }), {
      nil: undefined,
    }),
    mentions: fc.option(
      fc.record({
        users: fc.uniqueArray(id, { maxLength: 10 }),
        roles: fc.uniqueArray(id, { maxLength: 10 }),
        everyone: fc.constantFrom([], ['@here' as const], ['@everyone' as const]),
      }),
      { nil: undefined },
    ),
  })
  .map(({ mentions, run, ...rest }) => ({
    ...buildEvent(rest),
    ...(run && {
      run: {
        ...run,
        job: 'build',
        runId: 1,
        runNumber: 42,
        runAttempt: 1,
        url: 'https://github.com/o/r/actions/runs/1',
      },
    }),
    ...(mentions && { mentions }),
  }))

test('10,000 random events fit', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      assert.deepEqual(faults(discord.render(event), event.mentions), [])
      assert.deepEqual(faults(discord.renderFallback?.(event) ?? '', event.mentions), [])
    }),
    { numRuns: 10_000 },
  )
})

const large: readonly { name: string; event: Partial<BuildEvent> }[] = [
  {
    name: 'hundreds of packages',
    event: { packages: Array.from({ length: 700 }, (_, i) => `package-${i}:r36.4`) },
  },
  { name: 'a command of 100 kB', event: { command: './build.sh '.repeat(9100) } },
  { name: 'a command of back-ticks', event: { command: '`'.repeat(100_000) } },
  { name: 'details of 1 MB in CJK', event: { details: '失敗しました\n'.repeat(150_000) } },
  {
    name: 'every part at its limit, in emoji',
    event: {
      packages: Array(300).fill('🧪'.repeat(9)),
      command: '🚀'.repeat(900),
      details: '🔥'.repeat(900),
    },
  },
]
for (const { event, name } of large) {
  test(`${name} fits`, () => {
    assert.deepEqual(faults(discord.render(buildEvent(event)), undefined), [])
  })
}
