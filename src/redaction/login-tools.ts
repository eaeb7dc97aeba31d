/** Passwords as options of single tools. The rules are rows; a test walks their examples. */
import { commandOption, type LoginRow } from './login-row.ts'

/** Options of single tools: names, the option, what it is not, an example, a counter-example. */
type ToolRow = readonly [names: string, option: string, example: string, counterExample: string]

const TOOLS: readonly ToolRow[] = [
  ['redis-cli|valkey-cli|memcached-cli', '-a[ \\t]{1,4}', 'redis-cli -h db -a V ping', 'redis-cli ping'],
  ['zip|unzip|zipinfo|zipcloak', '-P[ \\t]{0,4}', 'zip -r -P V x.zip dir', 'unzip -p x.zip a'],
  [
    'mysql|mysqldump|mysqladmin|mariadb|mariadb-dump',
    '-p(?=[^\\s-])',
    'mysql -u me -pV db',
    'mysql -h db -p wheels',
  ],
  ['7z|7za|7zr|7zz|rar|unrar', '-h?p(?=[^\\s])', '7z a -pV x.7z dir', '7z a x.7z dir'],
  [
    'keytool|jarsigner',
    '-(?:storepass|keypass|srcstorepass|deststorepass|new)[ \\t]{1,4}',
    'keytool -list -storepass V',
    'keytool -list -v',
  ],
  [
    'ldap(?:search|add|modify|passwd|whoami|delete|compare)',
    '-[ws][ \\t]{1,4}',
    'ldapsearch -D cn=me -w V',
    'ldapsearch -x -W',
  ],
  ['ssh-keygen', '-[NP][ \\t]{1,4}', 'ssh-keygen -t rsa -N V', 'ssh-keygen -t rsa'],
  ['plink|pscp|psftp|putty', '-pw[ \\t]{1,4}', 'plink -pw V host', 'plink -v host'],
  [
    'snmp(?:walk|get|set|bulkwalk|table)',
    '-[AXc][ \\t]{1,4}',
    'snmpwalk -v3 -A V host',
    'snmpwalk -v2c -c public host',
  ],
  [
    'ipmitool|sqlcmd|bcp|mosquitto_(?:pub|sub|rr)|knife',
    '-P[ \\t]{0,4}',
    'ipmitool -U me -P V power on',
    'ipmitool -I lan',
  ],
  ['useradd|usermod|adduser', '-p[ \\t]{1,4}', 'useradd -p V me', 'useradd -m me'],
  ['openssl', '(?:-k|-hmac|-K)[ \\t]{1,4}', 'openssl enc -aes-256-cbc -k V', 'openssl version -a'],
  ['(?:dotnet )?nuget|gem', '-k[ \\t]{1,4}', 'nuget push x -k V', 'gem install x'],
  [
    'mongo|mongosh|mongodump|mongorestore|cqlsh|cypher-shell|isql|influx|conan|winrm|PsExec|rabbitmqadmin|hydra|crackmapexec|evil-winrm|kinit',
    '-p(?:ass)?[ \\t]{1,4}',
    'mongosh -u me -p V db',
    'conan install . -s x',
  ],
  ['codecov|hcloud|doctl|linode-cli|frpc|frps', '-t[ \\t]{1,4}', 'codecov -t V', 'codecov -f x'],
  ['zerotier-cli', '-T[ \\t]{0,4}', 'zerotier-cli -T V status', 'zerotier-cli status'],
  ['x11vnc|vncviewer', '-passwd[ \\t]{1,4}', 'x11vnc -passwd V', 'x11vnc -forever'],
  [
    'curl',
    '--?(?:oauth2-bearer|pass|key-pass|proxy-pass)[ \\t=]{1,4}',
    'curl --oauth2-bearer V https://x',
    'curl --passive https://x',
  ],
  ['act|drone', '-s[ \\t]{1,4}[A-Z_]{1,40}=', 'act -s X=V', 'act -j build'],
  ['iwconfig', 'key[ \\t]{1,4}(?:s:)?', 'iwconfig wlan0 key s:V', 'iwconfig wlan0'],
  ['hatch', '-a[ \\t]{1,4}', 'hatch publish -u me -a V', 'hatch build'],
  [
    'https?|xh',
    '(?:-A|--auth-type)[ =](?:bearer|jwt)(?:\\s[^\\n|;&]{0,80}?)??\\s(?:-a|--auth)[ =]',
    'http -A bearer -a V https://x',
    'http -A basic https://x',
  ],
  ['xh', '--bearer[ =]', 'xh --bearer V https://x', 'xh https://x'],
  [
    'signtool|osslsigncode',
    '(?:\\/p|-pass)[ \\t]{1,4}',
    'signtool sign /f x.pfx /p V x.exe',
    'signtool verify /pa x.exe',
  ],
  [
    'security\\s{1,3}(?:unlock|create|import)[\\w-]{0,20}',
    '-[pPk][ \\t]{1,4}',
    'security unlock-keychain -p V x',
    'security import x.p12',
  ],
  ['mcrypt|ccrypt|gpg-preset-passphrase', '-[kKP][ \\t]{1,4}', 'ccrypt -K V x', 'ccrypt -e x'],
  ['ktutil', '-w[ \\t]{1,4}', 'ktutil -w V', 'ktutil list'],
  ['anaconda', '-t[ \\t]{1,4}', 'anaconda -t V upload x', 'anaconda upload x'],
  ['(?:mvn|sonar-scanner|gradle|gradlew)', '-Dsonar\\.login=', 'mvn -Dsonar.login=V', 'mvn -Dsonar.host=x'],
  ['mosh|chef-client', '(?:--key|-k)[ \\t]{1,4}', 'chef-client -k V', 'chef-client -z'],
]

/** The rows of all tools. */
export function toolOptionRows(): readonly LoginRow[] {
  return TOOLS.map(([names, option, example, counterExample]) => ({
    label: `a password option of ${names}`,
    pattern: commandOption(names, option),
    hint: commandHint(names),
    not: /^(?:ass(?:word|phrase)?|ath)$|^(?:v2c|SHA|MD5|AES|DES|public)$|^\/?etc/,
    example,
    counterExample,
  }))
}

/** Does a text hold the name of any of these tools? One look at a text for all of their rows. */
export function anyToolHint(): RegExp {
  return commandHint(TOOLS.map(([names]) => names).join('|'))
}

const commandHint = (names: string) => new RegExp(`(?<![\\w-])(?:${names})(?:\\.exe)?\\s`)
