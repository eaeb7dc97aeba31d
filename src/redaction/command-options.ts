import { isReference } from './secret-names.ts'
import { readValue } from './shell-values.ts'
import type { Span } from './spans.ts'

// What may stand between a command and its option; bounded, so that a line of a thousand `mysql` stays linear.
const ARGUMENTS = '(?:\\s[^\\n|;&]{0,160}?)?'

/** Commands that take a password after `-p`, or a user name and password after `-u`, up to where the value begins. */
const COMMANDS: readonly RegExp[] = [
  new RegExp(
    `(?<![\\w-])(?:sshpass|twine\\s{1,4}upload|(?:docker|podman|nerdctl|buildah|skopeo|oras|registry)\\s{1,4}login)${ARGUMENTS}\\s-p[ \\t=]{0,4}`,
    'g',
  ),
  // These take it only where nothing stands between: `mysql -p db` asks for it.
  new RegExp(`(?<![\\w-])(?:mysql|mysqldump|mysqladmin|mariadb)${ARGUMENTS}\\s-p(?=[^\\s-])`, 'g'),
]
const USERS =
  /(?<![\w-])(?:curl|wget|http)(?:\s[^\n|;&]{0,160}?)?\s(?:-[a-zA-Z]{0,8}u|--user|-U|--proxy-user)[ =]{0,4}(?:\\{0,3}["'])?[^\s:"']{1,128}:/g

// What is handed to a command that reads its password from standard input.
const PIPED =
  /(?<![\w-])((?:echo|printf)\s{1,4}(?:-[a-zA-Z]{1,3}\s{1,4})?)([^|\n\s][^|\n]{0,255}?)(?=\s{0,4}\|\s{0,4}[^|\n]{0,80}(?:sudo\s{1,4}-S|-stdin|--with-token|passwd))/g

/** Finds passwords on command lines that no name gives away: `sshpass -p …`, `docker login -u me -p …`, `curl -u me:…`. */
export function findPasswordOptions(text: string): Span[] {
  // Few texts hold a command at all; a pattern costs most when it is first used.
  if (!/-p|-[a-zA-Z]{0,8}u|-U|user|\|/.test(text)) return []
  const found: Span[] = []
  for (const command of COMMANDS) {
    for (const match of text.matchAll(command)) {
      const value = readValue(text, match.index + match[0].length)
      if (value.literal || !isReference(value.text)) found.push(value)
    }
  }
  for (const match of text.matchAll(USERS)) {
    const start = match.index + match[0].length
    const quote = /["'](?=[^\s:"']{1,128}:$)/.exec(match[0])?.[0]
    const end = quote === undefined ? readValue(text, start).end : closing(text, start, quote)
    if (!isReference(text.slice(start, end))) found.push({ start, end })
  }
  for (const match of text.matchAll(PIPED)) {
    const [, command = '', value = ''] = match
    const start = match.index + command.length
    if (!isReference(value.replace(/^["']|["']$/g, ''))) found.push({ start, end: start + value.length })
  }
  return found.filter(({ start, end }) => end > start)
}

function closing(text: string, start: number, quote: string): number {
  const line = text.slice(start, start + 256).search(/[\r\n]|$/)
  const end = text.slice(start, start + line).indexOf(quote)
  return start + (end < 0 ? line : end)
}
