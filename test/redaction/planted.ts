/** Secrets of every kind, made at run time so that none stands in the repository, in the lines that builds print. */

/** One secret in its line. */
export interface Planted {
  readonly name: string
  readonly line: string
  readonly secret: string
  /** What has to stay readable. */
  readonly kept?: string
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const UPPER = LOWER.toUpperCase()
const DIGITS = '0123456789'
const ALNUM = LOWER + UPPER + DIGITS
const HEX = `${DIGITS}abcdef`
const URL_SAFE = `${ALNUM}_-`
const PASSWORD = `${ALNUM}!#%^*+.:?@_~`

/** A generator with a fixed start: the same corpus at every run (Park and Miller's minimal standard). */
function makeRandom(seed: number): (alphabet: string, length: number) => string {
  let state = seed
  const next = () => {
    state = (state * 48271) % 2147483647
    return state
  }
  return (alphabet, length) =>
    Array.from({ length }, () => alphabet.charAt(next() % alphabet.length)).join('')
}

const random = makeRandom(20250907)
/** Random text that surely has a letter of each case and a digit. */
const mixed = (length: number, alphabet = ALNUM) => `a7${random(alphabet, length - 3)}Q`

const base64 = (text: string) => Buffer.from(text).toString('base64')
const jwtPart = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

const TOKENS: Readonly<Record<string, () => string>> = {
  'Hugging Face': () => `hf_${mixed(34)}`,
  'Hugging Face, letters only': () => `hf_${random(LOWER + UPPER, 34)}`,
  'Hugging Face organization': () => `api_org_${mixed(34)}`,
  'GitHub personal': () => `ghp_${mixed(36)}`,
  'GitHub OAuth': () => `gho_${mixed(36)}`,
  'GitHub user': () => `ghu_${mixed(36)}`,
  'GitHub server': () => `ghs_${mixed(36)}`,
  'GitHub refresh': () => `ghr_${mixed(36)}`,
  'GitHub fine-grained': () => `github_pat_${mixed(22)}_${mixed(59)}`,
  NVIDIA: () => `nvapi-${mixed(64, URL_SAFE)}`,
  OpenAI: () => `sk-${mixed(48)}`,
  'OpenAI project': () => `sk-proj-${mixed(100, URL_SAFE)}`,
  Anthropic: () => `sk-ant-api03-${mixed(93, URL_SAFE)}AA`,
  Groq: () => `gsk_${mixed(52)}`,
  'AWS access key id': () => `AKIA${random(`${UPPER}234567`, 16)}`,
  'AWS session key id': () => `ASIA${random(`${UPPER}234567`, 16)}`,
  npm: () => `npm_${mixed(36)}`,
  PyPI: () => `pypi-AgEIcHlwaS5vcmc${mixed(140, URL_SAFE)}`,
  'wandb, new': () => `wandb_v1_${mixed(60)}`,
  'Slack bot': () => `xoxb-${random(DIGITS, 12)}-${random(DIGITS, 12)}-${mixed(24)}`,
  'Slack user': () => `xoxp-${random(DIGITS, 12)}-${random(DIGITS, 12)}-${mixed(32)}`,
  'Slack app': () => `xapp-1-A${random(UPPER, 10)}-${random(DIGITS, 13)}-${random(HEX, 64)}`,
  GitLab: () => `glpat-${mixed(20, URL_SAFE)}`,
  'GitLab job': () => `glcbt-64_${mixed(20)}`,
  'Docker Hub': () => `dckr_pat_${mixed(27, URL_SAFE)}`,
  'Google API': () => `AIza${mixed(35, URL_SAFE)}`,
  'Google OAuth': () => `ya29.${mixed(80, URL_SAFE)}`,
  Vault: () => `hvs.${mixed(90, URL_SAFE)}`,
  SendGrid: () => `SG.${mixed(22)}.${mixed(43)}`,
  Stripe: () => `sk_live_${mixed(24)}`,
  'Standard Webhooks': () => `whsec_${base64(mixed(24))}`,
  Databricks: () => `dapi${random(HEX, 32)}`,
  Figma: () => `figd_${mixed(40)}`,
  Linear: () => `lin_api_${mixed(40)}`,
  Tailscale: () => `tskey-auth-${mixed(16)}-${mixed(32)}`,
  Telegram: () => `${random('123456789', 10)}:AA${mixed(33, URL_SAFE)}`,
  JWT: () =>
    `${jwtPart({ alg: 'HS256', typ: 'JWT' })}.${jwtPart({ sub: random(DIGITS, 10) })}.${mixed(43, URL_SAFE)}`,
}

/** Where a token turns up in a build's output. */
const LINES: readonly ((token: string) => string)[] = [
  (t) => `#7 140.2 + huggingface-cli download --quiet model ${t}`,
  (t) => `\u001b[31mERROR\u001b[0m: login failed for "${t}", retrying`,
  (t) => `\u001b[90m[14:09:19]\u001b[39m using \u001b[1m${t}\u001b[22m`,
  (t) => `error: {"message":"invalid credential ${t}\\nsecretlint-disable"}`,
]

function* tokens(): Generator<Planted> {
  for (const [name, make] of Object.entries(TOKENS)) {
    for (const [index, inLine] of LINES.entries()) {
      const secret = make()
      yield { name: `${name} #${index + 1}`, line: inLine(secret), secret }
    }
  }
}

type Context = readonly [name: string, line: (secret: string) => string, kept: string, alphabet?: string]

const CONTEXTS: readonly Context[] = [
  ['a build arg', (s) => `  --build-arg SCP_UPLOAD_PASS=${s} \\`, '--build-arg SCP_UPLOAD_PASS='],
  ['a build arg in quotes', (s) => `--build-arg 'PIP_UPLOAD_PASS=${s}' --tag x`, 'PIP_UPLOAD_PASS='],
  ['a quoted build arg', (s) => `--build-arg PIP_UPLOAD_PASS="${s}" --tag x`, 'PIP_UPLOAD_PASS='],
  ['a build arg of a token', (s) => `--build-arg X_TOKEN=${s}`, 'X_TOKEN=', LOWER],
  ['an export', (s) => `+ export WANDB_API_KEY='${s}'`, 'export WANDB_API_KEY=', HEX],
  ['env', (s) => `env: DB_PASSWORD=${s}`, 'DB_PASSWORD='],
  ['a YAML env', (s) => `  HF_TOKEN: ${s}`, 'HF_TOKEN: ', LOWER],
  [
    'docker run -e',
    (s) => `docker run -e NGC_API_KEY=${s} nvcr.io/nvidia/l4t-base`,
    'nvcr.io/nvidia/l4t-base',
  ],
  ['a run-together name', (s) => `HFTOKEN=${s}`, 'HFTOKEN='],
  [
    'a long option',
    (s) => `huggingface-cli login --token ${s} --add-to-git-credential`,
    '--add-to-git-credential',
    LOWER,
  ],
  ['a long option with =', (s) => `ngc config set --api-key=${s}`, '--api-key='],
  ['a password option', (s) => `docker login --username me --password ${s} nvcr.io`, '--username me'],
  [
    'a token in a sentence',
    (s) => `error: token: ${s} was refused by the server`,
    'was refused by the server',
    ALNUM,
  ],
  ['docker login -p', (s) => `docker login -u me -p ${s} nvcr.io`, 'docker login -u me -p '],
  ['twine', (s) => `twine upload --repository-url http://jp6 -u jp6 -p ${s} dist/*.whl`, '-u jp6'],
  ['sshpass', (s) => `sshpass -p ${s} scp -r /opt/wheels me@host:/dist`, 'scp -r /opt/wheels me@host:/dist'],
  ['sshpass, single quotes', (s) => `sshpass -p '${s}' scp x`, "sshpass -p '"],
  ['sshpass, double quotes', (s) => `sshpass -p "${s}" scp x`, 'scp x'],
  ['sshpass, joined', (s) => `sshpass -p${s} ssh me@host`, 'ssh me@host'],
  ['mysql', (s) => `mysql -u root -p${s} db`, 'mysql -u root -p'],
  ['curl -u', (s) => `curl -fsSL -u me:${s} https://example.lan/x`, 'https://example.lan/x'],
  ['a bearer header', (s) => `> Authorization: Bearer ${s}`, 'Authorization: Bearer ', ALNUM],
  [
    'a bearer header for curl',
    (s) => `curl -H "Authorization: Bearer ${s}" https://example.lan`,
    'https://example.lan',
    ALNUM,
  ],
  ['a token header', (s) => `authorization: token ${s}`, 'authorization: token ', HEX],
  ['an API key header', (s) => `< X-Api-Key: ${s}`, 'X-Api-Key: ', LOWER],
  ['a GitLab header', (s) => `--header "PRIVATE-TOKEN: ${s}"`, 'PRIVATE-TOKEN: ', HEX],
  ['a cookie', (s) => `Set-Cookie: session=${s}; HttpOnly`, 'Set-Cookie: ', HEX],
  [
    'a URL',
    (s) => `Looking in indexes: https://me:${s}@pypi.example.lan/simple`,
    '@pypi.example.lan/simple',
    ALNUM,
  ],
  [
    'a git URL',
    (s) => `fatal: unable to access 'https://x-access-token:${s}@github.com/o/r/'`,
    '@github.com/o/r/',
    LOWER,
  ],
  ['a URL with a token only', (s) => `git clone https://${s}@github.com/o/r`, '@github.com/o/r', HEX],
  ['a database URL', (s) => `postgres://app:${s}@db.lan:5432/x`, '@db.lan:5432/x', ALNUM],
  [
    'a Discord webhook',
    (s) => `POST https://discord.com/api/webhooks/1234567890/${s} 404`,
    'https://discord.com/',
    URL_SAFE,
  ],
  [
    'a Discord webhook, v10',
    (s) => `https://ptb.discordapp.com/api/v10/webhooks/12/${s}?wait=true`,
    'ptb.discordapp.com',
    URL_SAFE,
  ],
  [
    'a Slack webhook',
    (s) => `https://hooks.slack.com/services/T00000000/B00000000/${s}`,
    'hooks.slack.com',
    ALNUM,
  ],
  [
    'a Teams webhook',
    (s) => `https://acme.webhook.office.com/webhookb2/${s}`,
    'acme.webhook.office.com',
    HEX,
  ],
  ['a Telegram URL', (s) => `https://api.telegram.org/bot12345:${s}/sendMessage`, '/sendMessage', URL_SAFE],
  [
    'an S3 URL',
    (s) => `https://b.s3.amazonaws.com/k?X-Amz-Date=20250907T123456Z&X-Amz-Signature=${s}`,
    'X-Amz-Date=20250907T123456Z',
    HEX,
  ],
  [
    'an Azure URL',
    (s) => `https://b.blob.core.windows.net/c/x.whl?se=2025-09-07&sig=${s}%3D`,
    'se=2025-09-07',
    ALNUM,
  ],
  [
    'a CloudFront URL',
    (s) => `https://cdn.lan/x?Expires=1757&Signature=${s}&Key-Pair-Id=x`,
    'Expires=1757',
    ALNUM,
  ],
  [
    'a Google URL',
    (s) => `https://storage.googleapis.com/b/o?X-Goog-Signature=${s}`,
    'storage.googleapis.com',
    HEX,
  ],
  ['a query token', (s) => `GET /dl?file=a.whl&access_token=${s}&v=1`, 'file=a.whl', HEX],
  ['docker auth', (s) => `{"auths": {"nvcr.io": {"auth": "${base64(`me:${s}`)}"}}}`, '"nvcr.io"'],
  ['escaped docker auth', (s) => `"{\\"auths\\":{\\"nvcr.io\\":{\\"auth\\":\\"${s}\\"}}}"`, 'nvcr.io', HEX],
  ['a JSON field', (s) => `{"user": "me", "password": "${s}"}`, '"user": "me"'],
  ['a Python dict', (s) => `{'user': 'me', 'api_key': '${s}'}`, "'user': 'me'", HEX],
  ['a keyword argument', (s) => `  File "x.py", line 3: login(token="${s}")`, 'login(token="', LOWER],
  ["a dictionary's item", (s) => `    os.environ['HF_TOKEN'] = '${s}'`, "os.environ['HF_TOKEN'] = ", LOWER],
  ['an escaped item', (s) => `"env[\\"X_TOKEN\\"]=\\"${s}\\""`, 'X_TOKEN', HEX],
  ['sshpass -e', (s) => `+ SSHPASS=${s} sshpass -e scp x me@host:`, 'sshpass -e scp', LOWER],
  ['an auth key', (s) => `tailscale up --authkey ${s} --ssh`, ' --ssh', LOWER],
  [
    'a token for a user name',
    (s) => `origin  https://${s}:x-oauth-basic@github.com/o/r (fetch)`,
    '@github.com/o/r',
    HEX,
  ],
  ["netrc's default", (s) => `default login me password ${s}`, 'default login me'],
  ['a JSON field amid others', (s) => `{"token": "${s}", "error": "disk full"}`, '"error": "disk full"', HEX],
  ['AWS credentials', (s) => `aws_secret_access_key = ${s}`, 'aws_secret_access_key = ', ALNUM],
  ['wandb login', (s) => `+ wandb login --relogin ${s}`, 'wandb login --relogin ', HEX],
  ['netrc', (s) => `machine api.wandb.ai login user password ${s}`, 'machine api.wandb.ai login user'],
  ['a Dockerfile', (s) => `#9 [4/7] ENV UPLOAD_TOKEN ${s}`, 'ENV UPLOAD_TOKEN ', HEX],
  ['a member', (s) => `client.api_key = '${s}'`, 'client.api_key = ', LOWER],
  ['docker inspect', (s) => `"Env": ["PATH=/usr/bin", "UPLOAD_PASS=${s}"]`, '"PATH=/usr/bin"'],
  [
    "Python's argument list",
    (s) => `Command '['sshpass', '-p', '${s}', 'scp', 'x']' returned 1`,
    "'sshpass', '-p', '",
  ],
  ['a JSON argument list', (s) => `CMD ["twine", "upload", "--password", "${s}", "dist/x"]`, '"dist/x"'],
  ['a password for sudo', (s) => `+ echo ${s} | sudo -S apt-get update`, '| sudo -S apt-get update'],
  [
    'a password for docker login',
    (s) => `echo "${s}" | docker login -u me --password-stdin`,
    '--password-stdin',
  ],
  ['an XML element', (s) => `<server><password>${s}</password></server>`, '</password></server>'],
  ['openssl', (s) => `openssl enc -d -pass pass:${s} -in x`, '-in x'],
  ['a cluster of options', (s) => `curl -fsSLu me:${s} https://example.lan/x`, 'https://example.lan/x'],
  [
    'aws configure',
    (s) => `aws configure set aws_secret_access_key ${s}`,
    'set aws_secret_access_key ',
    ALNUM,
  ],
  ['an npmrc', (s) => `//registry.npmjs.org/:_authToken=${s}`, '//registry.npmjs.org/:_authToken=', HEX],
  ['a CMake definition', (s) => `cmake -DUPLOAD_TOKEN=${s} -DBUILD=ON`, '-DBUILD=ON', HEX],
]

function* contexts(): Generator<Planted> {
  for (const [name, inLine, kept, alphabet = PASSWORD] of CONTEXTS) {
    for (const length of [16, 40]) {
      const secret = alphabet === LOWER ? random(alphabet, length) : mixed(length, alphabet)
      yield { name: `${name}, ${length}`, line: inLine(secret), secret, kept }
    }
  }
}

function* basicHeaders(): Generator<Planted> {
  for (const length of [6, 20]) {
    const secret = base64(`me:${mixed(length)}`)
    yield { name: `Basic, ${length}`, line: `Authorization: Basic ${secret}`, secret, kept: 'Basic ' }
  }
}

/** The lines of a private key's body. */
export function keyBody(): string[] {
  return [...Array.from({ length: 6 }, () => mixed(64, `${ALNUM}+/`)), `${mixed(29)}==`]
}

/** The first and last line of a private key. */
export function keyFrame(kind: string): readonly [string, string] {
  const rule = '-'.repeat(5)
  return [`${rule}BEGIN ${kind}PRIVATE KEY${rule}`, `${rule}END ${kind}PRIVATE KEY${rule}`]
}

/** At least 150 secrets. */
export const PLANTED: readonly Planted[] = [...tokens(), ...contexts(), ...basicHeaders()]
