/** How a name and its value are joined in texts. The rules are rows; a test walks their examples. */
import { lazy } from '../lib/lazy.ts'
import { CLOSE, type JointRow, sticky, VALUE_MEMBER } from './joint-row.ts'
import { rowsOfPlaces } from './joint-rows-of-places.ts'

/** The rows, created at first use. In order: the first that matches decides. */
export const jointRows = lazy((): readonly JointRow[] => [
  ...rowsOfPlaces(),
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
  // CMake's `set(ENV{N} V)`, `set(N V)`.
  {
    kind: 'assigned',
    pattern: sticky(String.raw`\}?[ \t]{1,4}(?=[^\s)])`),
    before: /\bset\([ \t]{0,2}(?:ENV\{)?$/i,
    example: 'set(ENV{N} V)',
  },
  // Make's variable of several lines.
  {
    kind: 'pair',
    pattern: sticky(String.raw`\r?\n[ \t]{0,20}(?=\S)`),
    before: /^[ \t]{0,8}define $/,
    example: 'define N\nV\nendef',
  },
  // nginx's variable: `set $N V;`.
  {
    kind: 'assigned',
    pattern: sticky(String.raw`[ \t]{1,8}(?=["'\w])`),
    before: /(?:^|[\s;{"'])set \$$/,
    example: 'set $N V;',
  },
  // Directives of web servers and proxies that take a name and a value.
  {
    kind: 'pair',
    pattern: sticky(String.raw`["']?[ \t]{1,20}(?=\S)`),
    before:
      /(?:^|[\s;{])(?:fastcgi_param|uwsgi_param|scgi_param|proxy_set_header|grpc_set_header|add_header|setvar|SetEnv|setenv|passenv|(?:Request)?Header (?:always )?(?:set|add|append|merge)|set-header|add-header|header_up|header_down|php_(?:admin_)?value|more_set_headers|kv put|etcdctl put)\s{1,4}["']?(?:[\w.-]{0,40}\/){0,4}(?:X-)?$/i,
    example: 'fastcgi_param N V;',
  },
  // A here-document: `N<<EOF`, a multi-line output of GitHub Actions, `N=$(cat <<EOF`.
  {
    kind: 'pair',
    pattern: sticky(
      String.raw`${CLOSE}(?:[ \t]{0,2}=(?:[ \t]{0,2}"?\$\([ \t]{0,2}cat)?)?[ \t]{0,3}<<[-~]?[ \t]{0,2}["'\\]?(?:[A-Z][A-Z_]{1,20}|[A-Z]{3}\w{0,40}|ghadelimiter_[\w-]{1,60})["']?(?:[ \t]{0,3}>[^\n<;]{0,80})?[ \t]{0,3}\r?\n[ \t]{0,20}(?=\S)`,
    ),
    example: 'N<<EOF\nV\nEOF',
  },
  // Perl's and CMake's `$ENV{N} = "V"`.
  {
    kind: 'assigned',
    pattern: sticky(String.raw`["']?\}[ \t]{0,3}=[ \t]{0,3}(?=["'\w])`),
    before: /[$%]\w{1,12}\{["']?$/,
    example: '$ENV{N} = "V"',
  },
  // What a debugger or an interpreter answers: `>>> N`, then the value.
  {
    kind: 'pair',
    pattern: sticky(
      String.raw`[ \t]{0,3}\r?\n(?:\$\d{1,4} = |=> |Out\[\d{1,4}\]: )?(?:0x[\da-f]{1,16} )?(?=["'])`,
    ),
    before:
      /(?:>>> |\(gdb\) p(?:rint)? |\(lldb\) p(?:o|rint)? |\(Pdb\) (?:pp? )?|^> |In \[\d{1,4}\]: |irb[^>\n]{0,30}> )$/,
    example: '>>> N\n"V"',
  },
  // A value of Windows' registry: `reg add KEY /v N /t REG_SZ /d V`.
  {
    kind: 'pair',
    pattern: sticky(String.raw`["']?(?:[ ]{1,3}/t[ ]{1,3}\w{1,24})?(?:[ ]{1,3}/f)?[ ]{1,3}/d[ ]{1,3}`),
    before: /\/v ["']?$/,
    example: 'reg add HKCU\\x /v N /t REG_SZ /d V',
  },
  // One of several: `Unseal Key 1: V`.
  {
    kind: 'field',
    pattern: sticky(String.raw`[ ]#?\d{1,3}[ \t]{0,20}[:=][ \t]{1,20}`),
    example: 'N 1: V',
  },
  {
    kind: 'item',
    pattern: sticky(String.raw`[ ]ID[ \t]{0,20}[:=][ \t]{1,20}`),
    example: 'N ID = V',
  },
  // Text of several lines in quotes, and a line that goes on.
  {
    kind: 'pair',
    pattern: sticky(String.raw`[ \t]{0,3}=[ \t]{0,3}(?:"""|'{3}|["']?\\)[ \t]{0,3}\r?\n[ \t]{0,40}(?=\S)`),
    example: 'N="""\nV\n"""',
  },
  // CMake's `option(N "text" V)`.
  {
    kind: 'assigned',
    pattern: sticky(String.raw`[ ]{1,3}"[^"\n]{0,80}"[ ]{1,3}(?=[^\s)])`),
    before: /\boption\([ ]?$/i,
    example: 'option(N "" V)',
  },
  // An option and its value in a list without quotes: `[--N, V]`.
  {
    kind: 'space',
    pattern: sticky(String.raw`,[ ]{1,2}(?=[^\s,\]"']{4,200}(?:[\],]|\r?\n|$))`),
    before: /[[,:][ ]?$/,
    example: '[--N, V]',
  },
  // A path in a document and its value: sops.
  {
    kind: 'pair',
    pattern: sticky(String.raw`["']\]["']?[ ]{1,3}["'](?=\\{0,3}["'])`),
    before: /\[["']$/,
    example: `sops set x.yaml '["N"]' '"V"'`,
  },
  // A change: `changed N: old → V`.
  {
    kind: 'sentence',
    pattern: sticky(String.raw`["']?:[ ]{1,3}[^\s:]{1,60}[ ](?:\u2192|->|=>|to)[ ]{1,3}(?=\S)`),
    before: /\b(?:chang|updat|rotat|replac|modif|set)\w{0,4}[ ]["']?$/i,
    example: 'changed N: x \u2192 V',
  },
  // An option that a program declares with a default: `add_argument("--N", default="V")`.
  {
    kind: 'pair',
    pattern: sticky(String.raw`["'],[^()\n]{0,80}?\bdefault\s?=\s?(?=["'])`),
    before: /\(["'](?:-\w["'], ?["'])?$/,
    example: 'add_argument("--N", default="V")',
  },
  // An answer for debconf: `package package/N password V`.
  {
    kind: 'assigned',
    pattern: sticky(String.raw`[ \t]{1,4}(?:password|string)[ \t]{1,4}(?=\S)`),
    before: /\s[\w-]{1,40}\/(?:[\w-]{1,40}\/)?$/,
    example: 'd-i passwd/N password V',
  },
  // "the N (V) expired"
  {
    kind: 'pair',
    pattern: sticky(
      String.raw`[ ](?=\([^\s()]{4,64}\)[ ](?:is|was|has|expired|failed|rejected|refused|revoked|did|does)\b)`,
    ),
    example: 'the N (V) expired',
  },
  // A list below its name.
  {
    kind: 'item',
    pattern: sticky(
      String.raw`["']?[ \t]{0,3}:[ \t]{0,3}\r?\n[ \t]{0,40}-[ ]{1,3}["']?(?=[^\s:]{1,200}[ \t]{0,3}(?:\r?\n|$))`,
    ),
    example: 'N:\n- V',
  },
  // A row of a list with separators, and Erlang's and C's pairs: `N,V`, `{N, "V"}`.
  {
    kind: 'item',
    pattern: sticky(String.raw`[,;][ ]?(?=["']?[^\s"',;]{8,200}["']?[ \t]{0,3}(?:[\r\n)}\]]|$))`),
    before: /^[\s({[:]{0,20}(?:[A-Za-z]{1,12}[ ]){0,2}$/,
    example: 'N,V',
  },
  // What a command prints: `N=$(echo V)`.
  {
    kind: 'pair',
    pattern: sticky(
      String.raw`[ \t]{0,2}=[ \t]{0,2}["']?(?:\$\(|\x60)[ \t]{0,2}(?:echo|printf)[ ]{1,2}(?:-\w{1,3}[ ])?(?:["']?%s(?:\\n)?["']?[ ])?(?=[^\s$])`,
    ),
    example: 'N=$(echo V)',
  },
  {
    kind: 'pair',
    pattern: sticky(String.raw`[ \t]{0,3}=[ \t]{0,3}\([ \t]{0,3}\r?\n[ \t]{0,20}(?=["'])`),
    example: 'N = (\n  "V"\n)',
  },
  // Defaults of templates: `{{ N | default("V") }}`, `N: {{ x | default "V" }}`.
  {
    kind: 'pair',
    pattern: sticky(
      String.raw`(?:["']?[ \t]{0,3}[:=][ \t]{0,3}["']?\{\{[^{}\n]{0,80}?)?[ \t]{0,3}\|[ \t]{0,3}default(?:[ \t]{1,3}|\([ \t]{0,2})(?=["'])`,
    ),
    example: '{{ N | default("V") }}',
  },
  // Spring's `${N:V}`; not the shell's `${N:0:4}`.
  {
    kind: 'assigned',
    pattern: sticky(String.raw`:(?![-=?+ \s}]|\d{1,2}[:}])`),
    before: /\$\{$/,
    example: '${N:V}',
  },
  // An argument's value in the next row of a list.
  {
    kind: 'space',
    pattern: sticky(String.raw`["']?,?[ \t]{0,3}\r?\n[ \t]{0,20}-[ ]{1,3}(?=[^\s-])`),
    before: /(?:^|\s)- ["']?$/,
    example: '- --N\n- V',
  },
  {
    kind: 'pair',
    pattern: sticky(
      String.raw`(?:\s{1,3}--?(?!b(?:ody)?\b)\w[\w-]{0,19}(?:[ =](?!-)[\w./:@-]{1,60})?){0,4}\s{1,3}(?:-b|-v|--body|--value)[ =]{0,2}`,
    ),
    before: /(?:secret|variable) set $/,
    example: 'gh secret set N --env prod --body V',
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
      String.raw`${CLOSE}(?:\s{0,4}[:=]|[ ]"[\w-]{1,60}")?\s{0,4}\{[^{}]{0,120}?\\{0,3}["']?(?:value|val|s|plaintext|data|default|result|content|secret_string)\\{0,3}["']?\s{0,4}[:=]\s{0,4}`,
    ),
    example: '"N": {"sensitive": true, "value": "V"}',
  },
  {
    kind: 'field',
    pattern: sticky(
      String.raw`${CLOSE}\s{0,4}[:=]\s{0,4}[[(]\s{0,4}\\{0,3}["'][\w.@-]{0,40}\\{0,3}["']\s{0,3},\s{0,3}(?=\\{0,3}["'])`,
    ),
    example: '"N": ["x", "V"]',
  },
  // YAML blocks, and a value on the next line.
  {
    kind: 'field',
    pattern: sticky(
      String.raw`${CLOSE}[ \t]{0,3}:[ \t]{0,3}(?:[|>][-+]?\d?)?[ \t]{0,3}\r?\n(?:[ \t]{0,40}\r?\n){0,2}[ \t]{1,40}(?:value:[ \t]{1,3})?(?=[^\s:]{1,200}[ \t]{0,3}(?:\r?\n|$))`,
    ),
    example: 'N: |\n  V',
  },
  // `name: N`, then `value: V`, on one line or two; `"N", "value": "V"`; `--name N --value V`; `N,ParameterValue=V`.
  {
    kind: 'pair',
    pattern: sticky(
      String.raw`${CLOSE}[\s,;]{1,40}(?:-{1,2}type\s{1,3}\w{1,20}\s{1,3})?-{0,2}\\{0,3}["']?${VALUE_MEMBER}\\{0,3}["']?\s{0,4}(?:[:=]\s{0,4}|[ \t](?=["'\w]))`,
    ),
    example: '{"name": "N", "value": "V"}',
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
      String.raw`["']\s{1,4}(?:[\w:.-]{1,40}=["'][^"'\n]{0,60}["']\s{1,4}){0,3}(?:value|default|content|data)\s?=\s?(?=["'])`,
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
  { kind: 'assigned', pattern: sticky(':[-=?+]'), before: /\$\{$/, example: '${N:-V}' },
  // A default in code: `env("N") ?: "V"`, `N = Field(default="V")`.
  {
    kind: 'assigned',
    pattern: sticky(
      String.raw`["']?\)?\s{1,3}(?:\|\||\?\?|\?:)\s{1,3}(?=["'\x60])|\s{0,3}[:=]\s{0,3}[\w.$]{1,60}(?:\([^()\n]{0,80}?\bdefault\s?=\s?|\s{1,3}(?:\|\||\?\?|\?:)\s{1,3})(?=["'\x60])`,
    ),
    example: 'N = Field(default="V")',
  },
  // A default in code: `N = os.getenv("X", "V")`, `N = f() or "V"`.
  {
    kind: 'assigned',
    pattern: sticky(
      String.raw`\s{0,3}[:=]\s{0,3}(?:[\w.]{0,40}(?:get|env|fetch|pop|setting|config)\w{0,20}\([^()\n]{0,60},\s{0,3}|[\w.]{1,60}\([^()\n]{0,60}\)\s{0,3}(?:or|\|\||\?\?|\?:)\s{0,3})(?=["'])`,
    ),
    example: 'N = f() or "V"',
  },
  {
    kind: 'assigned',
    pattern: sticky(String.raw`${CLOSE}(?:[ ][\w-]{1,20}){0,3}\s{0,3}<<<\s{0,3}`),
    example: 'read -r N <<< "V"',
  },
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
      String.raw`${CLOSE}[ \t]{0,40}:(?:[ \t]{1,60}|\*{1,2}[ \t]{0,4}|[ \t]{0,4}\n[ \t]{0,20}(?=["'])|(?=\\{0,7}["'\x60]))`,
    ),
    example: 'N: V',
  },
  { kind: 'field', pattern: sticky(String.raw`\\{0,7}["'\x60][ \t]{0,3}:[ \t]{0,8}`), example: '"N":V' },
  { kind: 'tight', pattern: sticky(String.raw`[ \t]{0,40}:(?![:/\s])`), example: 'N:V' },
  // A message of two lines: `Your new N is:`, then the value alone.
  {
    kind: 'prompt',
    // Case matters: a sentence begins with a capital.
    pattern:
      /(?:[ ](?:is|was|now|once|only|here|shown|below|as|follows|created|generated|will|be|for|\w{1,20} (?=is|was))){0,5}:[ \t]{0,3}\r?\n(?:[ \t]{0,20}\r?\n)?[ \t]{0,40}(?![A-Z][a-z]{1,20}[.!]{0,3}[ \t]*(?:\r?\n|$))(?=[^\s:{}[\]()]{5,200}[ \t]{0,3}(?:\r?\n|$))/y,
    example: 'Your new N is:\nV',
  },
  {
    kind: 'sentence',
    pattern: sticky(
      String.raw`${CLOSE}[ \t]{0,20}(?:\u2192|\u21d2|\u27f6|\u279c|\u27a1|\u00bb|-->|~>)[ \t]{0,8}`,
    ),
    example: 'N \u2192 V',
  },
  {
    kind: 'sentence',
    pattern: sticky(
      String.raw`${CLOSE}(?:[ ](?:provided|supplied|given|received|entered|submitted|used|in use|loaded|found|read|generated|created|specified|value|you (?:entered|provided|gave))(?:[ ]is)?(?::|(?=[ ]\())|, e\.g\.)[ ]{1,3}`,
    ),
    example: 'invalid N provided: V',
  },
  // What a prompt or a sentence puts between: `password for me@host: V`, `token [none]: V`.
  {
    kind: 'prompt',
    pattern: sticky(
      String.raw`(?:'s)?(?:[ ](?:for|of|from|to|in)[ ](?:['"][^'"\n]{1,120}['"]|[^:\n]{1,60}(?:'[^'\n]{0,60}'|"[^"\n]{0,60}")?):[ ]{1,3}|[ ](?:is|was|has been)[ ]\w{1,20}[ ](?:for|to)[ ]\S{1,60}:[ ]{1,3}|[ ]{0,2}(?:\([^()\n]{1,40}\)|\[[^[\]\n]{0,20}\])[ ]{0,2}[:?=][ ]{0,3}|\?[ ]{1,3}|[ ](?:from|via|in)[ ][\w./ -]{1,30}:[ ]{1,3})`,
    ),
    example: 'N for me@host: V',
  },
  {
    kind: 'sentence',
    pattern: sticky(
      `${CLOSE}(?:[ ](?:for|of|on)(?:[ ][^ \\n:]{1,30}){1,3}?)?(?:,[ ]it)?[ ](?:is now|is set to|was set to|(?:has been|was|is|been) (?:re)?(?:set|changed|updated|rotated|initiali[sz]ed) to|set to|reset to|updated to|rotated to|is still|changed to|is|was|are|=|equals|to|as)(?:[ ]?:)?[ ]{1,3}`,
    ),
    example: 'the N is V',
  },
  {
    kind: 'sentence',
    pattern: sticky(`${CLOSE}[ ]from[ ]`),
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
    pattern: sticky(
      String.raw`[ \t]?(?:\.{3,40}|-{3,40}|\u2026)[ \t:]{0,4}|[ ](?:--?|[\u2013\u2014])[ ]{1,3}(?=\S)`,
    ),
    example: 'N ........ V',
  },
  { kind: 'table', pattern: sticky(String.raw`(?:[ ]{2,60}|\t{1,4})(?=\S)`), example: 'N      V' },
  {
    kind: 'tuple',
    pattern: sticky(String.raw`\\{0,7}["'\x60][ ]{0,2}[,;][ ]{0,3}(?=[bruf]{0,2}\\{0,7}["'\x60])`),
    example: '("N", "V")',
  },
  // A default behind a name in a call: `get("N", x, "V")`.
  {
    kind: 'tuple',
    pattern: sticky(String.raw`["'],[ ]?[\w.]{1,30},[ ]?(?=["'])`),
    before: /\(["']$/,
    example: 'get("N", x, "V")',
  },
  { kind: 'call', pattern: sticky(String.raw`\((?=[bruf]{0,2}["'\x60])`), example: 'N("V")' },
  {
    kind: 'space',
    pattern: sticky(String.raw`${CLOSE}(?:[ \t]{0,3}\\\r?\n[ \t]{0,40}|[ \t]{1,4})(?=\S)`),
    example: '--N V',
  },
])

/** Behind a message or a command with the name, the value at its end or alone on the next line: tried where no row finds one. */
export const nextLineRow = lazy(
  (): JointRow => ({
    kind: 'item',
    pattern: sticky(
      String.raw`(?:(?:[ ][\w'-]{1,20}){1,6}:[ ]{1,3}|[^\n]{0,100}\r?\n(?:[ \t]{0,20}\r?\n)?[ \t]{0,40})(?=[^\s:{}[\]()]{16,200}[ \t]{0,3}(?:\r?\n|$))`,
    ),
    example: 'Your N has been created, copy it now:\n\nV',
  }),
)
