import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import { Edits } from './edits.ts'
import { attached } from './handler/comments.ts'
import type { Module } from './handler/module.ts'
import { functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import { unwrapped } from './handler/uses.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import type { Splice } from './splice.ts'
import { indentAt } from './streams/names.ts'
import { removal } from './unused-after.ts'

/**
 * `export default validate(schema, handler)` below `const schema = …`, which stands below the handler: the function is written where the
 * call is, since the call cannot move up to it. Functions that are used otherwise too stay.
 * @param calls the calls that the default export is made of
 */
export function lateWrappers(module: Module, calls: readonly NodePath<CallExpression>[]): Splice[] {
  const [outer] = calls
  const statement = outer?.getStatementParent()
  if (!outer || !statement?.isExportDefaultDeclaration()) return []
  for (const call of calls) {
    for (const argument of call.get('arguments')) {
      const given = withoutCasts(argument as NodePath)
      const declared = given.isIdentifier() ? declaredOnce(module, given) : undefined
      if (!declared || !given.isIdentifier() || !needsLater(module, outer, declared, given.node)) continue
      const { source } = module
      const [whole, path] = declared
      const { node } = path
      const [at, end] = [node.start as number, node.end as number]
      // Its own name, the constant's, is what stacks and logs show of it.
      const isNamed = node.type === 'FunctionDeclaration' || (node.type === 'FunctionExpression' && node.id)
      if (!isNamed && node.type === 'FunctionExpression') continue
      const comments = attached({ edits: new Edits(source, module.style, []) }, whole.node)
      const first = comments[0]
      const above = first ? [{ start: first.start as number, end: comments.at(-1)?.end as number }, module.style.newline] : []
      const start = statement.node.start as number
      return [removal(module, whole.node), ...(first ? [{ start, end: start, parts: above }] : []), { start: given.node.start as number, end: given.node.end as number, parts: [{ start: at, end, from: '', to: indentAt(source, given.node.start as number) }] }]
    }
  }
  return []
}

/** The function that a name stands for, and the statement that declares it alone, where nothing else uses the name. */
function declaredOnce({ program, typeQueries }: Module, path: NodePath): [NodePath, NodePath<FunctionNode>] | undefined {
  const name = path.isIdentifier() ? path.node.name : ''
  const binding = program.scope.getOwnBinding(name)
  const found = binding && functionOf(binding)
  if (!binding || !found || !isFunction(found) || found.node.generator || binding.referencePaths.length !== 1 || typeQueries.some((query) => query.name === name)) return undefined
  const whole = found.isFunctionDeclaration() ? (found as NodePath) : unwrapped(found).parentPath?.parentPath
  if (!whole?.parentPath?.isProgram() || (whole.isVariableDeclaration() && whole.node.declarations.length !== 1)) return undefined
  // A type of the constant's own would be lost.
  const declarator = found.isFunctionDeclaration() ? undefined : found.parent
  if (declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' && declarator.id.typeAnnotation) return undefined
  return [whole, found]
}

/** Whether the call needs what is made between the function and itself. */
function needsLater({ program }: Module, outer: NodePath, [whole]: [NodePath, unknown], own: Node): boolean {
  let late = false
  outer.traverse({
    ReferencedIdentifier(reference) {
      const needed = program.scope.getOwnBinding(reference.node.name as string)
      const stands = needed && reference.scope.getBinding(reference.node.name as string) === needed && reference.node !== own
      late ||= stands === true && needed.kind !== 'module' && needed.kind !== 'hoisted' && (needed.path.node.end as number) > (whole.node.start as number)
    },
  })
  return late
}
