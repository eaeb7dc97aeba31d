/** Tokens that begin with their issuer's prefix: a row each. A test makes an example of each row, and a word that is too short. */

import { lazy } from '../lib/lazy.ts'
import type { Span } from './spans.ts'

/** The characters behind a prefix. */
const BODIES = {
  /** Letters and digits. */
  alnum: 'A-Za-z0-9',
  /** The URL-safe alphabet. */
  url: 'A-Za-z0-9_-',
  /** Base64. */
  base64: 'A-Za-z0-9+/=',
  hex: '0-9a-f',
  lower: 'a-z0-9',
  upper: 'A-Z0-9',
  /** The URL-safe alphabet, and what a cookie escapes. */
  cookie: 'A-Za-z0-9_%+/=-',
  /** Azure's alphabet. */
  tilde: 'A-Za-z0-9_.~-',
  /** Whatever issuers put between the parts of a token. */
  parts: 'A-Za-z0-9_.=+/-',
} as const

/** One token format. */
export interface TokenPrefixRow {
  readonly issuer: string
  /** A regular expression without capturing groups. Each of its alternatives begins with a character or a class. */
  readonly prefix: string
  readonly body: keyof typeof BODIES
  /** Characters that the body has at least. */
  readonly min: number
  /** Must the body have a digit? Where the prefix is a word that logs have too. */
  readonly digit?: true
  /** Where the issuer, or GitHub's or GitLab's secret detection, documents it. */
  readonly source: string
}

const GITHUB =
  'https://docs.github.com/code-security/reference/secret-security/supported-secret-scanning-patterns'
const GITLEAKS = 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

type PrefixRow = readonly [
  issuer: string,
  prefix: string,
  body: keyof typeof BODIES,
  min: number,
  source?: string,
  digit?: 'digit',
]

// Without a source of its own, a row is of GitHub's list of partners (GITHUB) or of the rules of gitleaks (GITLEAKS).
const rows = (): readonly PrefixRow[] => [
  ['Hugging Face OAuth', 'hf_oauth_', 'url', 20, 'https://huggingface.co/docs/hub/oauth'],
  ['Hugging Face', 'hf_|api_org_', 'alnum', 20, 'https://huggingface.co/docs/hub/security-tokens'],
  // ghs_ may hold a JWT since 2026.
  [
    'GitHub',
    'gh[pousr]_',
    'parts',
    20,
    'https://github.blog/engineering/behind-githubs-new-authentication-token-formats',
  ],
  [
    'GitHub fine-grained',
    'github_pat_',
    'url',
    20,
    'https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
  ],
  [
    'GitLab',
    'gl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|oas|soat|ffct|wt)-',
    'parts',
    16,
    'https://docs.gitlab.com/security/tokens/#token-prefixes',
  ],
  [
    'GitLab runner registration',
    'GR1348941',
    'url',
    16,
    'https://docs.gitlab.com/security/tokens/#token-prefixes',
  ],
  ['GitLab session', '_gitlab_session=', 'hex', 20, GITLEAKS],
  ['NVIDIA', 'nvapi-', 'url', 20, 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide'],
  [
    'OpenAI, Anthropic, OpenRouter, DeepSeek, Langfuse',
    'sk-',
    'url',
    20,
    'https://platform.openai.com/docs/api-reference/authentication',
    'digit',
  ],
  ['Groq', 'gsk_', 'url', 20, GITHUB, 'digit'],
  ['xAI', 'xai-', 'url', 20, 'https://docs.x.ai', 'digit'],
  ['Perplexity', 'pplx-', 'url', 20, GITHUB, 'digit'],
  ['Tavily', 'tvly-', 'url', 20, GITHUB, 'digit'],
  ['Replicate', 'r8_', 'alnum', 20, GITHUB],
  ['Cerebras', 'csk-', 'lower', 20, GITHUB, 'digit'],
  ['Fireworks', 'fw_', 'alnum', 20, GITHUB, 'digit'],
  ['Together', 'tgp_v1_', 'url', 20, GITHUB],
  ['LangSmith', 'lsv2_[a-z]{2}_', 'parts', 20, GITHUB],
  ['Pinecone', 'pcsk_', 'url', 20, GITHUB],
  ['Voyage', 'pa-', 'url', 40, GITHUB, 'digit'],
  ['Jina', 'jina_', 'url', 30, GITHUB, 'digit'],
  ['Deepgram, Exa, Firecrawl, E2B', 'dg_|exa_|fc-|e2b_', 'url', 28, GITHUB, 'digit'],
  ['Modal', 'a[ks]-', 'alnum', 20, GITHUB, 'digit'],
  ['RunPod', 'rpa_', 'upper', 30, GITHUB],
  ['Weights & Biases', 'wandb_v1_', 'url', 20, 'https://docs.wandb.ai'],
  [
    'AWS key id',
    'A(?:KI|SI|BI|CC)A',
    'upper',
    16,
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  ],
  // The short-term key is a signed URL in base64.
  [
    'AWS Bedrock',
    'ABSK|bedrock-api-key-',
    'base64',
    60,
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_bedrock.html',
    'digit',
  ],
  ['Amazon MWS', 'amzn\\.mws\\.', 'url', 30, GITLEAKS],
  ['Google API', 'AIza', 'url', 35, GITHUB],
  ['Google OAuth', 'ya29\\.|GOCSPX-|1//0', 'url', 20, GITHUB],
  ['Azure AD', '[A-Za-z0-9_~.]{3}\\dQ~', 'tilde', 30, GITLEAKS],
  [
    'Slack',
    'xox[a-z]-|xapp-|xoxe\\.xox[bp]-',
    'url',
    10,
    'https://docs.slack.dev/authentication/tokens',
    'digit',
  ],
  ['npm', 'npm_', 'alnum', 30, 'https://github.blog/2021-09-23-announcing-npms-new-access-token-format/'],
  // A macaroon: base64 of a version byte and a location (pypi/warehouse, macaroons).
  ['PyPI', 'pypi-Ag', 'url', 20, 'https://pypi.org/help/#apitoken'],
  ['crates.io', 'cio[a-zA-Z]', 'alnum', 31, GITHUB, 'digit'],
  ['RubyGems', 'rubygems_', 'hex', 40, 'https://guides.rubygems.org/api-key-scopes/'],
  ['NuGet', 'oy2', 'lower', 43, 'https://learn.microsoft.com/nuget'],
  ['Clojars', 'CLOJARS_', 'lower', 50, GITLEAKS],
  ['JFrog', 'AKCp|cmVmd', 'alnum', 40, GITLEAKS],
  [
    'Docker',
    'dckr_(?:pat|oat)_',
    'url',
    20,
    'https://docs.docker.com/security/for-developers/access-tokens/',
  ],
  ['Docker swarm', 'SWMTKN-1-', 'url', 40, 'https://docs.docker.com/engine/swarm/join-nodes/'],
  ['k3s', 'K10[0-9a-f]{40,64}::(?:server|node):', 'parts', 8, 'https://docs.k3s.io/cli/token'],
  ['Stripe', '[srwp]k_(?:live|test|prod)_', 'url', 20, 'https://docs.stripe.com/keys'],
  ['Azure DevOps', '[A-Za-z0-9]{52}JQQJ99', 'alnum', 20, GITHUB],
  ['ClickHouse', '4b1d', 'alnum', 38, GITHUB, 'digit'],
  ['Nebius', 'v1\\.(?=[A-Za-z0-9_-]{100})', 'url', 100, GITHUB, 'digit'],
  ['Lambda', 'secret_[a-z]{1,20}_[0-9a-f]{32}\\.', 'alnum', 20, GITHUB],
  [
    'Stripe, Clerk, Svix and others',
    '[srwp]k_|test[srwp]k_',
    'parts',
    20,
    'https://docs.stripe.com/keys',
    'digit',
  ],
  ['Standard Webhooks', 'whsec_', 'base64', 16, 'https://www.standardwebhooks.com'],
  ['Square', 'sq0[a-z]{3}-|EAAA', 'url', 22, GITHUB, 'digit'],
  ['PayPal', 'access_token\\$(?:production|sandbox)\\$[a-z0-9]{10,20}\\$', 'hex', 20, GITHUB],
  ['Shopify', 'shp(?:at|ss|ca|pa)_', 'alnum', 30, 'https://shopify.dev/docs/apps'],
  ['Twilio', 'SK(?=[0-9a-f]{32}(?![0-9a-z]))|AC(?=[0-9a-f]{32}(?![0-9a-z]))', 'hex', 32, GITHUB],
  ['SendGrid', 'SG\\.', 'parts', 30, 'https://docs.sendgrid.com'],
  ['Mailgun', 'key-(?=[0-9a-f]{32}(?![0-9a-z]))', 'hex', 32, GITLEAKS],
  ['Mailchimp', '[0-9a-f]{32}-us(?=\\d{1,2})', 'hex', 1, GITLEAKS],
  ['Brevo', 'x(?:keysib|smtpsib)-', 'url', 40, GITHUB],
  ['Resend', 're_', 'url', 20, GITHUB, 'digit'],
  ['Postman', 'PM(?:AK|AT)-', 'url', 20, GITHUB],
  ['Databricks', 'dapi', 'hex', 32, 'https://docs.databricks.com/dev-tools/auth/pat.html'],
  ['Figma', 'fig[dou]r?_', 'url', 30, GITHUB],
  ['Linear', 'lin_(?:api|oauth)_', 'alnum', 30, GITHUB],
  ['Notion', 'ntn_|secret_', 'alnum', 40, GITHUB, 'digit'],
  ['Airtable', 'pat[A-Za-z0-9]{14}\\.', 'hex', 60, GITHUB],
  ['Asana', '\\d{1,2}/\\d{13,17}(?:/\\d{13,17})?[:/]', 'alnum', 32, GITHUB],
  ['Atlassian', 'AT(?:ATT|CTT|BB|SCT)', 'parts', 24, GITHUB, 'digit'],
  ['DigitalOcean', 'do[por]_v1_', 'hex', 40, 'https://docs.digitalocean.com/reference/api/'],
  [
    'Doppler',
    'dp\\.(?:pt|st|ct|sa|scim|audit)\\.',
    'parts',
    30,
    'https://docs.doppler.com/reference/auth-token-formats',
  ],
  ['Dynatrace', 'dt0[a-z]\\d\\d\\.', 'parts', 30, 'https://docs.dynatrace.com'],
  ['Grafana', 'glsa_|glc_|eyJrIjoi', 'parts', 30, 'https://grafana.com/docs'],
  ['Heroku', 'HRKU-', 'url', 30, GITHUB],
  ['HashiCorp Vault', 'hv[sbr]\\.', 'url', 20, 'https://developer.hashicorp.com/vault/docs/concepts/tokens'],
  [
    'HashiCorp Vault, old',
    '[sbr]\\.(?=[A-Za-z0-9]{24}(?![A-Za-z0-9._-]))',
    'alnum',
    24,
    'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    'digit',
  ],
  ['Terraform Cloud', '[A-Za-z0-9]{14}\\.atlasv1\\.', 'url', 40, GITHUB],
  ['Pulumi, Infracost, Prefect', 'pul-|ico-|pn[ub]_', 'alnum', 30, GITHUB, 'digit'],
  ['PlanetScale', 'pscale_(?:tkn|pw|oauth)_', 'parts', 30, GITHUB],
  ['Supabase', 'sbp_|sb_secret_', 'url', 28, GITHUB],
  ['Neon', 'napi_', 'lower', 40, GITHUB, 'digit'],
  ['Fly.io', 'fo1_|fm[12][ar]?_', 'parts', 40, GITHUB],
  ['Render', 'rnd_', 'alnum', 28, GITHUB, 'digit'],
  ['Vercel', 'vc[pikar]_|vck_', 'alnum', 24, GITHUB, 'digit'],
  ['Netlify', 'nf[pocub]_', 'alnum', 30, GITHUB, 'digit'],
  ['Cloudflare', 'v1\\.0-[0-9a-f]{24}-', 'hex', 100, GITHUB],
  ['Cloudflare, new', 'cf(?:at|ut|k|oa)_', 'alnum', 36, GITHUB],
  ['Tailscale', 'tskey-[a-z]{2,20}-', 'url', 16, 'https://tailscale.com/docs/reference/key-prefixes'],
  ['ngrok', '[12][A-Za-z0-9]{26}_', 'alnum', 20, GITHUB],
  ['1Password', 'ops_ey', 'parts', 40, GITHUB],
  ['1Password secret key', 'A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-', 'url', 15, GITLEAKS],
  [
    'Sentry',
    'sntry[suai]_',
    'parts',
    40,
    'https://docs.sentry.io/security-legal-pii/security/token-formats/',
  ],
  ['Kaggle', 'KGAT_', 'hex', 24, 'https://github.com/Kaggle/kaggle-api'],
  ['Edge Impulse', 'ei_(?=[0-9a-f]{40})', 'hex', 40, 'https://studio.edgeimpulse.com/openapi.yml'],
  ['WakaTime', 'waka_', 'url', 36, 'https://wakatime.com/developers', 'digit'],
  ['Discord, two factors', 'mfa\\.', 'url', 60, 'https://docs.discord.com/developers'],
  ['Snyk', 'snyk_(?:uat|sat)\\.', 'parts', 30, GITHUB],
  ['Sonar', 'sq[pua]_', 'hex', 40, GITHUB],
  [
    'Codecov, Honeycomb, PostHog, Datadog',
    'ccv_|hc[abx]ik_|hc[a-z]{2}k_|ph[xc]_|ddapp_|ddpat_',
    'alnum',
    30,
    GITHUB,
    'digit',
  ],
  ['Buildkite', 'bk(?:ua|ct|aj|at)_', 'alnum', 30, GITHUB],
  ['CircleCI', 'CCI(?:PAT|PRJ)_', 'url', 40, GITHUB],
  ['New Relic', 'NR(?:AK|II|JS|SP|IQ|RA)-', 'url', 24, GITHUB],
  ['New Relic license', '[0-9a-f]{36}(?:FFFF)?NRA', 'upper', 1, GITHUB],
  ['Mapbox', '[sp]k\\.eyJ', 'parts', 30, GITHUB],
  ['Facebook', 'EAA[A-Z]', 'alnum', 60, GITLEAKS],
  ['Twitch', 'oauth:', 'lower', 30, 'https://dev.twitch.tv/docs/irc/authenticate-bot/'],
  ['Telegram', '\\d{8,10}:AA|bot\\d{8,10}:AA', 'url', 33, 'https://core.telegram.org/bots/api'],
  [
    'Discord',
    '[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.',
    'url',
    27,
    'https://docs.discord.com/developers',
  ],
  [
    'Duffel, Lob, EasyPost',
    'duffel_(?:live|test)_|live_(?=[0-9a-f]{35})|test_(?=[0-9a-f]{35})|EZ[AT]K',
    'url',
    35,
    GITHUB,
  ],
  ['Flutterwave', 'FLW(?:PUB|SEC)K(?:_TEST)?-', 'url', 14, GITHUB],
  ['Frame.io', 'fio-u-', 'url', 40, GITHUB],
  ['Adafruit', 'aio_', 'alnum', 28, GITHUB],
  ['Alibaba, Tencent', 'LTAI|AKID', 'alnum', 16, GITHUB, 'digit'],
  ['Yandex', 'AQVN|y[0-3]_', 'url', 35, GITHUB, 'digit'],
  ['IBM', 'ApiKey-', 'url', 30, GITHUB],
  ['Contentful', 'CFPAT-', 'url', 40, GITHUB],
  ['Dropbox', 'sl\\.(?:u\\.)?', 'url', 100, GITHUB],
  ['Plaid', 'access-(?:sandbox|development|production)-', 'url', 36, GITHUB],
  ['Razorpay', 'rzp_(?:live|test)_', 'alnum', 14, GITHUB],
  ['ReadMe, Typeform, Harness', 'rdme_|tfp_|[ps]at\\.(?=[\\w-]{22}\\.)', 'parts', 40, GITHUB],
  ['Scalingo', 'tk-us-', 'url', 40, GITHUB],
  ['Octopus Deploy', 'API-', 'upper', 26, GITHUB, 'digit'],
  ['Okta', '00(?=[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-]))(?=[0-9]*[A-Za-z_-]+[0-9])', 'url', 40, GITHUB, 'digit'],
  ['age', 'AGE-SECRET-KEY-(?:PQ-)?1', 'upper', 50, 'https://age-encryption.org/v1'],
  ['Sourcegraph', 'sgp_', 'url', 40, GITHUB, 'digit'],
  ['Zuplo, Beamer', 'zpka_|b_(?=[A-Za-z0-9]{44})', 'parts', 40, GITHUB, 'digit'],
  ['42', 's-s4t2(?:ud|af)-', 'hex', 60, GITHUB],
  [
    'LaunchDarkly',
    ['api', 'sdk', 'mob', 'rel'].map((kind) => `${kind}-[0-9a-f]{8}-[0-9a-f]{4}-`).join('|'),
    'url',
    20,
    'https://docs.launchdarkly.com',
  ],
  [
    'Trigger.dev, Inngest',
    'tr_(?:dev|prod|stg)_|signkey-(?:prod|test|branch)-',
    'alnum',
    18,
    GITHUB,
    'digit',
  ],
  ['Sanity', 'sk(?=[A-Za-z0-9]{80})', 'alnum', 80, GITHUB, 'digit'],
  ['Adobe', 'p8e-', 'lower', 32, GITLEAKS],
  ['OpenShift', 'sha256~', 'url', 43, GITLEAKS],
  ['Defined Networking', 'dnkey-', 'url', 60, GITLEAKS],
  ['SettleMint', 'sm_[aps]at_', 'alnum', 16, GITLEAKS],
  ['Shippo', 'shippo_(?:live|test)_', 'hex', 40, GITLEAKS],
  [
    'Yandex, IAM and S3',
    't1\\.(?=[A-Za-z0-9_-]{1,300}={0,2}\\.)|YC(?=[A-Za-z0-9_-]{38})',
    'parts',
    38,
    GITLEAKS,
    'digit',
  ],
  ['Lob, publishable', 'live_pub_|test_pub_', 'hex', 31, GITLEAKS],
  ['GoCardless', 'live_', 'url', 40, GITLEAKS, 'digit'],
  [
    'Authress',
    ['sc', 'ext', 'scauth', 'authress']
      .map((kind) => `${kind}_[a-z0-9]{5,30}\\.[a-z0-9]{4,6}\\.acc[_-]`)
      .join('|'),
    'parts',
    40,
    GITLEAKS,
  ],
  ['a JSON Web Token in base64', 'ZXlK', 'base64', 60, GITLEAKS, 'digit'],
  [
    'Scaleway',
    'SCW(?=[A-Z0-9]{17}(?![A-Za-z0-9]))',
    'upper',
    17,
    'https://github.com/scaleway/scaleway-sdk-go/blob/master/validation/is.go',
    'digit',
  ],
  ['Aiven', 'AVNS_', 'url', 15, GITHUB],
  ['Axiom', 'xa(?:at|pt)-', 'url', 36, 'https://axiom.co/docs/reference/tokens'],
  ['Open VSX', 'ovsxat_', 'url', 36, 'https://github.com/eclipse/openvsx'],
  [
    'HubSpot',
    'pat-[a-z]{2}\\d-',
    'url',
    36,
    'https://developers.hubspot.com/docs/apps/legacy-apps/authentication/intro-to-auth',
  ],
  // 61 characters of a service account, 24 of a user's.
  [
    'Google HMAC',
    'GOOG',
    'upper',
    20,
    'https://cloud.google.com/storage/docs/authentication/hmackeys',
    'digit',
  ],
  ['Slack session', 'xoxd-', 'cookie', 40, 'https://docs.slack.dev/authentication/tokens', 'digit'],
  ['Langfuse', 'pk-lf-', 'url', 36, 'https://langfuse.com/docs', 'digit'],
  ['Infisical', 'st\\.[0-9a-f]{24}\\.', 'parts', 30, 'https://infisical.com/docs'],
  ['Databricks OAuth', 'do(?:se|au)', 'hex', 32, 'https://docs.databricks.com/dev-tools/auth/oauth-m2m.html'],
  [
    'Cloudflare tunnel: JSON that begins with the account',
    'eyJhIjoi',
    'base64',
    60,
    'https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/',
  ],
  ['Akamai', 'akab-', 'url', 30, 'https://techdocs.akamai.com/developer/docs/edgegrid', 'digit'],
  ['MailerSend', 'mlsn\\.', 'hex', 60, 'https://www.mailersend.com/help/managing-api-tokens'],
  ['PagerDuty', 'pd[ue]s\\+_', 'url', 24, 'https://developer.pagerduty.com/docs/app-oauth-token', 'digit'],
  ['Exoscale', 'EXO', 'hex', 24, 'https://community.exoscale.com/documentation/iam/'],
  ['Chromatic', 'chpt_', 'alnum', 12, 'https://www.chromatic.com/docs/cli', 'digit'],
  [
    'Flagsmith',
    'ser\\.(?=[A-Za-z0-9]{22}(?![A-Za-z0-9._-]))',
    'alnum',
    20,
    'https://docs.flagsmith.com',
    'digit',
  ],
  [
    'Ory',
    'ory_(?:at|rt|ac|pat|st|apikey)_',
    'parts',
    20,
    'https://github.com/ory/hydra/issues/2845',
    'digit',
  ],
  [
    'Bitwarden Secrets Manager',
    `0\\.${UUID}\\.[A-Za-z0-9]{20,40}:`,
    'base64',
    20,
    'https://bitwarden.com/help/access-tokens/',
  ],
  ['Browserbase', 'bb_(?:live|test)_', 'url', 20, 'https://docs.browserbase.com', 'digit'],
  ['Arize', `ak-${UUID}-`, 'url', 20, 'https://arize.com/docs'],
  ['Adyen', 'AQE', 'base64', 60, 'https://docs.adyen.com/development-resources/api-credentials', 'digit'],
  ['VK', 'vk1\\.a\\.', 'url', 60, 'https://dev.vk.com'],
  ['Baidu', 'bce-v3/', 'parts', 40, 'https://cloud.baidu.com/doc', 'digit'],
  ['Deno Deploy', 'dd[po]_', 'alnum', 30, 'https://docs.doppler.com/docs/deno-deploy', 'digit'],
  ['Confluent', 'cflt', 'base64', 56, GITHUB],
  ['Unkey', 'unkey_', 'alnum', 20, 'https://www.unkey.com/docs', 'digit'],
]

/** The table, created at first use. */
export const tokenPrefixes = lazy((): readonly TokenPrefixRow[] =>
  rows().map(([issuer, prefix, body, min, source = GITHUB, digit]) => ({
    issuer,
    prefix,
    body,
    min,
    source,
    ...(digit !== undefined && { digit: true as const }),
  })),
)

/** What an alternative of a prefix begins with: a letter, a digit, `_`, `\d` or a class, with its count. */
const FIRST_CHARACTER = /^(?:\[[^\]]+\]|\\?.)(?:\{[\d,]+\})?/

/** Alternatives that may begin at any word are tried only where a text holds what they end in. */
const INNER_MARK = /JQQJ99|Q~|atlasv1|-us|NRA|:AA/

/**
 * One pattern for the alternatives that begin alike, joined to one for all, so that a text is gone over once and most words are
 * turned down at their first letter; and the others with their marks. A prefix starts where no letter or digit stands before it.
 */
const prefixPatterns = lazy(() => {
  const byFirst = new Map<string, string[]>()
  const marked: { readonly mark: string; readonly pattern: RegExp }[] = []
  for (const { body, digit, min, prefix } of tokenPrefixes()) {
    const one = `[${BODIES[body]}]`
    const rest = `${digit ? `(?=${one.replace('0-9', '')}{0,200}[0-9])` : ''}${one}{${min},}`
    for (const alternative of prefix.split(/\|(?![^(]*\))/)) {
      const mark = INNER_MARK.exec(alternative)?.[0]
      if (mark !== undefined) {
        marked.push({ mark, pattern: new RegExp(`(?<![A-Za-z0-9])${alternative}${rest}`, 'g') })
        continue
      }
      const first = FIRST_CHARACTER.exec(alternative)?.[0] ?? ''
      const same = byFirst.get(first) ?? []
      byFirst.set(first, same)
      same.push(alternative.slice(first.length) + rest)
    }
  }
  const all = [...byFirst].map(([first, same]) => `${first}(?:${same.join('|')})`)
  return { any: new RegExp(`(?<![A-Za-z0-9])(?:${all.join('|')})`, 'g'), marked }
})

/** Most texts are a few plain words: this one pattern rules them out. */
const MAY_BE_TOKEN = /[A-Za-z0-9_.+/=~%-]{15}/

/** Finds tokens that carry their issuer's prefix. */
export function* findPrefixedTokens(text: string): Generator<Span> {
  if (!MAY_BE_TOKEN.test(text)) return
  const { any, marked } = prefixPatterns()
  yield* spansOf(text, any)
  for (const { mark, pattern } of marked) if (text.includes(mark)) yield* spansOf(text, pattern)
}

function* spansOf(text: string, pattern: RegExp): Generator<Span> {
  for (const { 0: token, index } of text.matchAll(pattern)) yield { start: index, end: index + token.length }
}
