/**
 * Checks commit messages. As a commit-msg hook: `node test/local/commit-message.ts --file FILE`. In CI: `node
 * test/local/commit-message.ts RANGE`, for example `origin/main..HEAD`. Exits with 1 and lists the problems.
 */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { parseArgs, promisify } from 'node:util'

const TYPES = ['feat', 'fix', 'perf', 'refactor', 'docs', 'test', 'build', 'ci', 'chore', 'revert']
const SUBJECT_LIMIT = 72
const BODY_LIMIT = 100

/** What is wrong with a commit message; empty for a good one. */
export function problemsOf(message: string): readonly string[] {
  // Git drops these lines from a message that was written in an editor.
  const lines = message.replace(/^# -+ >8[\s\S]*/m, '').split('\n')
  const [subject = '', second = '', ...body] = lines.filter((line) => !line.startsWith('#'))
  if (/^(Merge|fixup!|squash!|amend!) /.test(subject)) return []
  const [, type, , text = ''] = /^(\w+)(\([\w./, -]+\))?!?: (.*)$/.exec(subject) ?? []
  const problems: string[] = []
  if (type === undefined || !TYPES.includes(type)) {
    problems.push(`the subject must be "type(scope): subject" with one of the types ${TYPES.join(', ')}`)
  }
  if (subject.length > SUBJECT_LIMIT) {
    problems.push(`the subject has ${subject.length} characters; at most ${SUBJECT_LIMIT} are allowed`)
  }
  if (/\.$/.test(subject)) problems.push('the subject must not end with a full stop')
  if (
    /^(?:added|adds|adding|fixed|fixes|fixing|changed|changes|updated|updates|removed|removes)\b/i.test(text)
  ) {
    problems.push('the subject must be imperative: "add", not "added" or "adds"')
  }
  if (second !== '') problems.push('the second line must be empty')
  // A URL and a quoted line may be longer.
  const long = body.find((line) => line.length > BODY_LIMIT && !/https?:\/\/|^\s|^>/.test(line))
  if (long !== undefined) problems.push(`a line of the body has more than ${BODY_LIMIT} characters: ${long}`)
  return problems
}

/** The messages of a range of commits, merges excluded. */
async function messagesOf(range: string): Promise<readonly { name: string; message: string }[]> {
  const format = ['log', '--no-merges', '--format=%h%x00%B%x01', range]
  const { stdout } = await promisify(execFile)('git', format, { maxBuffer: 64 * 1024 * 1024 })
  return stdout.split('\u0001').flatMap((entry) => {
    const [name = '', message = ''] = entry.trim().split('\0')
    return name ? [{ name, message }] : []
  })
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { file: { type: 'string' } } })
  const messages =
    values.file === undefined
      ? await messagesOf(positionals[0] ?? 'HEAD~1..HEAD')
      : [{ name: values.file, message: await readFile(values.file, 'utf8') }]
  let wrong = 0
  for (const { message, name } of messages) {
    for (const problem of problemsOf(message)) {
      wrong++
      console.error(`${name} ${JSON.stringify(message.split('\n')[0])}: ${problem}`)
    }
  }
  console.log(`${messages.length} commit messages checked, ${wrong} problems`)
  process.exitCode = wrong > 0 ? 1 : 0
}
