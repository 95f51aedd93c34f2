import type { Binding, NodePath } from '@babel/traverse'
import { keyName } from './unit.ts'
import { unwrapped } from './uses.ts'

/** Asks about a handler, by a place where it is or by a name that it has. */
interface Handlers {
  handler: (path: NodePath, holder: Binding | undefined) => boolean
  named: (binding: Binding) => boolean
}

/**
 * Whether the use of an object that a table has for a method is one that the new form of the handler in it does not disturb:
 * `const route = routes[method]; if (!route) …; route.roles; route.handler(req, res)`.
 * @param field the name under which the object holds its handler
 * @param holder the table, or the constant that the object has for a name
 */
export function fitsEntry(path: NodePath, field: string, holder: Binding | undefined, ask: Handlers): boolean {
  const outer = unwrapped(path)
  const parent = outer.parentPath as NodePath
  const { node } = parent
  switch (node.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      if (node.object !== outer.node || node.computed || node.property.type !== 'Identifier') return false
      if (node.property.name !== field) return !isWritten(parent)
      return node.type === 'MemberExpression' && ask.handler(parent, holder)
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === 'typeof'
    case 'BinaryExpression':
    case 'IfStatement':
      return true
    case 'ConditionalExpression':
      return node.test === outer.node
    case 'LogicalExpression':
      return isAsked(parent)
    case 'VariableDeclarator': {
      if (node.init !== outer.node) return false
      if (node.id.type === 'Identifier') {
        const held = parent.scope.getBinding(node.id.name)
        return held?.constant === true && held.referencePaths.every((reference) => fitsEntry(reference, field, held, ask))
      }
      const takesIt = node.id.type === 'ObjectPattern' && node.id.properties.some((one) => one.type === 'ObjectProperty' && keyName(one) === field)
      return node.id.type === 'ObjectPattern' && node.id.properties.every((one) => {
        // What is left of it holds no handler any more.
        if (one.type === 'RestElement') return takesIt
        const key = keyName(one)
        if (key !== field) return key !== undefined
        const binding = one.value.type === 'Identifier' ? parent.scope.getBinding(one.value.name) : undefined
        return binding !== undefined && ask.named(binding)
      })
    }
    default:
      return false
  }
}

/** Whether something is put in the place of a member, or it is taken away. */
const isWritten = (member: NodePath): boolean => {
  const { parent } = unwrapped(member)
  return (parent.type === 'AssignmentExpression' && parent.left === member.node) || parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete')
}

/** Whether an expression is only asked whether it is true. */
const isAsked = (path: NodePath): boolean => {
  const outer = unwrapped(path)
  const { parent } = outer
  if (parent.type === 'LogicalExpression') return isAsked(outer.parentPath as NodePath)
  return ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.test === outer.node) || (parent.type === 'UnaryExpression' && parent.operator === '!')
}
