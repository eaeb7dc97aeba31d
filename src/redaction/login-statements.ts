/** Passwords in statements, protocols and configuration files that write no name before them. The rules are rows; a test walks their examples. */
import type { LoginRow } from './login-row.ts'

/** The rows, created at first use. */
export const loginStatementRows = (): readonly LoginRow[] => [
  {
    label: "strongSwan's secrets",
    pattern: /:[ \t]{1,3}(?:PSK|EAP|XAUTH|NTLM)[ \t]{1,3}(?=")/g,
    hint: /PSK|EAP|XAUTH|NTLM/,
    example: 'me : EAP "V"',
    counterExample: ': RSA key.pem',
  },
  {
    label: "OpenVPN's inline user and password",
    pattern: /<auth-user-pass>\s{0,3}\r?\n[^\r\n<]{1,100}\r?\n/g,
    hint: /<auth-user-pass>/,
    example: '<auth-user-pass>\nme\nV\n</auth-user-pass>',
    counterExample: '<auth-user-pass>\n</auth-user-pass>',
  },
  {
    label: 'a statement of SQL',
    pattern:
      /\b(?:IDENTIFIED(?: WITH ["'`]?\w{1,40}["'`]?)? (?:BY|AS)(?: PASSWORD)?|(?:ENCRYPTED |UNENCRYPTED )?PASSWORD(?:\s{0,2}=)?|WITH PASSWORD\s{0,2}=)\s{1,3}(?=N?['"])|\bSET PASSWORD FOR [^=\n]{1,60}=\s{0,3}(?=['"])|\bPASSWORD\s{0,2}\((?=['"])|\bPRAGMA (?:re)?key\s{0,3}=\s{0,3}(?=['"])|\bATTACH\b[^\n;]{1,120}?\bKEY (?=['"])/gi,
    hint: /IDENTIFIED|PASSWORD|PRAGMA|ATTACH/i,
    not: /^(?:Field|is|must|the|a|an|its?|their|using|means)\b/i,
    example: "CREATE USER me IDENTIFIED BY 'V';",
    counterExample: 'IDENTIFIED EXTERNALLY',
  },
  {
    label: 'a statement of SQL with a bare password: in capitals, since prose has the words too',
    pattern: /\bIDENTIFIED BY (?=[^\s"'`<,;()]{3,128};?(?:\s|$))/g,
    hint: /IDENTIFIED BY/,
    not: /^(?:the|a|an|its?|their|using|means)$/i,
    example: 'ALTER USER me IDENTIFIED BY V;',
    counterExample: 'issues identified by valgrind',
  },
  {
    label: "Kaggle's file: a key beside a user name",
    pattern:
      /["']username["']\s{0,3}:\s{0,3}["'][^"'\n]{1,80}["'],\s{0,20}["']key["']\s{0,3}:\s{0,3}["']|["']key["']\s{0,3}:\s{0,3}["'](?=[^"'\n]{1,200}["'],\s{0,20}["']username["']\s{0,3}:)/g,
    hint: /["']username["']/,
    value: /[^"'\n]{4,200}/y,
    not: /^(?:value|name|id|key)$/,
    example: '{"username":"me","key":"V"}',
    counterExample: '{"username": "me", "key": ""}',
  },
  {
    label: "Redis' and other protocols' commands",
    pattern:
      /(?:^|\n|>[ ]?|["'`]|\b(?:[CS]:|(?:POP3|IMAP4?|SMTP|FTP|IRC|irssi|weechat):?) )(?:AUTH(?:[ ](?:default|me|\w{1,20}))?|PASS|CONFIG SET (?:requirepass|masterauth)|requirepass|masterauth|AUTH PLAIN|AUTH LOGIN|NICKSERV IDENTIFY|\/msg NickServ identify|irc: PASS)[ ](?=[^\s]{4,200}[ ]{0,2}["'`]?(?:\r?\n|$))/gi,
    hint: /AUTH|PASS|IDENTIFY/i,
    not: /^(?:test|required|failed|OK|ok|PLAIN|LOGIN|in|of|at|to|\d{1,3}$|[-<([].*|.*::.*|.*[/.]\w+$|[a-z]+_[a-z_]+.*)/,
    example: 'AUTH V',
    counterExample: 'PASS test_attn',
  },
  {
    label: "IMAP's login",
    pattern: /(?<![\w.])[A-Za-z]{0,4}\d{1,6} LOGIN ["']?[\w.@-]{1,80}["']? (?=["']?[^\s"']{3,200})/g,
    hint: /\d LOGIN /,
    example: 'a001 LOGIN me V',
    counterExample: 'step 12 LOGIN failed',
  },
  {
    label: "Redis' user line",
    pattern: /\buser \w{1,40} (?:on|off) (?:[~+-]\S{1,20} ){0,3}>/g,
    hint: /\buser \w{1,40} on/,
    example: 'user default on >V ~* +@all',
    counterExample: 'user x is on > y',
  },
  {
    label: 'netrc and its like',
    pattern:
      /(?:machine\s{1,4}\S{1,128}|default|login)\s{1,8}(?:(?:login|account)\s{1,4}\S{1,128}\s{1,8}){0,2}(?:\S{1,60}\s{1,8})?password\s{1,4}(?=\S)/g,
    hint: /password/,
    not: /^(?:is|for|from|was|failed|required|:)$/,
    example: 'machine x.lan login me password V',
    counterExample: 'login with password',
  },
  {
    label: 'a connection by place: host, user, password',
    pattern:
      /(?:\bconnect\(\s{0,3}(?:["'][^"'\n]{1,80}["'],\s{0,3}){2}|\b(?:WiFi\.begin|addAP)\(\s{0,3}["'][^"'\n]{1,80}["'],\s{0,3}|\bCredentials\(\s{0,3}(?:["'][^"'\n]{1,80}["'],\s{0,3}){3})(?=["'][^"'\n]{3,200}["']\s{0,3}[,)])/g,
    hint: /\b(?:connect|Credentials|WiFi\.begin|addAP)\(/,
    example: "pymysql.connect('db', 'me', 'V')",
    counterExample: "connect('db', 5432)",
  },
  {
    label: 'a pair of user and password',
    pattern: /\b(?:basic_?)?auth\s{0,3}[=:]\s{0,3}[[(]\s{0,3}["'][^"'\n]{1,60}["'],\s{0,3}(?=["'])/gi,
    hint: /auth\s{0,3}[=:]\s{0,3}[[(]/i,
    example: "requests.get(u, auth=('me', 'V'))",
    counterExample: 'auth=(user, None)',
  },
  {
    label: "Oracle's address for Java",
    pattern: /\bjdbc:oracle:\w{1,10}:[\w.-]{1,40}\/(?=[^\s@]{3,64}@)/g,
    hint: /jdbc:oracle/,
    value: /[^\s@]{3,64}/y,
    example: 'jdbc:oracle:thin:me/V@db:1521/x',
    counterExample: 'jdbc:oracle:thin:@db:1521/x',
  },
  {
    label: "PostgreSQL's password file",
    pattern:
      /(?:^|\n|\s)(?:\*|[\w.-]{1,60}):(?:\*|\d{2,5}):(?:\*|[\w-]{1,40}):(?:\*|[\w.@-]{1,40}):(?=[^\s:/]{4,128}(?:\s|$))/g,
    hint: /:(?:\*|\d{2,5}):(?:\*|[\w-]{1,40}):(?:\*|[\w.@-]{1,40}):/,
    not: /^\d{1,6}$|^[0-9a-f]{2}$/,
    example: 'localhost:5432:*:postgres:V',
    counterExample: '12:34:56:78:90',
  },
  {
    label: 'a hash of a password',
    pattern:
      /(?<![\w$])\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|argon2(?:id?|d)|pbkdf2[\w-]{0,12}|scrypt|sha1)\$(?=[\w./$=,+-]{8,})|\{(?:S?SHA(?:256|512)?|S?MD5|CRYPT|BCRYPT)\}(?=[\w./+=$]{8,})/g,
    hint: /\$\w{1,10}\$|\{[A-Z]/,
    value: /[\w./$=,+-]{8,300}/y,
    example: 'root:$6$abcdefgh$VVVVVVVVVV:19000:0:99999:7:::',
    counterExample: 'price $1$ each',
  },
  {
    label: "wpa_supplicant's and WireGuard's keys",
    pattern: /(?:^|[\n\s#])(?:psk|PrivateKey|PresharedKey|wep_key\d)\s{0,3}=\s{0,3}(?=\S)/g,
    hint: /psk|Key|wep_key/,
    example: '#psk="V"',
    counterExample: 'PublicKey = x',
  },
  {
    label: "pppd's secrets",
    pattern: /"[^"\n]{1,40}"\s{1,4}\*\s{1,4}(?="[^"\n]{3,60}"\s{1,4}(?:\*|$))/g,
    hint: /"\s{1,4}\*\s{1,4}"/,
    example: '"me" * "V" *',
    counterExample: '"a" * "b" + c',
  },
  {
    label: 'a string that becomes a secure string',
    pattern:
      /ConvertTo-SecureString\s{1,3}(?:(?:-(?:String|AsPlainText|Force)\s{1,3}){0,3}(?=["'])|-String\s{1,3}(?=[^\s$"'(-]))|PSCredential\(["'][^"'\n]{1,40}["'],\s{0,3}(?=["'])/gi,
    hint: /SecureString|PSCredential/i,
    example: 'ConvertTo-SecureString "V" -AsPlainText',
    counterExample: 'Read-Host -AsSecureString',
  },
  {
    label: "a phrase of settings: fetchmail's `with password`",
    pattern:
      /\b(?:with|and|account|user \w{1,40},?) (?:password|passwd) (?=["']?[^\s"']{5,64}["']?(?: is\b| on\b| at\b|,|$))/g,
    hint: /passw/,
    not: /^(?:strings?|values?|fields?|pairs?|authentication|protected|based|policy|prompt|reset|login|manager|required|stored|hashing)$/i,
    example: 'user me with password V is x',
    counterExample: 'log in with password authentication',
  },
]
