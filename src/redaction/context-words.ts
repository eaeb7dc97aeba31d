/** What stands around a name and its value: words of prose, of programs and of commands. */

/** A header's name as it is written: `X-Api-Key`, `x-api-key`, `PRIVATE-TOKEN`. */
export const HEADER_LIKE = /^x-|^[A-Z]\w*(?:-[A-Z]\w*)+$/

/** Words before `token`, `key` and `secret` that say it is a parser's or a list's: "unexpected token: '}'", "before token". */
export const NOT_BEFORE =
  /(?:\b(?:unexpected|preprocessing|before|after|near|expected expression|BOS|EOS|EOT|EOM|UNK|SEP|PAD|LF|CLS|MASK|FIM \w{3}|max|next|per|stop|special|cache|primary|foreign|missing|restored from|state_dict|any|public|sort|js|css|active|n|mount=type|type|of)[ =-]["'`]?|[~^]|\w::|--(?:no|without|skip)-)$/i

/** A command that takes a name and a value as two words: `ENV N V`, `git config --global x.N V`, `aws configure set N V`. */
export const SETTER =
  /(?:^|[\s"'(|&;[])(?:--)?(?:ENV|ARG|set|write|\w{1,10}_setenv|setenv|set-env|setx|set-environment|set_fact|config|configure|setapikey|put|add|login|env|secrets?|create|modify|update|alias|pip|uci|--arg|(?:store|set|add|create|put|update)-(?:secret|env|variable|token)|(?:[\w-]{1,20}:)?(?:config:)?set)(?:\s+-{1,2}[\w-]{1,20})*(?:\s+(?!["']?-)["']?[\w./:*@-]{1,60}["']?){0,2}\s+["']?(?:[\w:/*-]{1,60}\.)*(?:https?:\/\/|[\w/-]{0,60}\/)?[_:]?$/

/** What a sentence goes on with after an option's or a setting's name: "use --token to log in", "--password is required". */
export const GOES_ON =
  /^(?:and|are|argument|arguments|as|at|but|by|can|cannot|can't|do|does|doesn't|expects?|flag|flags|for|from|has|have|if|in|instead|into|is|it|must|needs?|no|of|on|options?|or|requires?|should|than|that|the|then|to|via|was|were|when|which|will|with|without|you|your|be|been|being|not|only|parameter|value|values|a|an|this|these|rather|i\.e\.|e\.g\.)$/i

/** Words of prose about secrets that are no value, beside those of `HARMLESS_VALUES`. */
export const STATE =
  /^(?:erforderlich|falsch|ungültig|fehlt|leer|requis|incorrect|identity|too|now|still|also|already|weak|strong|short|long|ok|okay|good|bad|visible|insecure|secure|needed|available|optional|being|used|unused|your|the|a|an|in|for|from|of|at|by|to|with|and|or|but|here|there|empty|blank|same|different|equal|case|one|two|more|at|authentication|authorization|auth|policy|protected|prompt|prompts|login|logins|type|field|fields|file|files|change|changes|reset|length|lengths|characters|entered|rejected|refused|store|manager|management|server|service|provider|exchange|rotation|based|support|handling|request|requests|response|endpoint|header|headers|leak|leaks|data|access|name|names|attempt|attempts|hash|hashes|budget|stream|streams|ring|bucket|embedding|embeddings|embeds|usage|limit|limits|ids?|string|strings|format|from|generation|parsing|parser|expired|count|counts|accepted|vs|versus|using|via|does|did|has|had|can|could|will|would|should|may|might|must|do|was|were|been|be|if|when|while|that|this|these|those|it|its|which|who|you|we|they|please|contains?|starts?|ends?|looks?|requires?|needs?|failed|fails?|succeeded|cannot|secret|secrets|token|tokens|key|keys|password|passwords|pair|pairs|path|material|derivation|size|ring|store|id)$|^\w+(?:ed|ing|able|ible|tion)$|^(?:at|no|non|un)-|^[A-Z][a-z]+:$/i

/** How a quoted sentence about a secret begins: `"token": "is not valid"`. */
export const PROSE_START =
  /^(?:not|must|is|was|are|cannot|can't|unexpected|invalid|missing|required|expired|should|no|the|this|your|field|failed|error|wrong|could|please|incorrect|unable|too|expected|does|has|value|string|input)\b/i

/** Verbs before a name that have a value behind it: "using token X", "login failed with password X". */
export const VERB =
  /\b(?:using|with|and|got|received|has|found|generated|expected|wrong|bad|invalid|try|trying|new|old|default|temporary|set|use|used|login|me|admin|root|user|\/|as|enter|loaded|accept|sending|send|sent|given|entered|incorrect|rejected)[ :,]{1,2}(?:\w{1,12}[ ])?["'(]?$/i

/** What a message says of a value behind it: "password x is invalid", "the token x was refused". */
export const REFUSED_BEHIND =
  /^ (?:(?:is|was|has)(?: been| not| now| no longer){0,2} )?(?:in)?(?:valid|expired|correct|refused|rejected|accepted|revoked|wrong|denied)\b/

/** What follows a value that is the last of its line or member. */
export const LAST_ON_LINE =
  /^[\\`"')\]}>|,;.:!?*]{0,6}[ \t]*(?:$|[\r\n]|#|\/\/|;|\||\u2502|\u2503|\u2551|[})\]]|\\[rn]|["'],?|<|(?<=[.!])[ ]{1,2}[A-Z]|(?:--?)?["']?[\w.-]{1,40}["']?[:=]|--?\w|(?:was|is|for|to|from|and|on|at)\b|->|=>)/
