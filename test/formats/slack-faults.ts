/** Slack's limits, counted independently of the code under test. */

interface TextObject {
  type: string
  text: string
  verbatim?: boolean
}
interface Block {
  type: string
  text?: TextObject
  elements?: TextObject[]
  fields?: TextObject[]
}
interface SlackMessage {
  text: string
  blocks?: Block[]
}

/** What Slack allows in one text of this type of block; of a section's fields, each has 2,000. */
const MOST: Readonly<Record<string, number>> = { header: 150, section: 3000, context: 3000 }

/** Everything that Slack would reject, that would ping somebody, or that would leave its code block. */
export function slackFaults(body: string): string[] {
  const found: string[] = []
  const must = (holds: boolean, what: string) => void (holds || found.push(what))
  const message: SlackMessage = JSON.parse(body)
  const blocks = message.blocks ?? []
  const part = (text: string, most: number, what: string) => {
    must(text.trim() !== '', `${what} is empty`)
    must(text.length <= most, `${what} has ${text.length} of ${most}`)
    must(text.isWellFormed(), `${what} is not well-formed`)
    must(!/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text), `${what} contains a control character`)
    const brackets = text.match(/<[^>]*>?/g) ?? []
    must(
      brackets.every((bracket) => /^<https:\/\/github\.com\/[^<>]*>$/.test(bracket)),
      `${what} contains ${brackets}`,
    )
    must(
      !/&(?!(?:amp|lt|gt);)/.test(text.replace(/<https:[^>]*>/g, '')),
      `${what} contains an ampersand that is not escaped`,
    )
    must([0, 2].includes(text.match(/```/g)?.length ?? 0), `${what} has a broken code block`)
    const [head = ''] = text.split('```')
    must((head.match(/`/g)?.length ?? 0) - ticksInText(head) <= 2, `${what} has a broken code span`)
  }
  part(message.text, 40_000, 'text')
  must(blocks.length <= 50, 'too many blocks')
  let sum = 0
  for (const { elements = [], fields = [], text, type } of blocks) {
    must(type in MOST, `a block of type ${type}`)
    must(fields.length <= 10, `${fields.length} fields`)
    for (const field of fields) part(field.text, 2000, 'a field')
    for (const one of [...(text ? [text] : []), ...elements, ...fields]) {
      part(one.text, MOST[type] ?? 0, type)
      must(one.type === 'plain_text' || one.verbatim === true, `${type} is not verbatim`)
      sum += one.text.length
    }
    must(elements.length <= 10, 'too many elements')
  }
  must(sum <= 13_200, `the blocks have ${sum} of 13,200`)
  return found
}

/** Backticks that are kept as text: a zero-width space is on either side. */
function ticksInText(text: string): number {
  return text.match(/\u200b`\u200b/g)?.length ?? 0
}
