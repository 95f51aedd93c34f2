import type { Binding, NodePath } from '@babel/traverse'
import type { ObjectExpression } from '@babel/types'
import { returned } from './read-wrapper.ts'
import { isFunction, keyName } from './unit.ts'
import { unwrapped } from './uses.ts'
import { isLookup, withoutCasts } from './wrapper-parameters.ts'

/** How a wrapper's table of handlers is more than an object that holds them. */
export interface TableForm {
  /** What is looked into: the parameter, or the constant that holds what the parameter gave. */
  table: Binding
  /** True where the parameter is a function that gives the table: `makeHandler((db) => ({ GET }))`. */
  isGiven: boolean
  /** The name under which each value of the table holds its handler: `{ GET: { roles, handler } }`. */
  field: string | undefined
  /** Constants that hold one of those values. */
  entries: readonly Binding[]
}

/** Reads a parameter as a table of another form than the plain one; undefined for every other. */
export function tableFormOf(binding: Binding): TableForm | undefined {
  const given = givenBy(binding)
  const table = given ?? binding
  const found = fieldIn(table)
  return given || found ? { table, isGiven: given !== undefined, field: found?.field, entries: found?.entries ?? [] } : undefined
}

/** The constant that holds what a parameter gives, which is called once and before there is a request: `const handlers = makeTable(db)`. */
function givenBy(binding: Binding): Binding | undefined {
  const [reference, ...others] = binding.referencePaths
  const call = reference?.parentPath
  if (!binding.constant || others.length > 0 || !call?.isCallExpression() || call.node.callee !== reference?.node || call.getFunctionParent()?.node !== binding.scope.path.node) return undefined
  const outer = unwrapped(call)
  const declarator = outer.parentPath
  if (!declarator?.isVariableDeclarator() || declarator.node.init !== outer.node || declarator.node.id.type !== 'Identifier') return undefined
  const held = declarator.scope.getBinding(declarator.node.id.name)
  return held?.constant && held.referencePaths.some(isLookup) ? held : undefined
}

/** The name of the function that is called of what a table's values are. */
function fieldIn(table: Binding): { field: string; entries: Binding[] } | undefined {
  const names = new Set<string>()
  const entries: Binding[] = []
  const entry = (path: NodePath): void => {
    const outer = unwrapped(path)
    const parent = outer.parentPath
    if ((parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) && parent.node.object === outer.node) {
      if (!parent.node.computed && parent.node.property.type === 'Identifier' && isHandled(parent)) names.add(parent.node.property.name)
    } else if (parent?.isVariableDeclarator() && parent.node.init === outer.node && parent.node.id.type === 'Identifier') {
      const held = parent.scope.getBinding(parent.node.id.name)
      if (!held || entries.includes(held)) return
      entries.push(held)
      for (const reference of held.referencePaths) entry(reference)
    } else if (parent?.isVariableDeclarator() && parent.node.init === outer.node && parent.node.id.type === 'ObjectPattern') {
      for (const property of parent.node.id.properties) {
        const key = property.type === 'ObjectProperty' ? keyName(property) : undefined
        const name = property.type === 'ObjectProperty' && property.value.type === 'Identifier' ? parent.scope.getBinding(property.value.name) : undefined
        if (key !== undefined && name?.referencePaths.some(isHandled)) names.add(key)
      }
    }
  }
  for (const reference of table.referencePaths) if (isLookup(reference)) entry(unwrapped(reference).parentPath as NodePath)
  const [field, ...others] = names
  return field !== undefined && others.length === 0 ? { field, entries } : undefined
}

/** Whether a function is called with a request and a response: what a function got first and second. */
export function isHandled(callee: NodePath): boolean {
  const outer = unwrapped(callee)
  const call = outer.parentPath
  if (!(call?.isCallExpression() || call?.isOptionalCallExpression()) || call.node.callee !== outer.node) return false
  const [first, second] = call.get('arguments') as NodePath[]
  const place = (argument: NodePath | undefined): number => {
    const path = argument && withoutCasts(argument)
    const binding = path?.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
    const owner = binding?.kind === 'param' ? binding.scope.path : undefined
    return owner?.isFunction() ? owner.node.params.indexOf(binding?.identifier as never) : -1
  }
  return place(first) === 0 && place(second) === 1
}

/** The table that a function gives, where that is what it is for: `(db) => ({ GET: … })`. */
export function tableGiven(path: NodePath): NodePath<ObjectExpression> | undefined {
  const given = isFunction(path) && !path.node.async && !path.node.generator ? returned(path) : undefined
  return given?.isObjectExpression() ? given : undefined
}
