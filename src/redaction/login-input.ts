/** Passwords that are piped into a command, written to a file of secrets, or typed at a prompt. The rules are rows; a test walks their examples. */
import type { LoginRow } from './login-row.ts'

const TO_LINE_END = /[^\r\n]{3,200}/y

/** Words of a command that read a password from standard input. */
const READS_PASSWORD = String.raw`(?:sudo\s{1,4}(?:-\w{1,4}\s{1,4})*-\w{0,3}S|-stdin|--with-token|chpasswd|passwd|\bsu\b|passphrase-fd|cryptsetup|luks|keepassxc|docker secret create|secrets create|devops login|password_stdin|passwd-on-stdin|(?:vault|op|lpass|bw)\s|secret|password|openconnect|login|kinit|config set|rclone obscure|realm join|minisign|cosign)`
const SECRET_FILE = String.raw`(?!\S{0,80}\.(?:log|md|py|sh)\b)[^\s|;&]{0,80}(?:pass(?:word|wd|phrase)?|secret|token|credential|api_?key|vault_pass)[\w.-]{0,40}`

/** The rows, created at first use. */
export const loginInputRows = (): readonly LoginRow[] => [
  {
    label: 'a password that is piped into a command',
    pattern: new RegExp(
      String.raw`(?<![\w-])(?:echo|printf|yes)\s{1,4}(?:-[a-zA-Z]{1,3}\s{1,4})?(?:["']%s(?:\\{1,2}n)?["']\s{1,4})?(?=[^|\n\s][^|\n]{0,120}?\s{0,4}(?:\||\|&)\s{0,4}[^|\n]{0,80}${READS_PASSWORD})`,
      'g',
    ),
    hint: /(?:echo|printf|yes)\s[^|\n]{1,160}\|/,
    value: /(?:"[^"\n]{1,255}"|'[^'\n]{1,255}'|[^|\n]{1,255}?)(?=\s{0,4}\|)/y,
    not: /^["']?[\w.@-]{1,40}:(?=[^:/])/,
    example: 'echo V | docker login --password-stdin',
    counterExample: 'echo done | tee x',
  },
  {
    label: 'user:password that is piped into chpasswd',
    pattern:
      /(?:echo|printf|<<<)\s{0,4}(?:-[a-z]\s{1,4})?["']?[\w.-]{1,40}:(?=[^|\n]{1,255}\|[^|\n]{0,40}chpasswd)|chpasswd\s{0,4}<<<\s{0,4}["']?[\w.-]{1,40}:/g,
    hint: /chpasswd/,
    value: /[^\s"'|]{1,200}/y,
    example: 'echo "me:V" | chpasswd',
    counterExample: 'chpasswd --help',
  },
  {
    label: 'a password in a here-string',
    pattern: new RegExp(
      String.raw`(?:${READS_PASSWORD}|openssl|password-stdin|authtoken|pass\s)[^\n|;&]{0,120}?<<<\s{0,4}|(?<![\w-])cat\s{0,3}<<<\s{0,4}(?=[^\n]{1,200}>\s{0,3}${SECRET_FILE})`,
      'gi',
    ),
    hint: /<<</,
    example: 'sudo -S <<< "V" ls',
    counterExample: 'bc <<< "1 + 1"',
  },
  {
    label: "a password before sudo's here-string",
    pattern: /<<<\s{0,4}(?=["']?[^\s"'|;&]{3,200}["']?\s{1,4}sudo\b)/g,
    hint: /<<</,
    example: '<<< V sudo -S ls',
    counterExample: 'cat <<< x',
  },
  {
    label: 'a password that is written to a file of secrets',
    pattern: new RegExp(
      String.raw`(?<![\w-])(?:echo|printf)\s{1,4}(?:-[a-zA-Z]{1,3}\s{1,4})?(?:["']%s(?:\\{1,2}n)?["']\s{1,4})?(?=[^|\n\s][^|\n>]{0,120}?\s{0,4}(?:>{1,2}\s{0,3}|\|\s{0,3}(?:sudo\s{1,3})?tee\s{1,3}(?:-a\s{1,3})?)${SECRET_FILE})`,
      'gi',
    ),
    hint: /(?:echo|printf)\s[^|>\n]{1,160}[|>]/i,
    value: /(?:"[^"\n]{1,255}"|'[^'\n]{1,255}'|[^|>\n]{1,255}?)(?=\s{0,4}[|>])/y,
    example: 'echo "V" > /run/secrets/db_password',
    counterExample: 'echo done > build.log',
  },
  {
    label: 'a file that is a process substitution',
    pattern:
      /(?:askpass|auth-user-pass|password-file|private-key|pass-file|passwd)[= ]{1,3}<\(\s{0,2}(?:echo|printf)\s{1,3}(?:-[ne]{1,2}\s{1,3})?/g,
    hint: /<\(/,
    value: /[^)\n]{1,200}/y,
    example: 'openvpn --askpass <(echo V)',
    counterExample: 'diff <(ls a) <(ls b)',
  },
  {
    label: 'a command that prints the password',
    pattern: /(?:password-command|passwordeval|PASSWORD_COMMAND|ASKPASS)[= ]{1,3}["']?echo\s{1,3}/g,
    hint: /echo/,
    example: 'restic --password-command "echo V"',
    counterExample: 'restic --password-command "pass x"',
  },
  {
    label: "expect's answer to a password prompt",
    pattern: /\bsend\s{1,3}(?:--\s{1,3})?(?=["'{])/g,
    hint: /\bsend\s/,
    value: /["'{](?!\\)[^"'{}\n]{3,200}?(?=\\[rn]["'}])/y,
    not: /^["'{](?:yes|no|exit|quit|ls|cd|sudo|y|n|\w+ .*)$/i,
    example: 'send "V\\r"',
    counterExample: 'send "yes\\r"',
  },
  {
    label: 'a prompt with the password behind it',
    pattern:
      /(?:\[sudo\] password for [\w.@-]{1,60}|(?<=@[\w.-]{1,80})'s password|Enter passphrase for (?:key )?["']?[^\n"':]{1,120}["']?|Paste an API key[^\n:]{0,80}|Enter your (?:token|password|API key)[^\n:]{0,60}|(?:BECOME|SSH|Vault|New Vault|LDAP|Kerberos|IMAP|SMTP) password(?: for [^\n:]{1,60})?)[ ]?:[ ]{1,2}/gi,
    hint: /password for|'s password|passphrase for|an API key|Enter your|(?:BECOME|SSH|Vault|LDAP|Kerberos|IMAP|SMTP) password/i,
    value: TO_LINE_END,
    not: /^(?:\s|\[|\(|\*|$)/,
    example: '[sudo] password for me: V',
    counterExample: '[sudo] password for jetson: ',
  },
]
