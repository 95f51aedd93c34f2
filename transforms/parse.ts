import { parse as babelParse, type ParserPlugin } from '@babel/parser'
import { Hub, NodePath } from '@babel/traverse'
import type { Comment, File, Identifier, JSXIdentifier, Node, Program } from '@babel/types'
import { endBeforeLeading } from './leading-semicolons.ts'

export interface Parsed {
  ast: File
  /** The program's path, its scope crawled: bindings know their references. The only traversal of the file. */
  program: NodePath<Program>
  comments: Comment[]
}

/**
 * Parses one source file and crawls its scopes.
 * @param file only its extension counts: `.ts` allows `<T>x` casts, `.tsx` and JavaScript files allow JSX
 * @throws SyntaxError with `loc`, as @babel/parser gives it, also where a name is declared twice
 */
export function parse(source: string, file: string): Parsed {
  const ast = parseText(source, file)
  endBeforeLeading(ast, source)
  // A hub of its own, as Babel's core gives each file: the paths are cached by it and go with it, else all files share one cache, which
  // slows each collection of garbage.
  const path = NodePath.get({ hub: new FileHub(), parentPath: null, parent: ast, container: ast, key: 'program' })
  const program = path.setContext(undefined) as NodePath<Program>
  return { ast, program, comments: ast.comments ?? [] }
}

/** What the crawl of scopes finds wrong is wrong with the file, as what the parser does. */
class FileHub extends Hub {
  override buildError(node: Node | undefined, message: string): SyntaxError {
    return Object.assign(new SyntaxError(message), { loc: node?.loc?.start })
  }
}

/**
 * Checks a text that was written for a file.
 * @param before what stood there
 * @throws SyntaxError where it is none of its language; Error where it uses a name that is declared before and no more
 */
export function checkText(source: string, file: string, before: string): void {
  parseText(source, file, false)
  const unknown = globalsOf(source, file)?.filter((name) => !(name in globalThis)) ?? []
  const known = unknown.length > 0 ? globalsOf(before, file) : undefined
  const lost = unknown.find((name) => known?.includes(name) === false && new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(before))
  if (lost !== undefined) throw new Error(`\`${lost}\` has no declaration any more`)
}

/** The names that a text uses as values without declaring them; undefined where its scopes cannot be read. */
function globalsOf(source: string, file: string): string[] | undefined {
  try {
    const found = new Set<string>()
    parse(source, file).program.traverse({
      // A type may be one that every file knows.
      'TSType|TSTypeParameterInstantiation|Flow': (path: NodePath) => path.skip(),
      ReferencedIdentifier: (path: NodePath<Identifier | JSXIdentifier>) => void (path.scope.hasBinding(path.node.name, true) || found.add(path.node.name)),
    })
    return [...found]
  } catch {
    // A type and a value of one name, say: the language lets that pass.
    return undefined
  }
}

function parseText(source: string, file: string, attachComment = true): File {
  const extension = file.slice(file.lastIndexOf('.') + 1)
  const plugins: ParserPlugin[] = ['decorators-legacy', 'explicitResourceManagement']
  if (/^[cm]?ts$/.test(extension)) plugins.push('typescript')
  else if (extension === 'tsx') plugins.push('typescript', 'jsx')
  else plugins.push('jsx', 'flow')
  return babelParse(source, { sourceType: 'module', allowReturnOutsideFunction: false, errorRecovery: false, attachComment, plugins })
}
