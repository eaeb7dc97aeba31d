import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import type { BuildEvent, PackageResult } from '../../src/event.ts'
import { stripControlCodes } from '../../src/lib/ansi.ts'
import { toSingleLine } from '../../src/lib/strings.ts'
import { renderSummary, type SummaryContent } from '../../src/report/summary.ts'

/** Renders GitHub's Markdown with raw HTML, without GitHub's sanitiser: anything it would remove is still visible here. */
function html(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
}

/** All tags in order: the page's structure without its text. */
function tags(page: string): string[] {
  return page.match(/<[^>]*>/g) ?? []
}

/** The text that a reader sees. */
function text(page: string): string {
  return page
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);|&(lt|gt|amp|quot);/g, (_, digits: string | undefined, name: string | undefined) =>
      digits
        ? String.fromCharCode(Number(digits))
        : ({ lt: '<', gt: '>', amp: '&', quot: '"' }[name ?? ''] ?? ''),
    )
    .replaceAll('\u200b', '')
}

/** A summary with every part, in which all untrusted text is `given`. */
function report(given: string): SummaryContent {
  const status = ['failure', 'success', 'skipped'] as const
  return {
    event: {
      status: 'failure',
      endTime: '2026-11-23T12:34:56Z',
      packages: [given, given],
      command: given,
      environment: [{ name: 'CUDA_VERSION', value: given }],
      message: given,
      details: given,
      results: status.map((word): PackageResult => ({ package: given, status: word, error: given })),
      run: {
        repository: 'lab/images',
        workflow: given,
        job: given,
        runId: 1,
        runNumber: 42,
        runAttempt: 2,
        url: 'https://github.com/lab/images/actions/runs/1',
        runner: given,
        failedStep: given,
        durationSeconds: 7512,
        pullRequest: { number: 7, title: given, url: 'https://github.com/lab/images/pull/7' },
      },
    },
    messages: [
      {
        host: 'hooks.lab',
        format: 'generic',
        body: given,
        delivery: { format: 'generic', host: 'hooks.lab', delivered: false, attempts: 4, reason: given },
      },
    ],
    dryRun: false,
    payload: given,
  }
}

const structure = tags(html(renderSummary(report('x'))))

const hostile = [
  '</pre></details><script>alert(1)</script>',
  '![x](https://evil.example/x.png)',
  '[x](javascript:alert(1)) <https://evil.example> https://evil.example www.evil.example mona@evil.example',
  '`` ` ``` ~~~ ` | a | b |',
  '# a\n\n- b\n\n> c\n\n1. d\n\n| a |\n|---|\n| b |\n\n---\n\n    code',
  '**a** _b_ ~~c~~ <!-- d --> &lt; &#60; [^1] \\| $x$',
  '<details><summary>x</summary>',
  '@octocat #1 octo/repo#2 :tada:',
]
for (const given of hostile) {
  test(`text does not become structure: ${JSON.stringify(given)}`, () => {
    const page = html(renderSummary(report(given)))
    assert.deepEqual(tags(page), structure)
    assert.ok(text(page).includes(given), text(page))
  })
}

test('random text does not become structure, nor a mention or link', () => {
  const piece = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.string())
  const given = fc
    .array(piece, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''))
    .filter((joined) => toSingleLine(stripControlCodes(joined)) !== '')
  fc.assert(
    fc.property(given, (strange) => {
      const page = html(renderSummary(report(strange)))
      assert.deepEqual(tags(page), structure)
      const outsideOfCode = page.replace(/<(code|pre)>[\s\S]*?<\/\1>/g, '')
      assert.doesNotMatch(
        outsideOfCode,
        /(@|&#64;)[A-Za-z0-9]|https?:\/\/(?!github\.com\/lab\/images)|www\./i,
      )
    }),
    { numRuns: 300 },
  )
})

const least: BuildEvent = {
  status: 'success',
  endTime: '2026-11-23T12:34:56Z',
  packages: [],
  environment: [],
  message: 'Build completed successfully',
  results: [],
}

test('unknown facts take no line', () => {
  assert.equal(
    renderSummary({ event: least, messages: [], dryRun: false }),
    [
      '### ✅ Build successful',
      'Build completed successfully',
      '- **Ended:** <code>2026&#45;11&#45;23T12&#58;34&#58;56Z</code>',
      '_Nothing was sent: there is no valid URL._\n',
    ].join('\n\n'),
  )
})

const sent = { host: 'discord.com', format: 'discord' }
const results: [string, SummaryContent['messages'][number], boolean, string][] = [
  [
    'delivered',
    {
      ...sent,
      delivery: { format: 'discord', host: 'discord.com', delivered: true, attempts: 1, status: 200 },
    },
    false,
    '✅ delivered (HTTP 200)',
  ],
  [
    'delivered after 3 attempts',
    {
      ...sent,
      delivery: { format: 'discord', host: 'discord.com', delivered: true, attempts: 3, status: 200 },
    },
    false,
    '✅ delivered (HTTP 200, 3 attempts)',
  ],
  [
    'delivered in short form',
    {
      ...sent,
      delivery: {
        host: 'discord.com',
        format: 'discord',
        delivered: true,
        attempts: 2,
        status: 200,
        plain: true,
        reason: '400 Bad',
      },
    },
    false,
    '✅ delivered (HTTP 200, 2 attempts), in short form: 400 Bad',
  ],
  [
    'rejected',
    {
      ...sent,
      delivery: {
        format: 'discord',
        host: 'discord.com',
        delivered: false,
        attempts: 1,
        status: 404,
        reason: 'gone',
      },
    },
    false,
    '❌ not delivered: gone',
  ],
  ['not sent', sent, false, 'not sent'],
  ['dry run', sent, true, 'dry run: not sent'],
]
for (const [name, message, dryRun, expected] of results) {
  test(`delivery result: ${name}`, () => {
    const page = html(renderSummary({ event: least, messages: [message], dryRun }))
    assert.match(page, /<td><code>discord.com<\/code><\/td>/)
    assert.ok(page.includes(`<td>${expected}</td>`), page)
  })
}

test('the cause and the stop reason follow the message; boards have a column', () => {
  const page = html(
    renderSummary({
      event: {
        ...least,
        status: 'failure',
        cause: 'vllm, build phase: compiler *error*',
        stopReason: 'timed out after 240 min',
        results: [
          { package: 'numpy', status: 'success', runner: 'thor-1' },
          { package: 'vllm', status: 'failure', job: 'build (orin)', error: 'compiler error' },
        ],
      },
      messages: [],
      dryRun: false,
    }),
  )
  const shown = text(page)
  assert.match(shown, /Stopped: timed out after 240 min\n[\s\S]*Cause: vllm, build phase: compiler \*error\*/)
  assert.deepEqual(
    [...page.matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => text(cell)),
    [
      ...['Package', 'Board', 'Result', 'Reason'],
      ...['vllm', 'build (orin)', '❌ failed', 'compiler error'],
      ...['numpy', 'thor-1', '✅ built', ''],
    ],
  )
})

test('failures come first in the results table', () => {
  const page = html(renderSummary(report('x')))
  assert.deepEqual(page.match(/❌ failed|⏭️ skipped|✅ built/g), ['❌ failed', '⏭️ skipped', '✅ built'])
})

test('any event stays within 1 MiB, and omitted entries are counted', () => {
  const full = report('`<@|&'.repeat(400_000))
  const many = Array.from({ length: 3000 }, () => '`'.repeat(500))
  const messages = Array.from({ length: 100 }, () => full.messages).flat()
  const event: BuildEvent = {
    ...full.event,
    packages: many,
    environment: many.map((value) => ({ name: 'CUDA_VERSION', value })),
    results: many.map((name) => ({ package: name, status: 'failure', error: name })),
  }
  const markdown = renderSummary({ ...full, event, messages })
  assert.ok(Buffer.byteLength(markdown) < 1024 * 1024, String(Buffer.byteLength(markdown)))
  assert.match(markdown, / and 2900 more/)
  assert.match(markdown, /… and 2850 more\./)
})
