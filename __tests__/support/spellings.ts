import { parse } from '@babel/parser'
import { traverseFast, type Node } from '@babel/types'

/** The same program written otherwise: what a conversion must carry from its input to its output. */
export interface Spelling {
  name: string
  /** The other text; undefined where the text cannot be written so. */
  of: (text: string, file: string) => string | undefined
}

export const SPELLINGS: Spelling[] = [
  { name: 'LF', of: (text) => text.replaceAll('\r\n', '\n') },
  { name: 'CRLF', of: (text) => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n') },
  { name: 'a byte order mark', of: (text) => (text.startsWith('\uFEFF') ? text.slice(1) : `\uFEFF${text}`) },
  { name: 'no newline at the end', of: (text) => text.replace(/(\r?\n)+$/, '') },
  { name: 'tabs', of: withTabs },
  { name: 'semicolons', of: withSemicolons },
  { name: 'no semicolons', of: withoutSemicolons },
]

export function parseFile(text: string, file: string) {
  const jsx = !file.endsWith('.ts')
  const typescript = /\.tsx?$/.test(file)
  const plugins: ('typescript' | 'jsx')[] = [...(typescript ? ['typescript' as const] : []), ...(jsx ? ['jsx' as const] : [])]
  return parse(text, { sourceType: 'module', plugins, errorRecovery: false })
}

/** The width of one step of indentation, as the first indented line has it. */
function indentOf(text: string): number | 'tab' | undefined {
  const first = /^(?:\t| {2,})(?=[^\s*])/m.exec(text)?.[0]
  if (first === undefined) return undefined
  return first === '\t' ? 'tab' : first.length > 3 ? 4 : 2
}

/** Leading spaces as tabs, but for lines that begin inside a template literal: there they belong to the value. */
function withTabs(text: string, file: string): string | undefined {
  const width = indentOf(text)
  if (typeof width !== 'number') return undefined
  const templates: [number, number][] = []
  visit(text, file, (node) => void (node.type === 'TemplateElement' && templates.push([node.start ?? 0, node.end ?? 0])))
  return text.replace(/^ +/gm, (spaces, at: number) => {
    if (templates.some(([start, end]) => at > start && at <= end)) return spaces
    return '\t'.repeat(Math.floor(spaces.length / width)) + ' '.repeat(spaces.length % width)
  })
}

const ENDS_WITH_SEMICOLON = new Set([
  'ExpressionStatement', 'ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement', 'DebuggerStatement', 'DoWhileStatement',
  'ImportDeclaration', 'ExportAllDeclaration', 'TSTypeAliasDeclaration', 'TSImportEqualsDeclaration', 'TSExportAssignment', 'ClassProperty', 'Directive',
])

const OWN_END = new Set(['FunctionDeclaration', 'TSDeclareFunction', 'ClassDeclaration', 'TSInterfaceDeclaration'])

/** Offsets right behind each statement that a semicolon may end. */
function statementEnds(text: string, file: string): number[] {
  const ends: number[] = []
  const heads = new Set<Node>()
  visit(text, file, (node) => {
    // `for (const x of xs)`: the declaration is no statement there.
    if (node.type === 'ForStatement' && node.init) heads.add(node.init)
    if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') heads.add(node.left)
    const exported =
      (node.type === 'ExportNamedDeclaration' && !node.declaration) ||
      (node.type === 'ExportDefaultDeclaration' && !OWN_END.has(node.declaration.type))
    const declares = node.type === 'VariableDeclaration' && !heads.has(node)
    if (ENDS_WITH_SEMICOLON.has(node.type) || exported || declares) ends.push(node.end ?? 0)
  })
  return [...new Set(ends)].sort((a, b) => b - a)
}

function withSemicolons(text: string, file: string): string | undefined {
  // One at the start of a line says that the file has none: with others, it would be of two minds.
  if (/^[\t ]*;[([`]/m.test(text)) return undefined
  let written = text
  for (const end of statementEnds(text, file)) if (written[end - 1] !== ';') written = `${written.slice(0, end)};${written.slice(end)}`
  return sameProgram(text, written, file) ? written : undefined
}

function withoutSemicolons(text: string, file: string): string | undefined {
  let written = text
  for (const end of statementEnds(text, file)) {
    if (written[end - 1] !== ';') continue
    const rest = written.slice(end)
    // Another statement on the line, or a next line that would go on with this one.
    if (/^[ \t]*[^\s/}]/.test(rest) || /^(?:\s|\/\/.*|\/\*[^]*?\*\/)*[([`+\-/*]/.test(rest)) return undefined
    written = written.slice(0, end - 1) + rest
  }
  return sameProgram(text, written, file) ? written : undefined
}

function visit(text: string, file: string, see: (node: Node) => void): void {
  traverseFast(parseFile(text, file), see)
}

function sameProgram(a: string, b: string, file: string): boolean {
  try {
    return skeleton(a, file) === skeleton(b, file)
  } catch {
    return false
  }
}

/** The tree without places, comments and the texts that only say how something was spelled. */
function skeleton(text: string, file: string): string {
  const dropped = new Set(['start', 'end', 'loc', 'range', 'extra', 'leadingComments', 'innerComments', 'trailingComments', 'comments', 'tokens', 'errors'])
  return JSON.stringify(parseFile(text, file).program, (key, value: unknown) => (dropped.has(key) ? undefined : value))
}
