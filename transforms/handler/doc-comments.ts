/** What a converted function is now, for its doc comment. */
export interface DocFacts {
  /** Old and new name of the request; without a new name it is gone. */
  request: { old: string | undefined; name: string | undefined; type: string }
  /** Old name of the response. */
  response: string | undefined
  /** Tags that stand for parameters which came: the context, the `Headers` of a function that sets them. */
  added: string[]
  /** What it returns where that is a response now. */
  returns: string | undefined
}

interface Line {
  before: string
  text: string
  after: string
}

/** `{…}` of a tag, with one level of brackets inside. */
const TYPE = String.raw`\{(?:[^{}]|\{[^{}]*\})*\}`

/**
 * Makes the tags of a doc comment true: the request's type and name, no response, what is returned.
 * @returns the comment, or undefined where nothing of it is left
 */
export function trueDoc(comment: string, facts: DocFacts): string | undefined {
  const lines = comment.split(/\r?\n/).map(lineOf)
  const left: Line[] = []
  let added = facts.added
  for (let n = 0; n < lines.length; ) {
    const first = lines[n] as Line
    const next = lines.findIndex((line, at) => at > n && (line.text.startsWith('@') || line.after !== ''))
    const until = !first.text.startsWith('@') ? n + 1 : next === -1 ? lines.length : Math.max(next, n + 1)
    const changed = first.text.startsWith('@') ? tagOf(first.text, facts) : first.text
    if (changed !== undefined) left.push({ ...first, text: changed }, ...lines.slice(n + 1, until))
    // The brackets of the comment stay where the tag between them goes.
    else if (first.before.includes('/**') || first.after !== '') left.push({ ...first, text: '' })
    if (changed === undefined && isParam(first.text, facts.response) && first.text.includes('{')) {
      left.push(...added.map((text) => ({ ...first, text })))
      added = []
    }
    n = until
  }
  const isBlank = (line: Line | undefined) => line !== undefined && line.text === '' && line.after === '' && !line.before.includes('/**')
  // A tag that went leaves no blank line above the end.
  if (left.length < lines.length) while (left.length > 2 && isBlank(left.at(-2))) left.splice(-2, 1)
  if (left.every((line) => line.text === '')) return undefined
  return left.map(({ before, text, after }) => (before + text + after).trimEnd()).join('\n')
}

function lineOf(line: string): Line {
  const [before = ''] = /^[\t ]*(?:\/\*\*|\*(?!\/))?[\t ]*/.exec(line) ?? []
  const rest = line.slice(before.length)
  const end = /[\t ]*\*\/$/.exec(rest)?.[0] ?? ''
  return { before, text: rest.slice(0, rest.length - end.length), after: end }
}

function isParam(text: string, name: string | undefined): boolean {
  return name !== undefined && new RegExp(String.raw`^@(?:param|arg|argument)\s+(?:${TYPE}\s*)?\[?${name.replaceAll('$', '\\$')}(?![\w$])`).test(text)
}

/** A tag as it is true now; undefined where it goes. */
function tagOf(text: string, { request, response, returns }: DocFacts): string | undefined {
  if (isParam(text, response)) return undefined
  if (isParam(text, request.old)) {
    if (request.name === undefined) return undefined
    const found = new RegExp(String.raw`^(@\w+\s+)(${TYPE}\s*)?(\[?)[\w$]+(.*)$`, 's').exec(text)
    return found ? `${found[1]}${found[2] ? found[2].replace(new RegExp(TYPE), `{${request.type}}`) : ''}${found[3]}${request.name}${found[4]}` : text
  }
  if (/^@type\s+\{.*\bNextApiHandler\b/.test(text)) return undefined
  if (returns) return text.replace(/^(@returns?\s+)\{(?:Promise<\s*)?(?:void|undefined|(?:import\(['"]next['"]\)\.)?NextApiResponse(?:<.*>)?)(?:\s*>)?\}/, `$1{${returns}}`)
  return text
}
