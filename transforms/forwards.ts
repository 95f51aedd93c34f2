import type { Statement } from '@babel/types'
import type { Method } from './conversion.ts'
import type { Draft } from './handler/draft.ts'

/** A function of the file that is the handler of a method already: named for it, and called with nothing but what a route handler gets. */
export interface Forward {
  helper: Draft
  statement: Statement
}

/**
 * The function that a group only forwards to: `export async function GET(request) { return GET(request) }` is what a `GET` of the file
 * that answers would be wrapped in.
 */
export function forwardOf(group: { methods: Method[]; body: string }, helpers: readonly Draft[]): Forward | undefined {
  const [name, ...others] = group.methods
  const helper = helpers.find((one) => one.unit.name === name)
  if (!name || !helper || others.length > 0) return undefined
  // What it takes is what it is given: the request first, the context behind it.
  const given = new RegExp(`^\\{\\s*return (?:await )?${name}\\((?:\\w+(?:, \\{ params(?:: \\w+)? \\})?|(\\{ params(?:: \\w+)? \\}))?\\);?\\s*\\}$`).exec(group.body)
  const binding = helper.unit.path.scope.parent.getBinding(name)
  // The context alone would have to move behind a request, for every caller.
  if (!given || helper.unit.node.params.length > 2 || (given[1] !== undefined && binding?.referencePaths.length !== 1)) return undefined
  const statement = helper.unit.path.getStatementParent()?.node as Statement | undefined
  const isAlone = statement?.type === 'FunctionDeclaration' || (statement?.type === 'VariableDeclaration' && statement.declarations.length === 1)
  return statement && isAlone ? { helper, statement } : undefined
}
