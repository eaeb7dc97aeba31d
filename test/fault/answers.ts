/** Faults in the response: statuses, rate limits, redirects, rejected messages. */
import assert from 'node:assert/strict'
import { accept, at, type Fault, inTurn, respond, TOKEN } from './fault.ts'
import { httpScene, type Post, type Reply } from './scenes.ts'

const stage = (reply: Reply) => async () => {
  const scene = await httpScene(reply)
  return { url: at(scene.port), scenes: [scene] }
}

/** The wait between the first two requests was at least this long. */
const waited = (ms: number) => (posts: readonly Post[]) => {
  const [first, second] = posts
  assert.ok(first && second)
  assert.ok(second.at - first.at >= ms, `retried after ${second.at - first.at} ms instead of ${ms}`)
}

const sameId = (posts: readonly Post[]) => {
  const ids = posts.map(({ headers }) => headers['webhook-id'])
  assert.match(String(ids[0]), /^msg_[\w-]{36}$/)
  assert.equal(new Set(ids).size, 1, 'the same webhook-id on every attempt')
}

const HTML = { 'content-type': 'text/html' }

const retried = [408, 500, 502, 503, 530].flatMap((status): readonly Fault[] =>
  (['discord', 'generic'] as const).map((format) => ({
    name: `${status}, then accepted`,
    format,
    stage: stage(inTurn(status, accept)),
    requests: 2,
    delivered: true,
    logs: new RegExp(`answered ${status}; trying again in`),
    ...(format === 'generic' && { check: sameId }),
  })),
)

const final = [401, 403, 404, 405, 410].map(
  (status): Fault => ({
    name: `${status}`,
    format: 'discord',
    stage: stage(inTurn(status)),
    requests: 1,
    delivered: false,
    within: 3,
    logs: new RegExp(`answered ${status}: \\w+`),
  }),
)

const DISCORDS_404 = respond(
  404,
  { 'content-type': 'application/json' },
  '{"message":"Unknown Webhook","code":10015}',
)

const redirects = [301, 302, 303, 307, 308].map(
  (status): Fault => ({
    name: `${status} to another receiver`,
    stage: async () => {
      const target = await httpScene(accept)
      const scene = await httpScene(respond(status, { location: at(target.port) }))
      return { url: at(scene.port), scenes: [scene, target] }
    },
    requests: 1,
    delivered: false,
    within: 3,
    logs: new RegExp(`answered ${status}: it redirects to 127\\.0\\.0\\.1:\\d+; redirects are not followed`),
  }),
)

const SHAPE = {
  code: 50035,
  message: 'Invalid Form Body',
  errors: { embeds: { 0: { fields: { 3: { value: { _errors: [{ code: 'X', message: 'Too long' }] } } } } } },
}

export const answers: readonly Fault[] = [
  ...retried,
  ...final,
  ...redirects,
  {
    name: "404 as Discord's API",
    format: 'discord',
    stage: stage(DISCORDS_404),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /answered 404: Unknown Webhook; code 10015 \(not found: check the URL, or create a new webhook\)/,
  },
  {
    name: '302 with an error text',
    format: 'discord',
    stage: stage(respond(302, { location: 'http://elsewhere.example/' }, '{"message":"Moved","code":1}')),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /answered 302: Moved; code 1 \(it redirects to elsewhere\.example; redirects are not followed/,
  },
  {
    name: '302 to a host that quotes the token',
    stage: stage(respond(302, { location: `http://${TOKEN}.example/` })),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /answered 302: it redirects elsewhere; redirects are not followed/,
  },
  {
    name: '302 to a very long host name',
    stage: stage(respond(302, { location: `http://${'a'.repeat(9000)}/` })),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /answered 302: it redirects to a{299}…; redirects are not followed/,
  },
  {
    name: '504, then accepted',
    stage: stage(inTurn(504, accept)),
    requests: 2,
    delivered: true,
    logs: /answered 504; trying again in/,
    check: sameId,
  },
  {
    name: '504, ambiguous',
    format: 'discord',
    stage: stage(inTurn(504, accept)),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /answered 504; not sent again, because it may have arrived/,
  },
  {
    name: '503 to the end',
    timeout: 4,
    stage: stage(inTurn(503)),
    requests: 3,
    delivered: false,
    logs: /answered 503; gave up after 3 attempts: the timeout of 4 s/,
  },
  {
    name: '429 with whole seconds',
    stage: stage(inTurn(respond(429, { 'retry-after': '2' }), accept)),
    requests: 2,
    delivered: true,
    logs: /answered 429: too many requests; trying again in 2/,
    check: waited(2000),
  },
  {
    name: '429 with a fraction',
    stage: stage(inTurn(respond(429, { 'retry-after': '0.8' }), accept)),
    requests: 2,
    delivered: true,
    logs: /trying again in (0\.[89]|1(\.[01])?) s/,
    check: waited(800),
  },
  {
    name: '503 with a date',
    stage: stage(
      inTurn((response) => {
        const now = Math.floor(Date.now() / 1000) * 1000
        const date = (ms: number) => new Date(ms).toUTCString()
        response.writeHead(503, { date: date(now), 'retry-after': date(now + 2000) }).end()
      }, accept),
    ),
    requests: 2,
    delivered: true,
    logs: /answered 503; trying again in 2/,
    check: waited(2000),
  },
  {
    name: "429 as Discord's API",
    format: 'discord',
    stage: stage(
      inTurn(
        respond(
          429,
          { 'content-type': 'application/json', 'retry-after': '1', 'x-ratelimit-reset-after': '1.2' },
          { message: 'You are being rate limited.', retry_after: 1.2, global: false },
        ),
        accept,
      ),
    ),
    requests: 2,
    delivered: true,
    logs: /You are being rate limited\.; trying again in 1/,
    check: waited(1200),
  },
  {
    name: '429 for an hour',
    format: 'discord',
    stage: stage(inTurn(respond(429, { 'retry-after': '3600' }))),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /asks to wait 3600 s \(until 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\), which is longer than the timeout of 10 s/,
  },
  {
    name: '429 without a wait',
    format: 'discord',
    stage: stage(inTurn(respond(429, HTML, '<h1>Slow down</h1>'), accept)),
    requests: 2,
    delivered: true,
    logs: /answered 429: too many requests; trying again in/,
  },
  {
    name: "Cloudflare's 1015",
    format: 'discord',
    timeout: 5,
    stage: stage(inTurn(respond(429, HTML, '<title>Access denied | Error 1015</title>'))),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /Cloudflare has temporarily banned the IP address of this machine \(1015\)/,
  },
  {
    name: '400 about the structure',
    format: 'discord',
    stage: stage(inTurn(respond(400, {}, SHAPE), accept)),
    requests: 2,
    delivered: true,
    logs: /embeds\[0\]\.fields\[3\]\.value: Too long; sending a shorter message instead/,
    check: ([rich, plain]) => {
      assert.ok(rich && plain)
      assert.ok('embeds' in JSON.parse(rich.body))
      const message = JSON.parse(plain.body)
      assert.deepEqual(Object.keys(message), ['content'])
      assert.match(message.content, /pytorch torchvision/)
    },
  },
  {
    name: '400 about the structure, twice',
    format: 'discord',
    stage: stage(inTurn(respond(400, {}, SHAPE))),
    requests: 2,
    delivered: false,
    within: 3,
    logs: /Could not notify/,
  },
  {
    name: '413',
    format: 'discord',
    stage: stage(inTurn(413, accept)),
    requests: 2,
    delivered: true,
    logs: /answered 413: the message is too large; sending a shorter message instead/,
  },
  {
    name: '413 with details, then accepted without them',
    stage: async () => {
      const scene = await httpScene(inTurn(413, accept))
      return { url: at(scene.port), scenes: [scene], inputs: { details: 'a long text' } }
    },
    requests: 2,
    delivered: true,
    logs: /answered 413: the message is too large; sending a shorter message instead/,
    check: (posts) => {
      sameId(posts)
      const [full, shorter] = posts.map(({ body }) => JSON.parse(body))
      assert.equal(full.details, 'a long text')
      assert.ok(!('details' in shorter))
      assert.deepEqual({ ...full, details: undefined }, { ...shorter, details: undefined })
    },
  },
  {
    name: '413 without details: nothing to leave out',
    stage: stage(inTurn(413, accept)),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /answered 413: the message is too large$/,
  },
  ...(
    [
      ['text', 'no such channel\nat line 3', 'no such channel$'],
      ['a JSON problem', '{"type":"about:blank","detail":"no such channel"}', 'no such channel$'],
      [
        'a nested JSON error',
        '{"error":{"code":7,"message":"no such channel\\nsecond"}}',
        'no such channel$',
      ],
      ['an HTML page', '<html>\n<title>Bad\nRequest</title><h1>400</h1>', 'Bad$'],
      ['no text', ' \n ', '422$'],
      ['a long text', 'x'.repeat(10_000), 'x{299}…$'],
    ] as const
  ).map(
    ([name, body, shown]): Fault => ({
      name: `an error of a generic receiver: ${name}`,
      stage: stage(respond(422, {}, body)),
      requests: 1,
      delivered: false,
      within: 3,
      logs: new RegExp(`answered 422(: )?${shown.replace('422', '')}`),
    }),
  ),
  {
    name: 'an error of a generic receiver that quotes the URL and contains workflow commands',
    stage: stage((response, _count, { path }) =>
      response.writeHead(400).end(`no ${path} \u001b[31m##[error]${TOKEN}\n::error::${TOKEN}`),
    ),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /answered 400: no \*\*\*/,
    check: (_posts, { commands }) =>
      assert.equal(commands.filter(({ name }) => name === 'error').length, 1, 'only the error of the action'),
  },
  {
    name: '400 about anything else',
    format: 'discord',
    stage: stage(inTurn(respond(400, {}, { code: 50006, message: 'Cannot send an empty message' }))),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /answered 400: Cannot send an empty message/,
  },
  {
    name: 'a response that quotes the URL and contains workflow commands',
    format: 'discord',
    stage: stage((response, _count, { path }) => {
      const message = `no ${path} \n::error::${TOKEN}\r##[error]${TOKEN} ${encodeURIComponent(TOKEN)}`
      response.writeHead(400).end(JSON.stringify({ code: 1, message }))
    }),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /answered 400: no \*\*\*/,
    check: (_posts, { commands }) => {
      const errors = commands.filter(({ name }) => name === 'error')
      assert.equal(errors.length, 1, 'the only error is the one of the action itself')
      assert.match(errors[0]?.message ?? '', /^Could not notify /)
    },
  },
]
