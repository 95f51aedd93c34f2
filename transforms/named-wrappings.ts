import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import type { Module } from './handler/module.ts'
import { isReexport } from './handler/reexports.ts'
import { functionOf } from './handler/unit.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import type { Splice } from './splice.ts'
import { removal } from './unused-after.ts'

/**
 * `const guarded = withUser(handler)` and `export default withCors(guarded)`: the constant is made at once, `withCors(withUser(handler))`,
 * and exported by its name; where that is around a function with a name, it stands at the export. Left as it is where something else uses the constant, or where the outer call needs what is made behind it.
 * @param calls the calls that the default export is made of
 */
export function namedWrappings(module: Module, calls: readonly NodePath<CallExpression>[]): Splice[] {
  const [outer] = calls
  const exported = outer && exportOf(module, outer)
  if (!outer || !exported) return []
  for (const call of calls) {
    for (const argument of call.get('arguments')) {
      const inner = withoutCasts(argument as NodePath)
      const declared = inner.isIdentifier() ? madeOnce(module, inner, outer) : undefined
      if (!declared || !inner.isIdentifier()) continue
      const { init, statement } = declared
      const start = init.node.start as number
      const end = init.node.end as number
      const [before, after] = [{ start: outer.node.start as number, end: inner.node.start as number }, { start: inner.node.end as number, end: outer.node.end as number }]
      // Lines that the outer call stands on would move with another indentation.
      if ([before, after].some((one) => module.source.slice(one.start, one.end).includes('\n'))) continue
      // What is exported by a constant of its own is exported by the inner one's name.
      const name = exported.name
      const gone = name === undefined ? [] : [removal(module, exported.declared.node)]
      if (exported.declared.node === statement.node) continue
      // Around a function of its own name, the constant's is not needed.
      if (wrapsNamed(init)) {
        const value = { start: exported.value.start as number, end: exported.value.end as number, parts: [before, { start, end }, after] }
        return [removal(module, statement.node, true), ...gone, value]
      }
      return [{ start, end, parts: [before, { start, end }, after] }, ...gone, { start: exported.value.start as number, end: exported.value.end as number, parts: [inner.node.name] }]
    }
  }
  const { value, declared, name } = exported
  const { start, end } = outer.node
  return name !== undefined && wrapsNamed(outer) ? [removal(module, declared.node, true), { start: value.start as number, end: value.end as number, parts: [{ start: start as number, end: end as number }] }] : []
}

/** Whether what a call wraps is a function of the file that has a name. */
function wrapsNamed(path: NodePath): boolean {
  return path.isCallExpression() && path.get('arguments').some((argument) => {
    const given = withoutCasts(argument as NodePath)
    const binding = given.isIdentifier() ? given.scope.getBinding(given.node.name) : undefined
    return binding ? binding.kind !== 'module' && functionOf(binding) !== undefined : wrapsNamed(given)
  })
}

/** What the default export names: the call itself, or a constant that is only exported. */
function exportOf(module: Module, outer: NodePath<CallExpression>): { value: Node; declared: NodePath; name: string | undefined } | undefined {
  for (const statement of module.program.get('body')) {
    if (!statement.isExportDefaultDeclaration()) continue
    const value = statement.get('declaration') as NodePath
    if (withoutCasts(value).node === outer.node) return { value: value.node, declared: statement, name: undefined }
    const binding = value.isIdentifier() ? module.program.scope.getBinding(value.node.name) : undefined
    const declaration = binding?.path.parentPath
    if (!value.isIdentifier() || !binding?.constant || binding.referencePaths.length !== 1 || !declaration?.isVariableDeclaration() || declaration.node.declarations.length !== 1 || !declaration.parentPath?.isProgram()) return undefined
    // Comments above it would stay behind.
    return declaration.node.leadingComments?.length ? undefined : { value: value.node, declared: declaration, name: value.node.name }
  }
  return undefined
}

/** The call that makes a constant which nothing but the outer call uses, where all that the outer one needs is there by then. */
function madeOnce({ program, typeQueries }: Module, { node, scope }: NodePath, outer: NodePath): { init: NodePath; statement: NodePath } | undefined {
  const name = node.type === 'Identifier' ? node.name : ''
  const binding = scope.getBinding(name)
  const declarator = binding?.path
  const statement = declarator?.parentPath
  if (!binding?.constant || binding.scope !== program.scope || !declarator?.isVariableDeclarator() || !statement?.isVariableDeclaration() || statement.node.declarations.length !== 1 || !statement.parentPath?.isProgram()) return undefined
  const init = declarator.get('init') as NodePath
  if (!init.isCallExpression() || binding.referencePaths.some((one) => one.node !== node && !isReexport(one)) || binding.referencePaths.length !== 1 || typeQueries.some((query) => query.name === name)) return undefined
  let late = false
  outer.traverse({
    ReferencedIdentifier(reference) {
      const needed = program.scope.getOwnBinding(reference.node.name as string)
      const isOwn = needed && reference.scope.getBinding(reference.node.name as string) === needed && needed !== binding
      if (isOwn && needed.kind !== 'module' && needed.kind !== 'hoisted' && (needed.path.node.end as number) > (statement.node.start as number)) late = true
    },
  })
  return late ? undefined : { init, statement }
}
