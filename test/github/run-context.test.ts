import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTriggeringEvent, runContext } from '../../src/github/run-context.ts'
import { RUN_ENV as env } from '../harness/github-api.ts'

const run = 'https://github.com/lab/jetson-images/actions/runs/17534829101'

test('every field of a run is read', () => {
  assert.deepEqual(runContext(env, undefined, ''), {
    repository: 'lab/jetson-images',
    workflow: 'Nightly',
    job: 'build',
    runId: 17534829101,
    runNumber: 42,
    runAttempt: 1,
    url: run,
    ref: 'refs/heads/main',
    sha: '3f786850e387550fdab836ed7e6dc881de23001b',
    actor: 'mona',
    runner: 'orin-01',
  })
})

const links: [string, Record<string, string>, string, string][] = [
  ['the run when no job is known', {}, '', run],
  ['this very attempt when it was run again', { GITHUB_RUN_ATTEMPT: '3' }, '', `${run}/attempts/3`],
  ['this very job when its id is known', {}, '51725241954', `${run}/job/51725241954`],
  ['this very job of a later attempt', { GITHUB_RUN_ATTEMPT: '3' }, '51725241954', `${run}/job/51725241954`],
  ['the run when the id is no number', {}, '5.1725241954E+10', run],
  ['the run when the id is a path', {}, '1/../../../settings', run],
  ['the run when the id is beyond exact numbers', {}, '9007199254740993', run],
  [
    'an Enterprise Server, port and slash and all',
    { GITHUB_SERVER_URL: 'https://ghe.lab:8443/' },
    '',
    'https://ghe.lab:8443/lab/jetson-images/actions/runs/17534829101',
  ],
]
for (const [name, change, jobId, url] of links) {
  test(`the link leads to ${name}`, () => {
    assert.equal(runContext({ ...env, ...change }, undefined, jobId)?.url, url)
  })
}

for (const [name, change] of Object.entries({
  'no repository': { GITHUB_REPOSITORY: undefined },
  'a repository that is a path': { GITHUB_REPOSITORY: '../../evil' },
  'a repository with a line break': { GITHUB_REPOSITORY: 'lab/x\n' },
  'no run id': { GITHUB_RUN_ID: '' },
  'a garbled run id': { GITHUB_RUN_ID: '12x' },
  'a server that is no address': { GITHUB_SERVER_URL: 'github' },
  'a server of another scheme': { GITHUB_SERVER_URL: 'javascript:alert(1)' },
})) {
  test(`${name}: no run`, () => {
    assert.equal(runContext({ ...env, ...change }, undefined, ''), undefined)
  })
}

test('what is not known is absent', () => {
  const { GITHUB_REPOSITORY, GITHUB_RUN_ID } = { ...env }
  assert.deepEqual(runContext({ GITHUB_REPOSITORY, GITHUB_RUN_ID }, undefined, ''), {
    repository: 'lab/jetson-images',
    workflow: '',
    job: '',
    runId: 17534829101,
    runNumber: 1,
    runAttempt: 1,
    url: run,
  })
})

const pulls: [string, unknown, unknown][] = [
  [
    'a pull request',
    { pull_request: { number: 7, title: ' Build  vLLM\n@everyone ', html_url: 'https://evil.example/' } },
    { number: 7, title: 'Build vLLM @everyone', url: 'https://github.com/lab/jetson-images/pull/7' },
  ],
  [
    'a comment on a pull request',
    { issue: { number: 8, title: 'x', pull_request: { url: '…' } } },
    { number: 8, title: 'x', url: 'https://github.com/lab/jetson-images/pull/8' },
  ],
  ['a comment on an issue', { issue: { number: 8, title: 'x' } }, undefined],
  [
    'no title',
    { pull_request: { number: 7 } },
    { number: 7, url: 'https://github.com/lab/jetson-images/pull/7' },
  ],
  ['a number that is text', { pull_request: { number: '7/../..' } }, undefined],
  ['no number', { pull_request: {} }, undefined],
  ['a list', [{ pull_request: { number: 7 } }], undefined],
  ['null', null, undefined],
]
for (const [name, event, expected] of pulls) {
  test(`pull request from ${name}`, () => {
    assert.deepEqual(runContext(env, event, '')?.pullRequest, expected)
  })
}

const read = async (path: string): Promise<string> => {
  assert.equal(path, '/runner/event.json')
  return '{"pull_request":{"number":7}}'
}
for (const [name, GITHUB_EVENT_NAME, readText, expected] of [
  ['of a pull request is read', 'pull_request_target', read, { pull_request: { number: 7 } }],
  ['of a push is not read', 'push', () => assert.fail('read'), undefined],
  ['that is no JSON is no event', 'pull_request', async () => '{', undefined],
  ['that is missing is no event', 'pull_request', () => Promise.reject(new Error('ENOENT')), undefined],
] as const) {
  test(`the event file ${name}`, async () => {
    const given = { GITHUB_EVENT_NAME, GITHUB_EVENT_PATH: '/runner/event.json' }
    assert.deepEqual(await readTriggeringEvent(given, readText), expected)
  })
}
