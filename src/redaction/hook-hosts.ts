/** Services whose addresses hold a token. The rules are rows; a test walks their examples. */
import { lazy } from '../lib/lazy.ts'

/** A service whose addresses hold a token. */
interface HookHostRow {
  readonly service: string
  /** Matched against host and path, without the scheme; what follows the match is hidden. */
  readonly pattern: RegExp
  /** Only the segment behind the match is hidden. */
  readonly segment?: true
  readonly example: string
}

const H = String.raw`^(?:[\w-]+\.)*`
const host = (source: string) => new RegExp(H + source, 'i')

/** The rows, created at first use. */
export const hookHosts = lazy((): readonly HookHostRow[] => [
  {
    service: 'Discord',
    pattern: host(String.raw`discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/`),
    example: 'discord.com/api/webhooks/1/V',
  },
  {
    service: 'Guilded',
    pattern: host(String.raw`guilded\.gg\/webhooks\/`),
    example: 'media.guilded.gg/webhooks/V',
  },
  {
    service: 'Slack',
    pattern: host(String.raw`hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/`),
    example: 'hooks.slack-gov.com/services/V',
  },
  {
    service: 'Microsoft Teams',
    pattern: host(
      String.raw`(?:webhook\.office\.com\/(?:webhookb2\/)?|outlook\.office(?:365)?\.com\/webhook\/)`,
    ),
    example: 'acme.webhook.office.com/webhookb2/V',
  },
  {
    service: 'Telegram',
    pattern: host(String.raw`api\.telegram\.org\/(?:file\/)?bot`),
    segment: true,
    example: 'api.telegram.org/bot1:V/sendMessage',
  },
  {
    service: 'Zapier',
    pattern: host(String.raw`hooks\.zapier\.com\/hooks\/catch\/`),
    example: 'hooks.zapier.com/hooks/catch/1/V',
  },
  {
    service: 'Make',
    pattern: host(String.raw`(?:hook\.[\w.]{0,12}make\.com|hook\.integromat\.com)\/`),
    example: 'hook.eu1.make.com/V',
  },
  {
    service: 'IFTTT',
    pattern: host(String.raw`ifttt\.com\/(?:trigger\/[\w-]{1,60}\/(?:json\/)?with\/key|use)\/`),
    example: 'maker.ifttt.com/trigger/x/with/key/V',
  },
  {
    service: 'Feishu and Lark',
    pattern: host(String.raw`(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v\d\/hook\/`),
    example: 'open.feishu.cn/open-apis/bot/v2/hook/V',
  },
  {
    service: 'Webex',
    pattern: host(String.raw`(?:webexapis|ciscospark)\.com\/v\d\/webhooks\/incoming\/`),
    example: 'webexapis.com/v1/webhooks/incoming/V',
  },
  {
    service: 'PagerDuty',
    pattern: host(String.raw`pagerduty\.com\/(?:integration|x-ere)\/`),
    example: 'events.pagerduty.com/integration/V/enqueue',
  },
  {
    service: 'VictorOps',
    pattern: host(String.raw`victorops\.com\/integrations\/generic\/\d{1,12}\/alert\/`),
    example: 'alert.victorops.com/integrations/generic/1/alert/V/x',
  },
  {
    service: 'ntfy: whoever knows the topic may read and write',
    pattern: /^ntfy\.(?:[\w-]+\.)*[a-z]{2,}(?::\d+)?\/(?!v1\/|docs|$)/i,
    example: 'ntfy.sh/V',
  },
  { service: 'healthchecks', pattern: host(String.raw`hc-ping\.com\/`), example: 'hc-ping.com/V' },
  { service: 'cronitor', pattern: host(String.raw`cronitor\.link\/p\/`), example: 'cronitor.link/p/V/x' },
  {
    service: 'Bark',
    pattern: host(String.raw`(?:api\.day\.app|bark(?:\.[\w-]+)+)\/(?:push\/)?(?=[\w-]{12})`),
    example: 'api.day.app/V',
  },
  { service: 'ServerChan', pattern: host(String.raw`ftqq\.com\/`), example: 'sctapi.ftqq.com/V.send' },
  {
    service: 'Docker Hub',
    pattern: host(String.raw`hub\.docker\.com\/api\/build\/v1\/source\/`),
    example: 'hub.docker.com/api/build/v1/source/V',
  },
  {
    service: 'deploy hooks',
    pattern: host(
      String.raw`(?:netlify\.com\/build_hooks|vercel\.com\/v1\/integrations\/deploy|cloudflare\.com\/client\/v4\/pages\/webhooks\/deploy_hooks)\/`,
    ),
    example: 'api.netlify.com/build_hooks/V',
  },
  {
    service: 'log inputs',
    pattern: host(
      String.raw`(?:loggly\.com\/inputs|squadcast\.com\/v2\/incidents\/api|betterstack\.com\/api\/v1\/heartbeat|uptimerobot\.com\/heartbeat)\/`,
    ),
    example: 'logs-01.loggly.com/inputs/V',
  },
  {
    service: 'request bins',
    pattern: host(String.raw`webhook\.site\/(?=[0-9a-f-]{16})`),
    example: 'webhook.site/V',
  },
  {
    service: 'package registries',
    pattern: host(
      String.raw`(?:packagecloud\.io|pypi\.fury\.io|npm\.fury\.io|dl\.cloudsmith\.io)\/(?=[\w-]{16})`,
    ),
    example: 'packagecloud.io/V/o/r',
  },
  {
    service: 'conda channels',
    pattern: /^[\w.:-]+\/(?:[\w-]{1,20}\/)?t\/(?=[^/\s]{5})/i,
    example: 'conda.anaconda.org/t/V/org',
  },
  {
    service: 'live streams',
    pattern: host(String.raw`(?:rtmp\.youtube\.com\/live2|live\.twitch\.tv\/app)\/`),
    example: 'a.rtmp.youtube.com/live2/V',
  },
  { service: 'smee', pattern: host(String.raw`smee\.io\/(?=[A-Za-z0-9]{12})`), example: 'smee.io/V' },
  {
    service: "Dead Man's Snitch",
    pattern: host(String.raw`(?:deadmanssnitch\.com|nosnch\.in)\/(?=[0-9a-f]{8})`),
    example: 'nosnch.in/0a1b2c3d4eV',
  },
  {
    service: 'Statuspage',
    pattern: host(String.raw`statuspage\.io\/(?:v1|api\/v2)\/pages\/`),
    segment: true,
    example: 'api.statuspage.io/v1/pages/V/incidents',
  },
  {
    // https://www.pushcut.io/support
    service: 'Pushcut',
    pattern: host(String.raw`api\.pushcut\.io\/(?!v\d\/)(?=[\w-]{16})`),
    segment: true,
    example: 'api.pushcut.io/V/notifications/x',
  },
  {
    service: 'Pushbullet',
    pattern: host(String.raw`pushbullet\.com\/(?=o\.)`),
    example: 'api.pushbullet.com/o.V',
  },
  {
    service: 'Google Apps Script',
    pattern: host(String.raw`script\.google\.com\/macros\/s\/`),
    example: 'script.google.com/macros/s/V/exec',
  },
])
