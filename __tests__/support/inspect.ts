import traverseModule, { type NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { METHODS } from '../../transforms/conversion.ts'
import { parseFile } from './spellings.ts'

// The package is CommonJS: its default export comes wrapped under Node and unwrapped under vite.
const traverse = ((traverseModule as { default?: unknown }).default ?? traverseModule) as typeof traverseModule.default

/** What a route handler's file may export beside its methods; anything else fails the build. */
const SEGMENT_CONFIG = ['dynamic', 'dynamicParams', 'revalidate', 'fetchCache', 'runtime', 'preferredRegion', 'maxDuration', 'generateStaticParams']

/** Free names that the new code may use though the old one did not. */
const WEB = new Set(
  'Request Response ResponseInit BodyInit Headers URL URLSearchParams ReadableStream Uint8Array Buffer Promise Object Array JSON String Number Record Awaited ReturnType undefined globalThis Infinity'.split(' '),
)

/** Texts of the comments of a file, without markers and indentation. */
function commentsOf(text: string, file: string): string[] {
  const comments = parseFile(text, file).comments ?? []
  return comments.map(({ value }) => value.split('\n').map((line) => line.trim().replace(/^\*+ ?/, '')).join('\n').trim())
}

/** Comments of the input that the output has not, each as often as it is missing. */
export function lostComments(input: string, output: string, file: string): string[] {
  const left = commentsOf(output, file)
  return commentsOf(input, file).filter((comment) => {
    const at = left.indexOf(comment)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What a declarator of an export declares: `GET`, or `{ GET, POST }`. */
function namesOf(id: Node): string[] {
  if (id.type === 'Identifier') return [id.name]
  if (id.type !== 'ObjectPattern') return ['a pattern']
  return id.properties.map((one) => (one.type === 'ObjectProperty' && one.value.type === 'Identifier' ? one.value.name : 'a pattern'))
}

/** Value exports that a route handler may not have. */
export function strangeExports(text: string, file: string): string[] {
  const allowed: string[] = [...METHODS, ...SEGMENT_CONFIG]
  const names = parseFile(text, file).program.body.flatMap((statement): string[] => {
    if (statement.type === 'ExportDefaultDeclaration') return ['default']
    if (statement.type === 'ExportAllDeclaration') return statement.exportKind === 'type' ? [] : ['*']
    if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return []
    const { declaration } = statement
    if (declaration?.type === 'VariableDeclaration') return declaration.declarations.flatMap(({ id }) => namesOf(id))
    if (declaration && 'id' in declaration && declaration.id && 'name' in declaration.id) return [String(declaration.id.name)]
    return statement.specifiers.flatMap((specifier) => (specifier.exported.type === 'Identifier' ? specifier.exported.name : specifier.exported.value))
  })
  return names.filter((name) => !allowed.includes(name))
}

/** Names that the output uses but nothing declares, and that the input did not use so: what a rewrite forgot. */
export function looseNames(input: string, output: string, file: string): string[] {
  const known = globalsOf(input, file)
  return globalsOf(output, file).filter((name) => !known.includes(name) && !WEB.has(name))
}

function globalsOf(text: string, file: string): string[] {
  let names: string[] = []
  const tree = parseFile(text, file)
  // Types that the file declares are no bindings of Babel's scopes.
  const types = tree.program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    return declared?.type === 'TSTypeAliasDeclaration' || declared?.type === 'TSInterfaceDeclaration' ? declared.id.name : []
  })
  traverse(tree as Node, {
    Program(path: NodePath) {
      names = Object.keys((path.scope as unknown as { globals: Record<string, unknown> }).globals).filter((name) => !types.includes(name))
    },
  })
  return names
}
