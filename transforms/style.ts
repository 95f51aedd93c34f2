/** How a file is written: what generated code takes over from it. */
export interface Style {
  newline: '\n' | '\r\n'
  /** One level of indentation. */
  indent: string
  quote: "'" | '"'
  semicolon: ';' | ''
  /** What ends the last line of an object, and of a call's arguments, that are a line each. */
  comma: { object: ',' | ''; call: ',' | '' }
}

/** A statement on a line of its own; other lines are bare in any file: lists, chains, what a template says. */
const STATEMENT = /^\s*(?:import|export|const|let|var|return|throw|await|break|continue)\b.*[\w)'"`\]]$/

/** Reads a file's style off its text; where it shows nothing, LF, two spaces, single quotes and no semicolons. */
export function styleOf(source: string): Style {
  const lines = source.split('\n')
  const crlf = lines.filter((line) => line.endsWith('\r')).length
  let tabs = 0
  const steps = new Map<number, number>()
  let before = 0
  let semicolons = 0
  let bare = 0
  for (const raw of lines) {
    const line = raw.trimEnd()
    if (line === '') continue
    const space = /^[\t ]*/.exec(line)?.[0] ?? ''
    if (space.startsWith('\t')) tabs++
    else {
      const step = space.length - before
      if (step === 2 || step === 4 || step === 3 || step === 8) steps.set(step, (steps.get(step) ?? 0) + 1)
      before = space.length
    }
    if (/^\s*(\/\/|\*|\/\*)/.test(line)) continue
    if (line.endsWith(';')) semicolons++
    else if (STATEMENT.test(line)) bare++
  }
  const width = [...steps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 2
  // Imports say it best: other quotes may stand in comments, JSX or queries.
  const imports = source.match(/^(?:import\b[^'"\n]*|\}[ \t]*from[ \t]*)['"]/gm) ?? []
  const [single, double] = imports.length > 0 ? [/'$/, /"$/].map((end) => imports.filter((one) => end.test(one)).length) : [/'[^'\n]*'/g, /"[^"\n]*"/g].map((pair) => source.match(pair)?.length ?? 0)
  return {
    newline: crlf > lines.length / 2 ? '\r\n' : '\n',
    indent: tabs > 0 && tabs >= [...steps.values()].reduce((a, b) => a + b, 0) ? '\t' : ' '.repeat(width),
    quote: (double ?? 0) > (single ?? 0) ? '"' : "'",
    comma: commasOf(source),
    semicolon: semicolons > bare / 3 && semicolons > 0 ? ';' : '',
  }
}

/** Commas at the end, unless the file leaves them out. */
function commasOf(source: string): Style['comma'] {
  const object = /,[\t ]*\r?\n[\t ]*[}\]]/.test(source) || !/^[\t ]*[\w'"]+: [^;{}()\n]+\r?\n[\t ]*\}[),;]/m.test(source)
  const call = /,[\t ]*\r?\n[\t ]*\)/.test(source) || (object && !/[^,({[;\s][\t ]*\r?\n[\t ]*\)/.test(source))
  return { object: object ? ',' : '', call: call ? ',' : '' }
}

/**
 * Takes away semicolons that stood before a bracket, in a file without them, where the bracket went: `;(req as UserRequest).user = user`.
 * @param source what the code was made of: none that stood there goes
 */
export function withoutLoneSemicolons(code: string, source: string): string {
  const lone = /^[\t ]*;[\t ]*\r?\n/gm
  const leading = /^([\t ]*);(?=(?:const|let|return|await) |\/\/ next-reroute )/gm
  if (!/^[\t ]*;[([`]/m.test(source) || lone.test(source) || leading.test(source)) return code
  return code.replaceAll(lone, '').replaceAll(leading, '$1')
}
