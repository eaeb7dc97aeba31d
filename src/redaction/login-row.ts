/** A rule for passwords where no secret's name stands before them. */

/** Where a password stands in a tool's text. */
export interface LoginRow {
  readonly label: string
  /** Ends where the password begins. Bounded, so that it is linear. */
  readonly pattern: RegExp
  /** A cheap test that most texts do not pass: words, not single characters. */
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
/**
 * A command with an option.
 * @param names alternatives, as a pattern
 * @param option a pattern that ends where the password begins
 */
export const commandOption = (names: string, option: string) =>
  new RegExp(String.raw`(?<![\w-])(?:${names})(?:\.exe)?${ARGS}\s${option}`, 'g')
