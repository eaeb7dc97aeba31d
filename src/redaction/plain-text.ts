/** Short texts in which no rule finds anything: most texts of a message are such, and the rules' patterns are slow at their first use. */

/** Longer texts are searched by the rules themselves. */
const MAX_PLAIN_CHARS = 200

/** Nothing here is an encoding, a quote, a joint of a name and a value, or a second line. */
const PLAIN_CHARS = /^[A-Za-z0-9 ,./_()-]*$/

/**
 * What rules need that match in plain characters: a token's length, an option, a part of a secret's name (`secret-names.ts`), the
 * first word of a scheme or an address, a command that takes a password as a word (`logins.ts`). A test walks the rules' examples.
 */
const RULE_NEEDS =
  /[A-Za-z0-9_.+/=-]{15}|(?:^|\s)[-/]|----|pass|pwd|pw|secret|token|key|cred|auth|pat|psk|jwt|dsn|sas|otp|cookie|signature|bearer|netrc|webhook|kennwort|contrasena|mnemonic|basic|wandb|eyj|discord|slack|office|value|ident|user|login|logon|connect|send|echo|printf|yes|on >|vault|cargo|ngrok|snyk|nuget|\bbw|ngc|cloudflare|rclone|\bop |openssl|rabbitmq|grafana|mysql|pppd|mosquitto|wpa_|nmcli|\bmc|qpdf|pdftk|\bwg |composer|poetry|npm|impdp|expdp|sqlplus|impacket|psexec|rman|\b(?:exp|imp) |bundle|\bnet |smb|rpcclient|winexe|lftp|sudo|\bcat /i

/** Is this a text in which only known secrets can be found? */
export function isPlainText(text: string): boolean {
  return text.length <= MAX_PLAIN_CHARS && PLAIN_CHARS.test(text) && !RULE_NEEDS.test(text)
}
