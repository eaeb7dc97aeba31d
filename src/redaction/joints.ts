/** How a name and its value are joined in texts. The rules are rows; a test walks their examples. */

/**
 * How likely the text behind a joint is a value. `assigned` and `field`: a value, surely. `tight`: `NAME:value`, which is also how
 * `host:port` is written. `pair`: a name and its value as two members. `call`: a quoted argument. `prompt`, `sentence`, `table`,
 * `space`: text that may be prose.
 */
export type JointKind =
  | 'assigned'
  | 'field'
  | 'tight'
  | 'pair'
  | 'element'
  | 'call'
  | 'tuple'
  | 'prompt'
  | 'sentence'
  | 'table'
  | 'space'

interface JointRow {
  readonly kind: JointKind
  /** Tried where the name ends; the value begins where it ends. Bounded, so that it is linear. */
  readonly pattern: RegExp
  /** What must stand before the name. */
  readonly before?: RegExp
  /** `N` is the name, `V` the value. */
  readonly example: string
}

/** What closes a quoted, emphasised or indexed name: `"N"`, `**N**`, `['N']`, `%N%`. */
const CLOSE = String.raw`(?:\\{0,7}["'\x60]|\*{1,2}|%)?[\])]?(?:\*{1,2})?`
/** Names of the member that holds the value, behind the member that holds the name. */
const VALUE_MEMBER = String.raw`(?:parameter[_-]?)?(?:value|val|data|content|contents|text|body|plaintext|secretvalue|defaultvalue|string)`

const sticky = (source: string) => new RegExp(source, 'iy')

/** In order: the first that matches decides. */
export const JOINTS: readonly JointRow[] = [
  {
    kind: 'assigned',
    pattern: sticky(String.raw`::(?=\S)`),
    before: /::set-output name=$/,
    example: '::set-output name=N::V',
  },
  {
    kind: 'assigned',
    pattern: sticky(String.raw`(?:;[\w=;]{1,60})?\]`),
    before: /##vso\[[^\]\n]{0,80}=$/,
    example: '##vso[task.setvariable variable=N]V',
  },
  // `N: str = "V"`, CMake's `N:STRING=V`, Go's `var N string = "V"`, Rust's `let N: &str = "V"`.
  {
    kind: 'assigned',
    pattern: sticky(
      String.raw`\s{0,3}(?::\s{0,3}|\s)(?:&(?:'static )?)?(?:mut )?(?:str|string|bytes|text|secretstr|secretstring|char|optional\[\w{1,20}\]|internal|uninitialized|any|varchar)\s{0,3}=\s{0,3}`,
    ),
    example: 'N:STRING=V',
  },
  // `"N": {"value": "V"}`, Terraform's outputs, DynamoDB's `{"S": "V"}`.
  {
    kind: 'field',
    pattern: sticky(
      String.raw`${CLOSE}\s{0,4}[:=]\s{0,4}\{[^{}]{0,120}?\\{0,3}["']?(?:value|val|s|plaintext|data|default)\\{0,3}["']?\s{0,4}[:=]\s{0,4}`,
    ),
    example: '"N": {"sensitive": true, "value": "V"}',
  },
  {
    kind: 'field',
    pattern: sticky(
      String.raw`${CLOSE}\s{0,4}[:=]\s{0,4}\[\s{0,4}\\{0,3}["']\w{0,12}\\{0,3}["']\s{0,3},\s{0,3}(?=\\{0,3}["'])`,
    ),
    example: '"N": ["x", "V"]',
  },
  // YAML blocks, and a value on the next line.
  {
    kind: 'field',
    pattern: sticky(
      String.raw`${CLOSE}[ \t]{0,3}:[ \t]{0,3}(?:[|>][-+]?\d?)?[ \t]{0,3}\r?\n[ \t]{1,40}(?:value:[ \t]{1,3})?(?=[^\s:]{1,200}[ \t]{0,3}(?:\r?\n|$))`,
    ),
    example: 'N: |\n  V',
  },
  // `name: N`, then `value: V`, on one line or two; `"N", "value": "V"`; `--name N --value V`; `N,ParameterValue=V`.
  {
    kind: 'pair',
    pattern: sticky(
      String.raw`${CLOSE}[\s,;]{1,40}(?:-{1,2}type\s{1,3}\w{1,20}\s{1,3})?-{0,2}\\{0,3}["']?${VALUE_MEMBER}\\{0,3}["']?\s{0,4}(?:[:=]\s{0,4}|\s(?=["'\w]))`,
    ),
    example: '{"name": "N", "value": "V"}',
  },
  {
    kind: 'pair',
    pattern: sticky(String.raw`${CLOSE}\s{1,4}-b\s{1,4}`),
    before: /secret set $/,
    example: 'gh secret set N -b V',
  },
  // XML: an element, an attribute's pair, a plist, a table row.
  {
    kind: 'element',
    pattern: sticky(String.raw`(?:\s[^<>\n]{0,120})?>\s{0,40}(?:<!\[CDATA\[|<value>)?`),
    before: /<[\w.-]{0,20}:?$/,
    example: '<N>V</N>',
  },
  {
    kind: 'element',
    pattern: sticky(String.raw`\s{0,3}</[\w:.-]{1,40}>\s{0,60}<[\w:.-]{1,40}[^<>\n]{0,60}>`),
    example: '<key>N</key><string>V</string>',
  },
  {
    kind: 'element',
    pattern: sticky(String.raw`["'][^<>\n]{0,120}>\s{0,40}(?:<value>)?(?=[^<\s])`),
    before: /<[^<>\n]{0,80}["']$/,
    example: '<property name="N">V</property>',
  },
  {
    kind: 'element',
    pattern: sticky(
      String.raw`["']\s{1,4}(?:[\w:.-]{1,40}=["'][^"'\n]{0,60}["']\s{1,4}){0,3}value\s?=\s?(?=["'])`,
    ),
    example: '<add key="N" value="V"/>',
  },
  // A form's part: RFC 7578.
  {
    kind: 'field',
    pattern: sticky(String.raw`"(?:;[^\n]{0,80})?\r?\n(?:Content-Type:[^\n]{0,60}\r?\n)?\r?\n`),
    before: /name="$/,
    example: 'Content-Disposition: form-data; name="N"\n\nV',
  },
  // `${N:-V}`, `${N:=V}`.
  { kind: 'assigned', pattern: sticky(String.raw`:[-=?+]`), before: /\$\{$/, example: '${N:-V}' },
  // A default in code: `N = os.getenv("X", "V")`, `N = f() or "V"`.
  {
    kind: 'assigned',
    pattern: sticky(
      String.raw`\s{0,3}[:=]\s{0,3}(?:[\w.]{0,40}(?:get|env|fetch|pop|setting|config)\w{0,20}\([^()\n]{0,60},\s{0,3}|[\w.]{1,60}\([^()\n]{0,60}\)\s{0,3}(?:or|\|\||\?\?|\?:)\s{0,3})(?=["'])`,
    ),
    example: 'N = f() or "V"',
  },
  { kind: 'assigned', pattern: sticky(String.raw`${CLOSE}\s{0,3}<<<\s{0,3}`), example: 'read -r N <<< "V"' },
  {
    kind: 'assigned',
    pattern: sticky(
      String.raw`${CLOSE}[ \t]{0,40}(?:\s{0,4}\|\|=|:=|=>|\?=|\+=|=~|<-|->|==?=?|!==?|\s{1,3}(?:eq|ne)\s)[ \t]{0,8}(?:\n[ \t]{1,20}(?=["']))?`,
    ),
    example: 'N => "V"',
  },
  {
    kind: 'assigned',
    pattern: sticky(String.raw`${CLOSE}\s{0,2}\]?\s{0,2}=>\s{0,3}`),
    example: '["N"]=> "V"',
  },
  {
    kind: 'field',
    pattern: sticky(
      String.raw`${CLOSE}[ \t]{0,40}:(?:[ \t]{1,20}|\*{1,2}[ \t]{0,4}|[ \t]{0,4}\n[ \t]{0,20}(?=["'])|(?=\\{0,7}["'\x60]))`,
    ),
    example: 'N: V',
  },
  { kind: 'field', pattern: sticky(String.raw`\\{0,7}["'\x60][ \t]{0,3}:[ \t]{0,8}`), example: '"N":V' },
  { kind: 'tight', pattern: sticky(String.raw`[ \t]{0,40}:(?![:/\s])`), example: 'N:V' },
  // What a prompt or a sentence puts between: `password for me@host: V`, `token [none]: V`.
  {
    kind: 'prompt',
    pattern: sticky(
      String.raw`(?:'s)?(?:[ ](?:for|of|from|to|in)[ ][^:\n]{1,60}(?:'[^'\n]{0,60}'|"[^"\n]{0,60}")?:[ ]{1,3}|[ ]{0,2}(?:\([^()\n]{1,40}\)|\[[^[\]\n]{0,20}\])[ ]{0,2}[:?][ ]{0,3}|\?[ ]{1,3}|[ ](?:from|via|in)[ ][\w./ -]{1,30}:[ ]{1,3})`,
    ),
    example: 'N for me@host: V',
  },
  {
    kind: 'sentence',
    pattern: sticky(
      String.raw`${CLOSE}[ ](?:is now|is set to|was set to|has been set to|set to|is still|changed to|is|was|are|=|equals|to|as)(?:[ ]?:)?[ ]{1,3}`,
    ),
    example: 'the N is V',
  },
  {
    kind: 'sentence',
    pattern: sticky(String.raw`${CLOSE}[ ](?:from)[ ]`),
    before: /change[ds]? (?:\w{1,20} ){0,3}$/i,
    example: 'changed N from V to x',
  },
  {
    kind: 'table',
    pattern: sticky(String.raw`${CLOSE}[ \t]{0,60}[|\u2502\u2503\u2551\u00a6][ \t]{0,60}`),
    example: 'N | V',
  },
  {
    kind: 'table',
    pattern: sticky(String.raw`[ \t]?(?:\.{3,40}|-{3,40}|\u2026)[ \t:]{0,4}`),
    example: 'N ........ V',
  },
  { kind: 'table', pattern: sticky(String.raw`(?:[ ]{2,60}|\t{1,4})(?=\S)`), example: 'N      V' },
  {
    kind: 'tuple',
    pattern: sticky(String.raw`\\{0,7}["'\x60][ ]{0,2}[,;][ ]{0,3}(?=[bruf]{0,2}\\{0,7}["'\x60])`),
    example: '("N", "V")',
  },
  { kind: 'call', pattern: sticky(String.raw`\((?=[bruf]{0,2}["'\x60])`), example: 'N("V")' },
  {
    kind: 'space',
    pattern: sticky(String.raw`${CLOSE}(?:[ \t]{0,3}\\\r?\n[ \t]{0,40}|[ \t]{1,4})(?=\S)`),
    example: '--N V',
  },
]

/** A joint that was found. */
export interface Joint {
  readonly kind: JointKind
  /** Where the value begins. */
  readonly end: number
  readonly text: string
}

/**
 * The joint behind a name.
 * @param at where the name ends
 * @param before up to 100 characters before the name
 */
export function findJoint(text: string, at: number, before: string): Joint | undefined {
  for (const { kind, pattern, before: needed } of JOINTS) {
    if (needed !== undefined && !needed.test(before)) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) return { kind, end: pattern.lastIndex, text: match[0] }
  }
  return undefined
}
