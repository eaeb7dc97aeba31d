/** The environment of a step, as `process.env` has it; also the variables of a `.env`. */
export type Environment = Readonly<Record<string, string | undefined>>
