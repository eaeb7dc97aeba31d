/** Short texts in which no rule finds anything: most texts of a message are such, and the rules' patterns are slow at their first use. */

/** Longer texts are searched by the rules themselves. */
const MAX_PLAIN_CHARS = 200

/** Nothing here is an encoding, a quote, a joint of a name and a value, or a second line. */
const PLAIN_CHARS = /^[A-Za-z0-9 ,./_()-]*$/

/**
 * What rules need that match in plain characters: a part of a secret's name (`secret-names.ts`), the first word of a scheme or an
 * address, a command that takes a password as a word (`logins.ts`). In lower case. A test walks the rules' examples.
 *
 * A list and no pattern: Node.js would compile so large a pattern at every start.
 */
const RULE_WORDS: readonly string[] = (
  'pass pwd pw secret token key cred auth pat psk jwt dsn sas otp cookie signature bearer netrc webhook kennwort contrasena mnemonic ' +
  'basic wandb eyj discord slack office value ident user login logon connect send echo printf yes vault cargo ngrok snyk nuget bw ngc ' +
  'cloudflare rclone openssl rabbitmq grafana mysql pppd mosquitto wpa_ nmcli mc qpdf pdftk composer poetry npm impdp expdp sqlplus ' +
  'impacket psexec rman bundle smb rpcclient winexe lftp sudo'
).split(' ')

/** The same for what needs more than a word: a short option or a path, a key's rule, a short command. */
const RULE_FORMS = /(?:^|\s)(?:-(?!-)|\/)|----|\b(?:op|wg|exp|imp|net|cat) /i

/** From this length on a word may be a token, unless it is made of lower-case words, as `jetson-containers`. */
const LONG_WORD = /[A-Za-z0-9_.+/=-]{15,}/g
const JOINED_WORDS = /^[a-z]{1,14}(?:-[a-z]{1,14})+$/

/** Is this a text in which only known secrets can be found? */
export function isPlainText(text: string): boolean {
  if (text.length > MAX_PLAIN_CHARS || !PLAIN_CHARS.test(text) || RULE_FORMS.test(text)) return false
  const lowerCase = text.toLowerCase()
  if (RULE_WORDS.some((word) => lowerCase.includes(word))) return false
  return (text.match(LONG_WORD) ?? []).every((word) => JOINED_WORDS.test(word))
}
