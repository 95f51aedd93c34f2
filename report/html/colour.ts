import jsTokens from 'js-tokens'

/** A stretch of one line, as it is coloured; '' is plain. */
export interface Piece {
  text: string
  kind: Kind
}

export type Kind = '' | 'keyword' | 'string' | 'comment' | 'number'

const RESERVED = new Set(
  'async await break case catch class const continue debugger default delete do else enum export extends finally for function if implements import in instanceof interface let new private protected public readonly return static super switch this throw try typeof var void while with yield'.split(' '),
)
/** Words that are names just as often: keywords where a name, a text or a list follows on. */
const CONTEXTUAL = new Set('abstract as asserts declare from is keyof namespace of satisfies type'.split(' '))
const VALUES = new Set(['true', 'false', 'null', 'undefined', 'NaN', 'Infinity'])
const GOES_ON = /[ \t]+[\w$'"{[*]/y

const KINDS: Record<string, Kind> = {
  StringLiteral: 'string',
  NoSubstitutionTemplate: 'string',
  TemplateHead: 'string',
  TemplateMiddle: 'string',
  TemplateTail: 'string',
  RegularExpressionLiteral: 'string',
  MultiLineComment: 'comment',
  SingleLineComment: 'comment',
  HashbangComment: 'comment',
  NumericLiteral: 'number',
}

/** Lines of JavaScript or TypeScript in coloured pieces. Never throws: what is no code is plain text. */
export function colour(source: string): Piece[][] {
  let line: Piece[] = []
  const lines = [line]
  let last: Piece | undefined
  const put = (text: string, kind: Kind) => {
    if (last?.kind === kind) last.text += text
    else if (text !== '') line.push((last = { text, kind }))
  }
  let offset = 0
  let before = ''
  for (const { type, value } of jsTokens(source)) {
    offset += value.length
    const kind = type === 'IdentifierName' ? kindOfWord(value, before, source, offset) : (KINDS[type] ?? '')
    if (type !== 'WhiteSpace' && type !== 'LineTerminatorSequence') before = value
    if (!value.includes('\n')) {
      put(value, kind)
      continue
    }
    for (const [i, part] of value.split('\n').entries()) {
      if (i > 0) {
        lines.push((line = []))
        last = undefined
      }
      put(part, kind)
    }
  }
  return lines
}

function kindOfWord(word: string, before: string, source: string, end: number): Kind {
  if (before === '.' || before === '?.') return ''
  if (RESERVED.has(word)) return 'keyword'
  if (VALUES.has(word)) return 'number'
  if (!CONTEXTUAL.has(word)) return ''
  GOES_ON.lastIndex = end
  return GOES_ON.test(source) ? 'keyword' : ''
}
