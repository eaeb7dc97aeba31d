/**
 * Passwords in commands, files and statements of tools where no secret's name stands before them. The rules are rows; a test walks
 * their examples.
 */
import { isReference } from './harmless-values.ts'
import { readValue } from './shell-values.ts'
import type { Span } from './spans.ts'

/** Where a password stands in a tool's text. */
interface LoginRow {
  readonly label: string
  /** Ends where the password begins. Bounded, so that it is linear. */
  readonly pattern: RegExp
  /** A cheap test that most texts do not pass. */
  readonly hint: RegExp
  /** What the password is: a shell word, all up to a character, or what this pattern matches. */
  readonly value?: RegExp
  /** Turns down what is no password there. */
  readonly not?: RegExp
  readonly example: string
  readonly counterExample: string
}

// What may stand between a command and its option; bounded, so that a line of a thousand `mysql` stays linear.
const ARGS = String.raw`(?:\s[^\n|;&]{0,160}?)??`
const command = (names: string, option: string) =>
  new RegExp(String.raw`(?<![\w-])(?:${names})(?:\.exe)?${ARGS}\s${option}`, 'g')

/** Ports, users and numbers of files behind `-p` and `-u`. */
const NUMBERS = /^\d{1,5}(?::\d{1,5}|\/(?:tcp|udp))*$/
const NO_VALUE = /^-|^(?:and|or|to|the|is|for|with|https?:\/\/\S*|--?\w+)$/
const TO_LINE_END = /[^\r\n]{3,200}/y

/** Words of a command that read a password from standard input. */
const READS_PASSWORD = String.raw`(?:sudo\s{1,4}(?:-\w{1,4}\s{1,4})*-\w{0,3}S|-stdin|--with-token|chpasswd|passwd|\bsu\b|passphrase-fd|cryptsetup|luks|keepassxc|docker secret create|secrets create|devops login|password_stdin|passwd-on-stdin|(?:vault|op|lpass|bw)\s|secret|password|openconnect|login|kinit|rclone obscure|realm join|minisign|cosign)`
const SECRET_FILE = String.raw`(?!\S{0,80}\.(?:log|md|py|sh)\b)[^\s|;&]{0,80}(?:pass(?:word|wd|phrase)?|secret|token|credential|api_?key|vault_pass)[\w.-]{0,40}`

export const LOGINS: readonly LoginRow[] = [
  {
    label: 'a password option of a command that logs in',
    pattern: command(
      String.raw`sshpass|twine\s{1,4}upload|(?:poetry|uv|flit|hatch|vsce|ovsx)\s{1,4}publish|(?:\w[\w.-]{0,30}\s{1,4}){1,4}(?:login|logon|signin|register|auth)(?:\s{1,4}(?:login|add|init|create|add-authtoken))?`,
      String.raw`-(?:p|t|k|a|r|pw)(?:[ \t]{1,4}|=|(?=[^\s=-]))`,
    ),
    hint: /\s-[ptkar]/,
    not: /^(?:tty|type|ake|egistry|dmin|ll|ort|rofile|assword-stdin|assword|oken|ey|rod|ublic)$/,
    example: 'az login -u me -p V',
    counterExample: 'docker login --password-stdin',
  },
  {
    label: 'a password option behind a user option',
    pattern:
      /\s(?:-u|-U|-D|-l|-username|-user|--user(?:name)?|-au|-xu|\/user:|\/u:|\/ru|-x)[ =]{0,2}["']?(?!\d+(?::\d+)?\s)[\w.@\\/=,:-]{1,60}["']?(?:\s[^\n|;&]{0,80}?)?\s(?:-(?:p|P|pw|w|pass|passwd|password|ap|xp|a)(?:[ \t]{1,4}|=|(?=["']))|\/(?:p|password|rp)[: ])/g,
    hint: /\s[-/](?:p|P|pw|w|ap|xp|a|rp)/,
    not: NUMBERS,
    example: 'mosquitto_pub -u me -P V',
    counterExample: 'docker run -u 1000:1000 -p 8080:80 x',
  },
  {
    label: 'a password option before a user option',
    pattern:
      /\s-(?:P|p|w|pw)[ \t]{1,4}(?=["']?[^\s"'-][^\s]{3,80}\s{1,4}(?:-u|-U|-r x|-x|-D|--user(?:name)?)\s)/g,
    hint: /\s-[Ppw]/,
    not: NUMBERS,
    example: 'p4 -P V -u me sync',
    counterExample: 'psql -p 5432 -U postgres',
  },
  {
    label: 'a password option of a tool',
    pattern: new RegExp(
      [
        command('redis-cli|valkey-cli|memcached-cli', String.raw`-a[ \t]{1,4}`).source,
        command('zip|unzip|zipinfo|zipcloak', String.raw`-P[ \t]{0,4}`).source,
        command('mysql|mysqldump|mysqladmin|mariadb|mariadb-dump', String.raw`-p(?=[^\s-])`).source,
        command('7z|7za|7zr|7zz|rar|unrar', String.raw`-h?p(?=[^\s])`).source,
        command(
          'keytool|jarsigner',
          String.raw`-(?:storepass|keypass|srcstorepass|deststorepass|new)[ \t]{1,4}`,
        ).source,
        command('ldap(?:search|add|modify|passwd|whoami|delete|compare)', String.raw`-[ws][ \t]{1,4}`).source,
        command('ssh-keygen', String.raw`-[NP][ \t]{1,4}`).source,
        command('plink|pscp|psftp|putty', String.raw`-pw[ \t]{1,4}`).source,
        command('snmp(?:walk|get|set|bulkwalk|table)', String.raw`-[AXc][ \t]{1,4}`).source,
        command('ipmitool|sqlcmd|bcp|mosquitto_(?:pub|sub|rr)|knife', String.raw`-P[ \t]{0,4}`).source,
        command('useradd|usermod|adduser', String.raw`-p[ \t]{1,4}`).source,
        command('openssl', String.raw`(?:-k|-hmac|-K)[ \t]{1,4}`).source,
        command('(?:dotnet )?nuget|gem', String.raw`-k[ \t]{1,4}`).source,
        command(
          'mongo|mongosh|mongodump|mongorestore|cqlsh|cypher-shell|isql|influx|conan|winrm|PsExec|rabbitmqadmin|hydra|crackmapexec|evil-winrm|kinit',
          String.raw`-p(?:ass)?[ \t]{1,4}`,
        ).source,
        command('codecov|hcloud|doctl|linode-cli', String.raw`-t[ \t]{1,4}`).source,
        command('zerotier-cli', '-T').source,
        command('x11vnc|vncviewer', String.raw`-passwd[ \t]{1,4}`).source,
        command('curl', String.raw`--?(?:oauth2-bearer|pass|key-pass|proxy-pass)[ \t=]{1,4}`).source,
        command('act|drone', String.raw`-s[ \t]{1,4}[A-Z_]{1,40}=`).source,
        command('iwconfig', String.raw`key[ \t]{1,4}(?:s:)?`).source,
        command('hatch', String.raw`-a[ \t]{1,4}`).source,
        command(
          'https?|xh',
          String.raw`(?:-A|--auth-type)[ =](?:bearer|jwt)(?:\s[^\n|;&]{0,80}?)??\s(?:-a|--auth)[ =]`,
        ).source,
        command('xh', String.raw`--bearer[ =]`).source,
        command('signtool|osslsigncode', String.raw`(?:\/p|-pass)[ \t]{1,4}`).source,
        command(String.raw`security\s{1,3}(?:unlock|create|import)[\w-]{0,20}`, String.raw`-[pPk][ \t]{1,4}`)
          .source,
        command('mcrypt|ccrypt|gpg-preset-passphrase', String.raw`-[kKP][ \t]{1,4}`).source,
        command('ktutil', String.raw`-w[ \t]{1,4}`).source,
        command('anaconda', String.raw`-t[ \t]{1,4}`).source,
        command('(?:mvn|sonar-scanner|gradle|gradlew)', String.raw`-Dsonar\.login=`).source,
        command('mosh|chef-client', String.raw`(?:--key|-k)[ \t]{1,4}`).source,
      ].join('|'),
      'g',
    ),
    hint: /\s(?:--?|\/)[a-zA-Z]/,
    not: /^(?:ass(?:word|phrase)?|ath)$|^(?:v2c|SHA|MD5|AES|DES|public)$|^\/?etc/,
    example: 'redis-cli -h db -a V ping',
    counterExample: 'mysql -h db -p wheels',
  },
  {
    label: 'a login as user:password',
    pattern:
      /(?<![\w-])(?:curl|wget|https?|xh|aria2c|skopeo|buildah|podman|crane|regctl|oras|etcdctl|ttyd|gotty|transmission-remote|ab|curlie|hurl|lynx|links|mysqlsh|jenkins-cli(?:\.jar)?|java|nikto|sqlmap|bundle|siege|docker|helm|httpie|hey|wrk|http-prompt)(?:\s[^\n|;&]{0,160}?)?\s(?:-[a-zA-Z]{0,8}[uUEAcan]|--user|--auth|--creds|--src-creds|--dest-creds|--proxy-user|--cert|--auth-cred|-id|-auth|-http\.auth)[ =]{0,4}(?:\\{0,3}["'])?[^\s:"'/]{1,128}:/g,
    hint: /\s-[a-zA-Z-]{1,16}[ =]{0,4}\\{0,3}["']?[^\s:]{1,80}:/,
    not: /^\/\/|^\d{1,5}$|^[/.]/,
    example: 'curl -fsSL -u me:V https://x',
    counterExample: 'docker run -u 1000:1000 x',
  },
  {
    label: "Sonar's login, which is a token",
    pattern: /\bsonar\.login["']?[ \t]{0,3}[:=][ \t]{0,3}/g,
    hint: /sonar\.login/,
    not: /^(?:me|admin)$/,
    example: 'dotnet sonarscanner begin /d:sonar.login="V"',
    counterExample: 'sonar.host.url=x',
  },
  {
    label: "rclone's settings",
    pattern: /\brclone\s[^\n|;&]{0,120}?[ ,]pass[= ]/g,
    hint: /rclone/,
    not: NO_VALUE,
    example: 'rclone config update x pass V',
    counterExample: 'rclone copy a b --password-command x',
  },
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
    label: 'gems and hosts with user:password',
    pattern: /\b(?:bundle config|bundle config set) [\w.-]{1,60} [\w.@-]{1,40}:/g,
    hint: /bundle/,
    example: 'bundle config gems.x.lan me:V',
    counterExample: 'bundle config jobs 4',
  },
  {
    label: 'a login as user%password or user,password',
    pattern:
      /(?<![\w-])(?:smbclient|rpcclient|smbget|net|wmic|winexe|lftp)(?:\s[^\n|;&]{0,160}?)?\s-[Uu][ =]{0,4}["']?[\w.@\\/-]{1,80}[%,]/g,
    hint: /smb|rpcclient|winexe|lftp|\bnet\b/,
    example: 'smbclient -U me%V //srv/x',
    counterExample: 'smbclient -U me //srv/x',
  },
  {
    label: 'net use and net user',
    pattern:
      /\bnet\s{1,3}(?:use\s{1,3}(?:\w:\s{1,3})?\\\\\S{1,80}\s{1,3}|user\s{1,3}[\w.-]{1,40}\s{1,3})(?=[^\s/])/g,
    hint: /\bnet\s{1,3}use/,
    example: 'net user me V /add',
    counterExample: 'net user me /delete',
  },
  {
    label: 'a login as domain/user:password@host',
    pattern:
      /(?<![\w:/.-])(?:[\w.-]{1,40}\/)?[\w.-]{1,40}(?:\/|:)(?=[^\s:/@'"]{4,64}@(?:\/\/|[\w.-]{1,60}(?:\s|$|\/)))/g,
    hint: /(?:sqlplus|impacket|secretsdump|psexec|impdp|expdp|rman)\b/i,
    value: /[^\s@]{3,64}/y,
    example: 'sqlplus me/V@db',
    counterExample: 'git clone git@github.com:o/r',
  },
  {
    label: "Oracle's and db2's logins",
    pattern:
      /(?<![\w-])(?:sqlplus|impdp|expdp|rman|exp|imp)(?:\s-\w{1,4}){0,3}\s{1,3}\w{1,40}\/(?=[^\s/@])|\bconnect to \w{1,40} user \w{1,40} using /g,
    hint: /sqlplus|impdp|expdp|\buser\b/,
    value: /[^\s@]{3,64}/y,
    example: 'impdp me/V dumpfile=x',
    counterExample: 'imp /tmp/x',
  },
  {
    label: 'a subcommand that takes a token or a password',
    pattern:
      /(?<![\w-])(?:vault\s{1,3}(?:login|operator\s{1,3}unseal)|cargo\s{1,3}login(?:\s{1,3}--registry\s{1,3}\S{1,40})?|ngrok\s{1,3}(?:authtoken|config\s{1,3}add-authtoken)|snyk\s{1,3}auth|nuget\s{1,3}setapikey|bw\s{1,3}unlock|ngc\s{1,3}registry\s{1,3}login|cloudflared\s{1,3}service\s{1,3}install|rclone\s{1,3}obscure|op\s{1,3}signin\s{1,3}\S{1,40}\s{1,3}\S{1,60}|npm\s{1,3}token\s{1,3}revoke|wandb\s{1,4}login(?:\s{1,4}--?[a-z-]{1,20}){0,4}|openssl\s{1,3}passwd(?:\s{1,3}-(?:\d|apr1|salt\s{1,3}\S{1,20})){0,3}|rabbitmqctl\s{1,3}(?:add_user|change_password)\s{1,3}\S{1,40}|grafana-cli\s{1,3}admin\s{1,3}reset-admin-password|mysqladmin(?:\s{1,3}-\w{1,20}(?:\s{1,3}\w{1,20})?){0,3}\s{1,3}password|pppd\s{1,3}user\s{1,3}\S{1,40}\s{1,3}password|htpasswd\s{1,3}-\w{0,4}b\w{0,4}(?:\s{1,3}(?!me\b)[\w./-]{1,80})?\s{1,3}[\w.@-]{1,40}|mosquitto_passwd\s{1,3}-b\s{1,3}\S{1,80}\s{1,3}\S{1,40}|wpa_passphrase\s{1,3}(?:"[^"\n]{1,40}"|\S{1,40})|nmcli\s[^\n|;&]{0,120}?\bpassword|(?:mc|mcli)\s{1,3}(?:alias\s{1,3}set|config\s{1,3}host\s{1,3}add)\s{1,3}\S{1,40}\s{1,3}\S{1,80}\s{1,3}\S{1,40}|qpdf\s{1,3}--encrypt|pdftk\s{1,3}[^\n]{1,60}?(?:user_pw|owner_pw|input_pw)|wg\s{1,3}set[^\n]{1,60}\s(?:private-key|preshared-key)|pass\s{1,3}insert\s{1,3}-e\s{1,3}\S{1,60}|composer\s{1,3}config\s[^\n]{0,60}http-basic\.\S{1,60}\s{1,3}\S{1,40}|(?:poetry)\s{1,3}config\s{1,3}(?:http-basic\.\S{1,60}\s{1,3}\S{1,40}|pypi-token\.\S{1,40}))[ \t]{1,4}(?=[^\s-])/g,
    hint: /vault|cargo|ngrok|snyk|nuget|\bbw|ngc|cloudflared|rclone|\bop |wandb|openssl|rabbitmqctl|grafana-cli|mysqladmin|pppd|htpasswd|mosquitto_passwd|wpa_passphrase|nmcli|\bmc|qpdf|pdftk|\bwg |\bpass |composer|poetry|npm/,
    not: NO_VALUE,
    example: 'vault login V',
    counterExample: 'cargo login --registry x',
  },
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
      /(?:\[sudo\] password for [\w.@-]{1,60}|[\w.-]{1,60}@[\w.-]{1,80}'s password|Enter passphrase for (?:key )?["']?[^\n"':]{1,120}["']?|Paste an API key[^\n:]{0,80}|Enter your (?:token|password|API key)[^\n:]{0,60}|(?:BECOME|SSH|Vault|New Vault|LDAP|Kerberos|IMAP|SMTP) password(?: for [^\n:]{1,60})?)[ ]?:[ ]{1,2}/gi,
    hint: /password|passphrase|token|API key/i,
    value: TO_LINE_END,
    not: /^(?:\s|\[|\(|\*|$)/,
    example: '[sudo] password for me: V',
    counterExample: '[sudo] password for jetson: ',
  },
  {
    label: 'a statement of SQL',
    pattern:
      /\b(?:IDENTIFIED(?: WITH ["'`]?\w{1,40}["'`]?)? (?:BY|AS)(?: PASSWORD)?|(?:ENCRYPTED |UNENCRYPTED )?PASSWORD(?:\s{0,2}=)?|WITH PASSWORD\s{0,2}=)\s{1,3}(?=['"`])|\bIDENTIFIED BY (?=[\w!@#$%^&*]{3,64};?(?:\s|$))|\bPASSWORD\s{0,2}\((?=['"])/gi,
    hint: /IDENTIFIED|PASSWORD/i,
    not: /^(?:Field|is|must|The)\b/i,
    example: "CREATE USER me IDENTIFIED BY 'V';",
    counterExample: 'IDENTIFIED EXTERNALLY',
  },
  {
    label: "Redis' and other protocols' commands",
    pattern:
      /(?:^|\n|>[ ]?|["'`])(?:AUTH(?:[ ](?:default|me|\w{1,20}))?|PASS|CONFIG SET (?:requirepass|masterauth)|requirepass|masterauth|AUTH PLAIN|AUTH LOGIN|NICKSERV IDENTIFY|\/msg NickServ identify|irc: PASS)[ ](?=[^\s]{4,200}[ ]{0,2}["'`]?(?:\r?\n|$))/gi,
    hint: /AUTH|PASS|IDENTIFY/i,
    not: /^(?:test|required|failed|OK|ok|PLAIN|LOGIN|in|of|at|to|\d{1,3}$|[-<([].*|.*::.*|.*[/.]\w+$|[a-z]+_[a-z_]+.*)/,
    example: 'AUTH V',
    counterExample: 'PASS test_attn',
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
    label: "PostgreSQL's password file",
    pattern:
      /(?:^|\n|\s)(?:\*|[\w.-]{1,60}):(?:\*|\d{2,5}):(?:\*|[\w-]{1,40}):(?:\*|[\w.@-]{1,40}):(?=[^\s:/]{4,128}(?:\s|$))/g,
    hint: /:(?:\*|\d{2,5}):/,
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
    label: 'openssl pass phrase arguments',
    pattern: /(?<![\w-])-?(?:pass|passin|passout|password)\s{1,4}["']?pass:/g,
    hint: /pass:/,
    value: /[^\s"']{1,200}/y,
    example: 'openssl enc -pass pass:V',
    counterExample: 'bypass: x',
  },
  {
    label: 'a string that becomes a secure string',
    pattern:
      /ConvertTo-SecureString\s{1,3}(?:-(?:String|AsPlainText|Force)\s{1,3}){0,3}(?=["'])|PSCredential\(["'][^"'\n]{1,40}["'],\s{0,3}(?=["'])/gi,
    hint: /SecureString|PSCredential/i,
    example: 'ConvertTo-SecureString "V" -AsPlainText',
    counterExample: 'Read-Host -AsSecureString',
  },
  {
    label: "curl's cookies",
    pattern: /(?<![\w-])curl(?:\s[^\n|;&]{0,160}?)?\s(?:-b|--cookie)[ =]{1,3}["']?[\w.-]{1,60}=/g,
    hint: /curl/,
    value: /[^\s"';]{3,400}/y,
    example: 'curl -b session=V https://x',
    counterExample: 'curl -b cookies.txt https://x',
  },
  {
    label: "an iptables of words: fetchmail's `with password`",
    pattern:
      /\b(?:with|and|account|user \w{1,40},?) (?:password|passwd) (?=["']?[^\s"']{5,64}["']?(?: is\b| on\b| at\b|,|$))/g,
    hint: /passw/,
    not: /^(?:authentication|protected|based|policy|prompt|reset|login|manager|required|stored|hashing)$/i,
    example: 'user me with password V is x',
    counterExample: 'log in with password authentication',
  },
]

/** Finds passwords of tools that no name gives away: `sshpass -p …`, `docker login -u me -p …`, `curl -u me:…`. */
export function findLogins(text: string): Span[] {
  const found: Span[] = []
  for (const { hint, not, pattern, value: shape } of LOGINS) {
    // Few texts contain a command, and the first use of a pattern is slow: it is compiled then.
    if (!hint.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length
      const value = shape === undefined ? wordAt(text, at, match[0]) : shapeAt(text, at, shape)
      if (value === undefined) continue
      const shown = text.slice(value.start, value.end)
      if (not?.test(shown) || (!value.literal && isReference(shown.replace(/^["']|["']$/g, '')))) continue
      found.push(value)
    }
  }
  return found
}

interface Found extends Span {
  /** A shell would not look for variables in it. */
  readonly literal: boolean
}

function wordAt(text: string, at: number, before: string): Found | undefined {
  // `-u "me:a b"`: the quote before the user name ends the password.
  const quote = /["'](?=[^\s"']{1,128}$)/.exec(before)?.[0]
  if (quote !== undefined && !/["']$/.test(before)) {
    const end = closing(text, at, quote)
    return end > at ? { start: at, end, literal: quote === "'" } : undefined
  }
  const value = readValue(text, at)
  return value.end > value.start && value.text.length > 0 && !(value.text.startsWith('-') && !value.quoted)
    ? value
    : undefined
}

function shapeAt(text: string, at: number, shape: RegExp): Found | undefined {
  shape.lastIndex = at
  const match = shape.exec(text)
  return match === null
    ? undefined
    : { start: at, end: at + match[0].length, literal: match[0].startsWith("'") }
}

function closing(text: string, start: number, quote: string): number {
  const line = text.slice(start, start + 256).search(/[\r\n]|$/)
  const end = text.slice(start, start + line).indexOf(quote)
  return start + (end < 0 ? line : end)
}
