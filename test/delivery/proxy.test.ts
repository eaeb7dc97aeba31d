import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ProxyChoice, proxyFor } from '../../src/delivery/proxy.ts'

const basic = (login: string) => `Basic ${Buffer.from(login).toString('base64')}`
const plain = { kind: 'proxy', url: 'http://lab:3128', host: 'lab:3128', noProxy: '' } as const

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
    name: 'a TLS proxy and NO_PROXY',
    env: { HTTPS_PROXY: 'https://lab', NO_PROXY: 'a.example,.lan' },
    choice: { kind: 'proxy', url: 'https://lab', host: 'lab', noProxy: 'a.example,.lan' },
  },
  {
    name: 'a login',
    env: { HTTPS_PROXY: 'http://me:p%40ss@lab:3128' },
    choice: { ...plain, authorization: basic('me:p@ss') },
  },
  {
    name: 'a user alone, no scheme',
    env: { HTTPS_PROXY: 'me@lab:3128' },
    choice: { ...plain, authorization: basic('me:') },
  },
  {
    name: 'a password that was never encoded',
    env: { HTTPS_PROXY: 'me:100%-ü@lab:3128' },
    choice: { ...plain, authorization: basic('me:100%-ü') },
  },
  {
    name: 'a password that is no UTF-8',
    env: { HTTPS_PROXY: 'me:%FF-%41@lab:3128' },
    choice: { ...plain, authorization: basic('me:%FF-A') },
  },
  {
    name: 'a password with a bare % beside an escape',
    env: { HTTPS_PROXY: 'me:100%-%40@lab:3128' },
    choice: { ...plain, authorization: basic('me:100%-@') },
  },
  {
    name: 'no URL',
    env: { HTTPS_PROXY: 'http://sesame:open@:3128' },
    choice: { kind: 'invalid', text: 'HTTPS_PROXY is not a URL: write it as http://HOST:PORT' },
  },
  {
    name: 'SOCKS',
    env: { https_proxy: 'socks5://sesame:open@lab' },
    choice: {
      kind: 'invalid',
      text: 'https_proxy names a socks5 proxy: only http:// and https:// proxies can be used',
    },
  },
]

for (const { choice, env, name, to = 'https://a.example/' } of cases) {
  test(name, () => assert.deepEqual(proxyFor(new URL(to), env), choice))
}
