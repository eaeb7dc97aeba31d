/** Passwords behind the word for one in other languages. The rules are rows; a test walks their examples. */
import type { LoginRow } from './login-row.ts'

/** A language: its words, as a pattern; what a message says of a password there, as a pattern; an example and what must stay. */
type LanguageRow = readonly [
  language: string,
  words: string,
  states: string,
  example: string,
  counterExample: string,
]

const LANGUAGES: readonly LanguageRow[] = [
  [
    'French',
    "mots?[ _-]de[ _-]passe|cl[ée] secr[èe]te|jeton(?: d[’' ]acc[èe]s)?",
    'requis|incorrecte?|invalide|obligatoire|manquante?|expir[ée]e?|refus[ée]e?|oubli[ée]e?|vide|accept[ée]e?|non|trop|erron[ée]e?',
    'mot de passe : V',
    'mot de passe : requis',
  ],
  [
    'Spanish',
    'contrase(?:ñ|n|n\u0303)as?|clave (?:de acceso|secreta|api)|palabra clave',
    'requerida|incorrecta|inv[áa]lida|obligatoria|vac[íi]a|caducada|rechazada|err[óo]nea|no|demasiado|olvidada|necesaria',
    'Contraseña: V',
    'contraseña: requerida',
  ],
  [
    'Portuguese',
    'senhas?|palavras?[- _]passe|chave (?:secreta|de acesso|da api)',
    'obrigat[óo]ria|incorreta|inv[áa]lida|vazia|expirada|recusada|errada|n[ãa]o|muito|requerida',
    'senha do banco: V',
    'senha: inválida',
  ],
  [
    'Italian',
    "parola(?: d[’' ]ordine| chiave| segreta)|chiave (?:segreta|d[’']accesso|api)",
    'richiesta|errata|non|scaduta|mancante|obbligatoria|vuota',
    "parola d'ordine: V",
    'parola segreta: richiesta',
  ],
  [
    'Dutch, Swedish, Danish, Norwegian, Finnish',
    'wachtwoord(?:en)?|l[öo]senord(?:et)?|adgangskoden?|passord(?:et)?|salasana',
    'vereist|onjuist|ongeldig|leeg|verlopen|ontbreekt|kr[äa]vs|fel|felaktigt|ogiltigt|p[åa]kr[æa]vet|forkert|ugyldig|feil|vaaditaan|v[äa][äa]rin|is|[äa]r|er|on|niet|inte|ikke',
    'wachtwoord voor me: V',
    'Wachtwoord is onjuist',
  ],
  [
    'German',
    'passw[öo]rt(?:er)?|kennw[öo]rt(?:er)?|zugangscode|schl[üu]sselwort|passwort lautet|kennwort lautet|geheimer schl[üu]ssel',
    'erforderlich|falsch|ung[üu]ltig|leer|abgelaufen|fehlt|ist|nicht|zu|muss',
    'Zugangscode: V',
    'Zugangscode: erforderlich',
  ],
  [
    'Polish, Czech, Hungarian, Romanian, Turkish, Vietnamese, Indonesian',
    'has[łl]o(?: u[żz]ytkownika)?|heslo|jelsz[óo]|parol[ăa]|[şs]ifre|parola|m[ậa]t kh[ẩa]u|kata sandi|lozinka',
    'wymagane|nieprawid[łl]owe|puste|b[łl][ęe]dne|vy[žz]adov[áa]no|nespr[áa]vn[ée]|hib[áa]s|gerekli|hatal[ıi]|incorect[ăa]|sai|salah|nie|jest|je|nu|pogre[šs]na',
    'Hasło: V',
    'hasło: wymagane',
  ],
  [
    'Russian, Ukrainian, Bulgarian, Greek',
    '(?<!\\p{L})(?:парол[ьяюие]\\p{L}{0,2}|секретный ключ|ключ доступа|токен|κωδικ[όο]ς(?: πρόσβασης)?|συνθηματικό)',
    'не\\p{L}*|обязател\\p{L}*|требуется|пуст\\p{L}*|просрочен\\p{L}*|отклон\\p{L}*|введите|λάθος|απαιτείται',
    'Пароль: V',
    'Пароль: неверный',
  ],
  [
    'Chinese, Japanese, Korean',
    '密[码碼]|口令|密钥|密鑰|访问令牌|パスワード|暗証番号|合言葉|비밀번호|암호|패스워드|비밀키',
    '错误|錯誤|不能为空|为空|无效|無效|必填|已过期|が?違い\\p{L}*|必須\\p{L}*|無効\\p{L}*|틀렸\\p{L}*|필수\\p{L}*|없음|오류|未设置|正确|未設定',
    '密码：V',
    '密码: 错误',
  ],
  [
    'Hebrew, Arabic, Persian, Hindi, Thai',
    'סיסמ[הא]|كلمة (?:المرور|السر)|رمز عبور|गुप्तशब्द|पासवर्ड|รหัสผ่าน',
    'שגויה|נדרשת|خاطئة|مطلوبة|غير\\p{L}*|نادرست|ไม่ถูกต้อง|गलत',
    'סיסמה: V',
    'סיסמה: נדרשת',
  ],
]

/** Languages share words, so that what a message says in one of them is no password in any. */
const STATES = LANGUAGES.map(([, , states]) => states).join('|')

/** What stands between the word and the password: whose it is, and a colon, an equals sign, or "is". */
const JOINT = String.raw`(?:[ _-][\p{L}\w@.'’-]{1,24}){0,3}["'”»]?[ \t]{0,4}(?:(?:est|es|[eé]|is|är|er|on|jest|to|lautet|は|是|为|為|은|는)[ ]{0,2})?(?:[:=：＝]|=>|->|→)[ \t\u3000]{0,4}`

/** The rows, created at first use. */
export const loginLanguageRows = (): readonly LoginRow[] =>
  LANGUAGES.map(([language, words, , example, counterExample]) => ({
    label: `a password in ${language}`,
    pattern: new RegExp(`(?<![A-Za-z])(?:${words})${JOINT}(?=[^\\s:=])`, 'giu'),
    hint: new RegExp(words, 'iu'),
    not: new RegExp(
      `^["'«“]?(?:${STATES}|ja|nein|oui|non|s[íi]|sim|да|нет|true|false|null|none|nil|str|string|bool|n/?a|[*•.x_-]{1,40}|\\d{1,3}|[a-z_]+\\(.*|os\\..*)(?![\\p{L}\\d])`,
      'iu',
    ),
    example,
    counterExample,
  }))

/** Letters of Greek, Cyrillic and what follows, not the signs of boxes and arrows that logs are full of. */
const LETTER_BEYOND_LATIN = /[\u0370-\u1dff\u3040-\ud7a3]/

/** A piece of each word in Latin letters: without the flag `u`, which is slow. */
const PIECE_IN_LATIN =
  /mots?[- _]de[- _]passe|palavras?[- _]passe|contrase|clave (?:de|se|ap)|palabra clave|senha|chave (?:se|d)|parol[aă]|chiave|jeton|cl[eé] secr|achtwoord|senord|gangskode|passord|salasana|passw[oö]rt|kennw|zugangsc|sselwort|geheimer sch|lautet|has[łl]o|heslo|jelsz|[sş]ifre|kata sandi|lozinka|t kh[aẩ]u/i

/** Does a text hold a word of any of these languages? One look at a text for all of their rows. */
export function mayHoldForeignWord(text: string): boolean {
  return PIECE_IN_LATIN.test(text) || LETTER_BEYOND_LATIN.test(text)
}
