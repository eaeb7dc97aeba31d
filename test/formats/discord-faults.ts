/** Discord's limits, counted independently of the code under test. */
import type { BuildEvent } from '../../src/event.ts'

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
export function discordFaults(body: string, { mentions: asked }: BuildEvent): string[] {
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
