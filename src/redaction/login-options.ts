/** Passwords as options and arguments of commands. The rules are rows; a test walks their examples. */
import { commandOption, type LoginRow } from './login-row.ts'

/** Ports, users and numbers of files behind `-p` and `-u`. */
const NUMBERS = /^\d{1,5}(?::\d{1,5}|\/(?:tcp|udp))*$/
const NO_VALUE = /^-(?![A-Za-z0-9][\w+/=.~-]{15})|^(?:and|or|to|the|is|for|with|https?:\/\/\S*|--?\w{1,15})$/

/** The rows, created at first use. */
export const loginOptionRows = (): readonly LoginRow[] => [
  {
    label: 'a password option of a command that logs in',
    pattern: commandOption(
      String.raw`sshpass|twine\s{1,4}upload|(?:poetry|uv|flit|hatch|vsce|ovsx)\s{1,4}publish|(?:\w[\w.-]{0,30}\s{1,4}){1,4}(?:login|logon|signin|register|auth)(?:\s{1,4}(?:login|add|init|create|add-authtoken))?`,
      String.raw`-(?:p|t|k|a|r|pw)(?:[ \t]{1,4}|=|(?=[^\s=-]))`,
    ),
    hint: /(?:sshpass|twine|publish|log[io]n|signin|register|\bauth)\b[^\n|;&]{0,200}\s-(?:p|t|k|a|r)/,
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
    label: 'a login as user:password',
    pattern:
      /(?<![\w-])(?:curl|wget|https?|xh|aria2c|skopeo|buildah|podman|nerdctl|ctr|crane|regctl|oras|etcdctl|ttyd|gotty|transmission-remote|ab|curlie|hurl|lynx|links|mysqlsh|jenkins-cli(?:\.jar)?|java|nikto|sqlmap|bundle|siege|docker|helm|httpie|hey|wrk|http-prompt)(?:\s[^\n|;&]{0,160}?)?\s(?:-[a-zA-Z]{0,8}[uUEAcan]|--user|--auth|--creds|--src-creds|--dest-creds|--proxy-user|--cert|--auth-cred|-id|-auth|-http\.auth)[ =]{0,4}(?:\\{0,3}["'])?[^\s:"'/]{1,128}:/g,
    hint: /\b(?:curl|wget|https?|xh|aria2c|skopeo|buildah|podman|nerdctl|ctr|crane|regctl|oras|etcdctl|ttyd|gotty|transmission|ab|curlie|hurl|lynx|links|mysqlsh|jenkins|java|nikto|sqlmap|bundle|siege|docker|helm|httpie|hey|wrk)\S{0,12}\s/,
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
    label: 'the value of a secret that a store keeps under a name of its own',
    pattern:
      /(?:\bsecrets? (?:set|create|add|put|update|import|versions add)|put-secret-value|create-secret|update-secret|SecureString)\b[^\n|;&]{0,160}?\s(?:--value|--secret-string|--secret-value|--body|--data|-v|-b)[ =]{1,2}(?=[^\s-])/g,
    hint: /\bsecrets? \w|-secret|SecureString/,
    not: /^(?:file|fileb):/,
    example: 'az keyvault secret set --vault-name v -n x --value V',
    counterExample: 'aws ssm put-parameter --type String --value x',
  },
  {
    label: "a tool's command that sets its token",
    pattern:
      /(?:^|[\n;&|]\s{0,4}|[+$>] )[a-z][\w.-]{1,30} (?:token|api-?key|password|secret|credentials?) (?:set|add|use|import|update)[ ]{1,3}(?=[^\s-])/g,
    hint: /(?:token|key|password|secret|credentials?) (?:set|add|use|import|update) /,
    not: /^(?:and|or|to|the|is|for|with|in|by|from|via)$|^[./~<]/,
    example: 'conda token set V',
    counterExample: 'conda token set --help',
  },
  {
    label: "a tool's login with a token alone",
    pattern: /(?<![\w-])[a-z][\w.-]{1,20} login[ ]{1,3}(?=[\w-]{0,80}\d)(?=[\w-]{16,200}(?:\s|$))/g,
    hint: /\blogin [\w-]{16}/,
    not: /^-/,
    example: 'yolo login V',
    counterExample: 'docker login registry-2-of-the-lab.lan',
  },
  {
    label: 'a call that logs in with a token alone',
    pattern: /\blogin\(\s{0,3}(?=["'](?=[\w.-]{0,80}\d)[\w.-]{12,200}["'])/g,
    hint: /\blogin\(/,
    example: 'hub.login("V")',
    counterExample: 'login("jetson")',
  },
  {
    label: 'a login as user:password@host without a scheme',
    pattern:
      /(?<![\w-])(?:ssh|scp|sftp|rsync|ssh-copy-id|mosh|sshfs)(?:\s[^\n|;&]{0,120}?)?\s[\w.-]{1,40}:(?=[^\s:/@'"]{4,64}@[A-Za-z0-9])/g,
    hint: /\b(?:ssh|scp|sftp|rsync|mosh)/,
    value: /[^\s:/@'"]{4,64}/y,
    example: 'ssh me:V@orin',
    counterExample: 'scp me@orin:/tmp/a .',
  },
  {
    label: 'gems and hosts with user:password',
    pattern: /\bbundle config (?:set )?(?:--?[a-z]{1,12} ){0,2}[\w.:/-]{1,80} [\w.@-]{1,40}:(?=[^\s/])/g,
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
      /(?<![\w-])(?:vault\s{1,3}(?:login|operator\s{1,3}unseal)|cargo\s{1,3}login(?:\s{1,3}--registry\s{1,3}\S{1,40})?|ngrok\s{1,3}(?:authtoken|config\s{1,3}add-authtoken)|snyk\s{1,3}auth|nuget\s{1,3}setapikey|bw\s{1,3}(?:unlock|login\s{1,3}[\w.@-]{1,60})|ngc\s{1,3}registry\s{1,3}login|cloudflared\s{1,3}service\s{1,3}install|rclone\s{1,3}obscure|op\s{1,3}signin\s{1,3}\S{1,40}\s{1,3}\S{1,60}|npm\s{1,3}token\s{1,3}revoke|wandb\s{1,4}login(?:\s{1,4}--?[a-z-]{1,20}){0,4}|openssl\s{1,3}passwd(?:\s{1,3}-(?:\d|apr1|salt\s{1,3}\S{1,20})){0,3}|rabbitmqctl\s{1,3}(?:add_user|change_password)\s{1,3}\S{1,40}|grafana-cli\s{1,3}admin\s{1,3}reset-admin-password|b2\s{1,3}(?:account\s{1,3})?authorize(?:-account)?\s{1,3}\w{1,40}|runas\s{1,3}\/user:\S{1,40}|mysqladmin(?:\s{1,3}-\w{1,20}(?:\s{1,3}\w{1,20})?){0,3}\s{1,3}password|pppd\s{1,3}user\s{1,3}\S{1,40}\s{1,3}password|htpasswd\s{1,3}-\w{0,4}b\w{0,4}(?:\s{1,3}(?!me\b)[\w./-]{1,80})?\s{1,3}[\w.@-]{1,40}|mosquitto_passwd\s{1,3}-b\s{1,3}\S{1,80}\s{1,3}\S{1,40}|wpa_passphrase\s{1,3}(?:"[^"\n]{1,40}"|\S{1,40})|nmcli\s[^\n|;&]{0,120}?\bpassword|(?:mc|mcli)\s{1,3}(?:alias\s{1,3}set|config\s{1,3}host\s{1,3}add)\s{1,3}\S{1,40}\s{1,3}\S{1,80}\s{1,3}\S{1,40}|qpdf\s{1,3}--encrypt|pdftk\s{1,3}[^\n]{1,60}?(?:user_pw|owner_pw|input_pw)|wg\s{1,3}set[^\n]{1,60}\s(?:private-key|preshared-key)|pass\s{1,3}insert\s{1,3}-e\s{1,3}\S{1,60}|composer\s{1,3}config\s[^\n]{0,60}http-basic\.\S{1,60}\s{1,3}\S{1,40}|(?:poetry)\s{1,3}config\s{1,3}(?:http-basic\.\S{1,60}\s{1,3}\S{1,40}|pypi-token\.\S{1,40}))[ \t]{1,4}(?=[^\s-]|-[A-Za-z0-9][\w+/=.~-]{15})/g,
    hint: /vault|cargo|ngrok|snyk|nuget|\bbw|ngc|cloudflared|rclone|\bb2 |runas|\bop |wandb|openssl|rabbitmqctl|grafana-cli|mysqladmin|pppd|htpasswd|mosquitto_passwd|wpa_passphrase|nmcli|\bmc|qpdf|pdftk|\bwg |\bpass |composer|poetry|npm/,
    not: NO_VALUE,
    example: 'vault login V',
    counterExample: 'cargo login --registry x',
  },
  {
    label: "a token option of a service's command",
    pattern:
      /(?<![\w-])(?:netlify|ntl|vercel|surge|heroku|railway|wrangler|expo|eas)(?:\s[^\n|;&]{0,120}?)?\s--auth[ =]{1,3}(?=[^\s-])/g,
    hint: /--auth[ =]/,
    not: NO_VALUE,
    example: 'netlify deploy --auth V --prod',
    counterExample: 'netlify deploy --auth-file x',
  },
  {
    label: 'a key of DNS as name:key or algorithm:name:key',
    pattern:
      /(?<![\w-])(?:nsupdate|dig|kdig|knsupdate|host)(?:\s[^\n|;&]{0,120}?)?\s-y[ ]{0,3}["']?(?:hmac-[\w-]{1,20}:)?[\w.-]{1,80}:(?=[\w+/=-]{8})/g,
    hint: /\s-y/,
    example: 'nsupdate -y hmac-sha256:lab:V',
    counterExample: 'dig -y hmac-sha256:lab: axfr x',
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
    label: "curl's cookies",
    pattern: /(?<![\w-])curl(?:\s[^\n|;&]{0,160}?)?\s(?:-b|--cookie)[ =]{1,3}["']?[\w.-]{1,60}=/g,
    hint: /curl/,
    value: /[^\s"';]{3,400}/y,
    example: 'curl -b session=V https://x',
    counterExample: 'curl -b cookies.txt https://x',
  },
]
