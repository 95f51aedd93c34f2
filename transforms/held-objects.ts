import type { Binding, NodePath } from '@babel/traverse'
import type { ObjectExpression, VariableDeclarator } from '@babel/types'
import type { Module } from './handler/module.ts'
import { keyName } from './handler/unit.ts'
import { unwrapped } from './handler/uses.ts'
import { inOne } from './splice.ts'
import type { Splice } from './splice.ts'

/** Names of what holds a request. */
const REQUEST = /^(?:api_?)?req(?:uest)?$/i

/**
 * `const context = { req, res }`, handed on by its name: the object is written where it is handed on. Left as it is where something else is
 * done with it.
 */
export function heldObjects(module: Module): Splice[] {
  if (module.uncountable) return []
  const splices: Splice[] = []
  module.program.traverse({
    VariableDeclarator(path) {
      const { id, init } = path.node
      const binding = id.type === 'Identifier' && init?.type === 'ObjectExpression' ? path.scope.getOwnBinding(id.name) : undefined
      const held = binding && valuesOf(path, init as ObjectExpression)
      if (held) splices.push(...handedOn(module, path, binding, init as ObjectExpression, held))
    },
  })
  return splices
}

/** What an object holds, by its keys: names that always mean the same, one of them a request that the function gets. */
function valuesOf(path: NodePath<VariableDeclarator>, init: ObjectExpression): Map<string, Binding> | undefined {
  const values = new Map<string, Binding>()
  for (const property of init.properties) {
    const key = property.type === 'ObjectProperty' ? keyName(property) : undefined
    const binding = property.type === 'ObjectProperty' && property.value.type === 'Identifier' ? path.scope.getBinding(property.value.name) : undefined
    if (key === undefined || !binding?.constant || values.has(key)) return undefined
    values.set(key, binding)
  }
  const owner = path.getFunctionParent()
  const isRequest = ({ kind, scope, identifier }: Binding) => kind === 'param' && scope === owner?.scope && REQUEST.test(identifier.name)
  return [...values.values()].some(isRequest) ? values : undefined
}

function handedOn({ source }: Module, path: NodePath<VariableDeclarator>, binding: Binding, init: ObjectExpression, values: Map<string, Binding>): Splice[] {
  const statement = path.parentPath
  if (!binding.constant || !statement?.isVariableDeclaration() || statement.node.declarations.length > 1 || !statement.parentPath.isBlockStatement() || binding.referencePaths.length === 0) return []
  const splices: Splice[] = []
  for (const reference of binding.referencePaths) {
    // What has another meaning there cannot be named.
    if ([...values.values()].some((one) => reference.scope.getBinding(one.identifier.name) !== one)) return []
    const outer = unwrapped(reference)
    const parent = outer.parentPath
    if (parent?.isCallExpression() && parent.node.arguments.includes(outer.node as never)) splices.push({ start: outer.node.start as number, end: outer.node.end as number, parts: [{ start: init.start as number, end: init.end as number }] })
    else if (parent?.isMemberExpression() && parent.node.object === outer.node && !parent.node.computed && parent.node.property.type === 'Identifier' && isRead(parent)) {
      const value = values.get(parent.node.property.name)
      if (!value) return []
      const property = parent.parentPath
      const shorthand = property.isObjectProperty() && property.node.value === parent.node && keyName(property.node) === value.identifier.name
      const { start, end } = shorthand ? property.node : parent.node
      splices.push({ start: start as number, end: end as number, parts: [value.identifier.name] })
    } else return []
  }
  const [start, end] = [statement.node.start as number, statement.node.end as number]
  const line = /\r?\n[\t ]*$/.exec(source.slice(0, start))?.[0].length ?? 0
  const isFirst = source.slice(0, start - line).endsWith('{')
  // What stands first takes the gap behind it along, anything else the line that it stands on.
  const gone = isFirst ? { start, end: end + (/^(?:[\t ]*\r?\n)*[\t ]*/.exec(source.slice(end))?.[0].length ?? 0), parts: [] } : { start: start - line, end, parts: [] }
  return [inOne([...splices, gone])]
}

const isRead = ({ parent, node }: NodePath): boolean => !(parent.type === 'AssignmentExpression' && parent.left === node) && parent.type !== 'UpdateExpression' && !(parent.type === 'UnaryExpression' && parent.operator === 'delete')
