import type { Statement } from '@babel/types'
import type { Method } from './conversion.ts'
import type { Draft } from './handler/draft.ts'

/** A function of the file that is the handler of a method already: called for it alone, with nothing but what a route handler gets. */
export interface Forward {
  helper: Draft
  statement: Statement
  /** Where it has another name than its method, which it takes. */
  name: { start: number; end: number; method: Method } | undefined
}

/**
 * The function that a group only forwards to: `export async function GET(request) { return GET(request) }` is what a `GET` of the file
 * that answers would be wrapped in.
 */
export function forwardOf(group: { methods: Method[]; body: string; draft: Draft }, helpers: readonly Draft[]): Forward | undefined {
  const [method, ...others] = group.methods
  // In a wrapper it is that which answers, with what it hands on.
  if (group.draft.unit.given) return undefined
  const name = /^\{\s*return (?:await )?([\w$]+)\(/.exec(group.body)?.[1]
  const helper = helpers.find((one) => one.unit.name === name)
  const signature = helper && helper.file.signatures.get(helper.unit)
  if (!method || !name || !helper || !signature || others.length > 0 || signature.takes?.length || signature.finds?.length) return undefined
  // What it takes is what it is given: the request first, the context behind it.
  const given = new RegExp(`^\\{\\s*return (?:await )?${name.replaceAll('$', '\\$')}\\((?:\\w+(?:, \\{ params(?:: \\w+)? \\})?|(\\{ params(?:: \\w+)? \\}))?\\);?\\s*\\}$`).exec(group.body)
  const binding = helper.unit.path.scope.parent.getBinding(name)
  const { request, response, node } = helper.unit
  if (!node.params.every((_, n) => n === request?.index || n === response?.index)) return undefined
  // The context alone would have to move behind a request, for every caller.
  if (!given || helper.unit.node.params.length > 2 || (given[1] !== undefined && binding?.referencePaths.length !== 1)) return undefined
  const statement = helper.unit.path.getStatementParent()?.node as Statement | undefined
  const isAlone = statement?.type === 'FunctionDeclaration' || (statement?.type === 'VariableDeclaration' && statement.declarations.length === 1)
  if (!statement || !isAlone) return undefined
  if (name === method) return { helper, statement, name: undefined }
  // Nothing else may know it by its name, nor mean something else by the method's.
  const { module } = helper.unit
  const start = binding?.identifier.start
  if (binding?.referencePaths.length !== 1 || typeof start !== 'number' || module.names.has(method) || module.typeQueries.some((query) => query.name === name)) return undefined
  return { helper, statement, name: { start, end: start + name.length, method } }
}
