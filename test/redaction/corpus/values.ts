/** Names of secrets and values that secrets have, all synthetic and made at run time. */

/** env: HF_TOKEN, snake: hf_token, kebab: hf-token, camel: hfToken, header: Hf-Token, words: hf token. */
export type NameStyle = 'env' | 'snake' | 'kebab' | 'camel' | 'header' | 'words'

/** Words of names; a style joins them. */
export const NAMES: readonly (readonly string[])[] = [
  'hf token',
  'db password',
  'api key',
  'hub token',
  'smtp pass',
  'passphrase',
  'client secret',
  'access key',
  'secret',
  'token',
  'password',
  'passwd',
  'db pwd',
  'aws secret access key',
  'auth token',
  'openai api key',
  'scp upload pass',
  'jwt secret',
  'encryption key',
  'signing key',
  'redis password',
  'webhook secret',
  'admin pass',
  'refresh token',
  'private key',
  'gitlab pat',
  'license key',
  'storage account key',
  'wifi psk',
  'registry password',
  'apikey',
  'session secret',
].map((words) => words.split(' '))

export function styledName(words: readonly string[], style: NameStyle): string {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  switch (style) {
    case 'env':
      return words.join('_').toUpperCase()
    case 'snake':
      return words.join('_')
    case 'kebab':
      return words.join('-')
    case 'camel':
      return words.map((word, index) => (index === 0 ? word : capital(word))).join('')
    case 'header':
      return words.map(capital).join('-')
    default:
      return words.join(' ')
  }
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const UPPER = LOWER.toUpperCase()
const DIGITS = '0123456789'
const ALNUM = LOWER + UPPER + DIGITS

/** A generator with a fixed start, so that every run has the same corpus (Park and Miller's minimal standard). */
export function makeRandom(seed: number): (alphabet: string, length: number) => string {
  let state = seed
  const next = () => {
    state = (state * 48271) % 2147483647
    return state
  }
  return (alphabet, length) =>
    Array.from({ length }, () => alphabet.charAt(next() % alphabet.length)).join('')
}

const random = makeRandom(20260917)

/** Values that a program makes. */
export const MACHINE_MADE: Readonly<Record<string, () => string>> = {
  'base62, 16': () => `a7${random(ALNUM, 13)}Q`,
  'base62, 40': () => `${random(ALNUM, 38)}Z4`,
  'hex, 32': () => `b4${random('0123456789abcdef', 30)}`,
  'hex, 40': () => `${random('0123456789abcdef', 38)}e7`,
  'base64, 44': () => `${random(`${ALNUM}+/`, 20)}q8${random(`${ALNUM}+/`, 21)}=`,
  'URL-safe, 32': () => `x3${random(`${ALNUM}_-`, 29)}K`,
  'letters, 24': () => random(LOWER + UPPER, 24),
  'lower case and digits, 20': () => `k9${random(LOWER + DIGITS, 18)}`,
  UUID: () => [8, 4, 4, 4, 12].map((length) => random('0123456789abcdef', length)).join('-'),
  'with signs, 14': () => `h7${random(`${ALNUM}!#%^*+.@_~`, 11)}T`,
}

/** Values that a person makes up. */
export const HUMAN: readonly string[] = [
  'swordfish',
  'letmein!',
  '20240917',
  'hunter2',
  'Passw0rd',
  'correcthorse',
  'Summer2024!',
  'tr0ub4dor&3',
  'dragonfly',
  'jetson-lab-7',
  'Orin_Nano',
  'iloveyou',
  'p@ssw0rd',
  'qwertz99',
  'monkey.banana',
  'S3cr3t#1',
]

/** Values with blanks: only where quotes hold them together. */
export const PHRASES: readonly string[] = ['open the pod bay', 'correct horse battery']
