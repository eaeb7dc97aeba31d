import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ProxyChoice, proxyFor } from '../../src/delivery/proxy.ts'

const basic = (login: string) => `Basic ${Buffer.from(login).toString('base64')}`
const plain = { kind: 'proxy', url: 'http://lab:3128', host: 'lab:3128' } as const
const NOT_A_URL =
  'HTTPS_PROXY is not a URL: write it as http://HOST:PORT; write /, ? and # in a user name or password as %2F, %3F and %23'

const cases: readonly {
  readonly name: string
  readonly to?: string
  readonly env: Readonly<Record<string, string>>
  readonly choice: ProxyChoice
}[] = [
  { name: 'nothing set', env: {}, choice: { kind: 'none' } },
  { name: 'set and empty', env: { HTTPS_PROXY: ' ', https_proxy: '' }, choice: { kind: 'none' } },
  { name: 'upper case', env: { HTTPS_PROXY: 'http://lab:3128' }, choice: plain },
  { name: 'lower case', env: { https_proxy: 'http://lab:3128/' }, choice: plain },
  {
    name: 'both: lower case wins',
    env: { https_proxy: 'http://lab:3128', HTTPS_PROXY: 'http://x:1' },
    choice: plain,
  },
  { name: 'no scheme', env: { HTTPS_PROXY: 'lab:3128' }, choice: plain },
  { name: 'HTTP_PROXY is not for https', env: { HTTP_PROXY: 'lab:3128' }, choice: { kind: 'none' } },
  { name: 'HTTP_PROXY is for http', to: 'http://a/', env: { HTTP_PROXY: 'lab:3128' }, choice: plain },
  {
    name: 'HTTPS_PROXY is not for http',
    to: 'http://a/',
    env: { HTTPS_PROXY: 'lab:3128' },
    choice: { kind: 'none' },
  },
  {
    name: 'a TLS proxy, and NO_PROXY for others',
    env: { HTTPS_PROXY: 'https://lab', NO_PROXY: 'b.example,.lan' },
    choice: { kind: 'proxy', url: 'https://lab', host: 'lab' },
  },
  {
    name: 'a login',
    env: { HTTPS_PROXY: 'http://me:p%40ss@lab:3128' },
    choice: { ...plain, authorization: basic('me:p@ss') },
  },
  { name: 'an empty login', env: { HTTPS_PROXY: 'http://:@lab:3128' }, choice: plain },
  {
    name: 'a user name only, no scheme',
    env: { HTTPS_PROXY: 'me@lab:3128' },
    choice: { ...plain, authorization: basic('me:') },
  },
  {
    name: 'a password without percent-encoding',
    env: { HTTPS_PROXY: 'me:100%-ü@lab:3128' },
    choice: { ...plain, authorization: basic('me:100%-ü') },
  },
  {
    name: 'a password that is not UTF-8',
    env: { HTTPS_PROXY: 'me:%FF-%41@lab:3128' },
    choice: { ...plain, authorization: basic('me:%FF-A') },
  },
  {
    name: 'a password with a bare % beside an escape',
    env: { HTTPS_PROXY: 'me:100%-%40@lab:3128' },
    choice: { ...plain, authorization: basic('me:100%-@') },
  },
  {
    name: 'not a URL',
    env: { HTTPS_PROXY: 'http://sesame:open@:3128' },
    choice: { kind: 'invalid', text: NOT_A_URL },
  },
  {
    name: 'a # in the password',
    env: { HTTPS_PROXY: 'http://sesame:12#open@lab:3128' },
    choice: { kind: 'invalid', text: NOT_A_URL },
  },
  {
    name: 'SOCKS',
    env: { https_proxy: 'socks5://sesame:open@lab' },
    choice: {
      kind: 'invalid',
      text: 'https_proxy is set to a socks5 proxy: only http:// and https:// proxies can be used',
    },
  },
]

for (const { choice, env, name, to = 'https://a.example/' } of cases) {
  test(name, () => assert.deepEqual(proxyFor(new URL(to), env), choice))
}

const exempted: readonly (readonly [to: string, exempting: readonly string[], not: readonly string[]])[] = [
  [
    'http://hooks.lab.example/',
    ['hooks.lab.example', 'HOOKS.Lab.Example', 'lab.example', '.lab.example', '*.lab.example', 'hooks.lab.example.', 'x, hooks.lab.example', 'x hooks.lab.example', '*', 'x,*', '*:80', 'lab.example:80'],
    ['', ' ', ',', '.', '*.', 'ab.example', '*.hooks.lab.example', 'lab', 'x', 'lab.example:8080', '*:443', 'hooks.lab.example:x', '10.0.0.0/8', '0.0.0.0/0'],
  ],
  ['https://hooks.lab.example.:8443/', ['lab.example', 'hooks.lab.example:8443', '*:8443'], ['lab.example:443']],
  ['http://localhost:8080/', ['localhost', '.localhost', 'LOCALHOST:8080'], ['localhost:80', '127.0.0.1', '::1']],
  [
    'http://10.0.0.5:8080/builds',
    ['10.0.0.5', '10.0.0.0/8', '10.0.0.5/32', '0.0.0.0/0', '10.0.0.5:8080', '10.0.0.0/8:8080', 'x,10.0.0.0/29'],
    ['10.0.0.6', '10.0.0.5:80', '10.0.0.6/32', '10.0.0.8/29', '10.0.0.0/33', '10.0.0/8', '0.5', '.5', '5', '::/0x'],
  ],
  [
    'http://[fd00::1:2]:8080/',
    ['fd00::1:2', '[fd00::1:2]', 'FD00:0:0:0:0:0:1:2', '[fd00::1:2]:8080', 'fd00::/8'],
    ['[fd00::1:2]:80', 'fd00::1', 'fe80::/10', '10.0.0.0/8', 'fd00::/129'],
  ],
] // biome-ignore format: lists of words

for (const [to, exempting, not] of exempted) {
  test(`NO_PROXY for ${to}`, () => {
    const choice = (noProxy: string, proxy = 'lab:3128') =>
      proxyFor(new URL(to), { HTTP_PROXY: proxy, HTTPS_PROXY: proxy, NO_PROXY: noProxy }).kind
    for (const noProxy of exempting) assert.equal(choice(noProxy), 'none', noProxy)
    for (const noProxy of not) assert.equal(choice(noProxy), 'proxy', noProxy)
    assert.equal(choice('*', 'socks5://lab'), 'none', 'an unusable proxy is ignored')
  })
}
