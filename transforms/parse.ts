import { parse as babelParse, type ParserPlugin } from '@babel/parser'
import traverseModule, { type NodePath } from '@babel/traverse'
import type { Comment, File, Program } from '@babel/types'

// The CommonJS build of @babel/traverse puts its function under `default` when it is imported from ESM.
type Traverse = typeof import('@babel/traverse').default
const traverse = ((traverseModule as unknown as { default?: Traverse }).default ?? traverseModule) as unknown as Traverse

export interface Parsed {
  ast: File
  /** The program's path, its scope crawled: bindings know their references. The only traversal of the file. */
  program: NodePath<Program>
  comments: Comment[]
}

/**
 * Parses one source file and crawls its scopes.
 * @param file only its extension counts: `.ts` allows `<T>x` casts, `.tsx` and JavaScript files allow JSX
 * @throws SyntaxError with `loc`, as @babel/parser gives it
 */
export function parse(source: string, file: string): Parsed {
  const extension = file.slice(file.lastIndexOf('.') + 1)
  const plugins: ParserPlugin[] = ['decorators-legacy', 'explicitResourceManagement']
  if (/^[cm]?ts$/.test(extension)) plugins.push('typescript')
  else if (extension === 'tsx') plugins.push('typescript', 'jsx')
  else plugins.push('jsx', 'flow')
  const ast = babelParse(source, { sourceType: 'module', allowReturnOutsideFunction: false, errorRecovery: false, plugins })
  let program: NodePath<Program> | undefined
  traverse(ast, {
    Program(path) {
      program = path
      path.stop()
    },
  })
  return { ast, program: program as NodePath<Program>, comments: ast.comments ?? [] }
}
