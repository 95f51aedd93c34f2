import type { NodePath } from '@babel/traverse'
import type { IfStatement, Node } from '@babel/types'
import { isKeys } from './table-keys.ts'
import { bare } from './uses.ts'
import type { Wrapper } from './wrapper.ts'

/** Whether a wrapper answers 405 for a method that its table does not name. */
export function refusesOthers(wrapper: Wrapper): boolean {
  const names = namesOf(wrapper)
  let found = false
  wrapper.path.traverse({
    IfStatement(path) {
      const asked = asks(path, path.node.test, names)
      if (asked === 'missing') found ||= saysNotAllowed(path.get('consequent'))
      if (asked === 'there') found ||= path.node.alternate != null && path.node.alternate.type !== 'IfStatement' && saysNotAllowed(path.get('alternate') as NodePath)
    },
  })
  return found || wrapper.around.some((one) => refusesOthers(one.wrapper))
}

/** The names of a wrapper's handlers, of its tables, and of what those hold. */
const namesOf = ({ called, shapes = new Map() }: Wrapper): Set<string> =>
  new Set([...[...called].map(({ identifier }) => identifier.name), ...[...shapes.values()].flatMap(({ table, entries }) => [table, ...entries].map(({ identifier }) => identifier.name))])

/** What a test tells of the method: that there is a handler for it, or none. */
function asks(path: NodePath<IfStatement>, test: Node, names: ReadonlySet<string>): 'there' | 'missing' | undefined {
  const node = bare(test)
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const inner = asks(path, node.argument, names)
    return inner === 'there' ? 'missing' : inner && 'there'
  }
  // `!method || !handler` is always true where there is none, and `method && handler` only where there is one.
  if (node.type === 'LogicalExpression') return [node.left, node.right].map((one) => asks(path, one, names)).find((one) => one === (node.operator === '||' ? 'missing' : node.operator === '&&' ? 'there' : undefined))
  const isOurs = (name: string | undefined) => name !== undefined && names.has(name)
  if (isOurs(lookedUp(node))) return 'there'
  if (node.type === 'BinaryExpression') return node.operator === 'in' && isOurs(lookedUp(bare(node.right))) ? 'there' : undefined
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.callee.property.type !== 'Identifier') return undefined
  const { object, property } = node.callee
  const [first] = node.arguments
  if (property.name === 'hasOwnProperty') return isOurs(lookedUp(bare(object))) ? 'there' : undefined
  if (property.name === 'hasOwn') return first && isOurs(lookedUp(bare(first))) ? 'there' : undefined
  return property.name === 'includes' && [...names].some((name) => isKeys(path, object, name)) ? 'there' : undefined
}

/** The name of a handler, or of the table that it is looked up in. */
function lookedUp(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  return (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && node.computed ? lookedUp(bare(node.object)) : undefined
}

/** Whether code leaves with 405, as a number or by its name. */
function saysNotAllowed(path: NodePath): boolean {
  let says = false
  let leaves = path.isReturnStatement() || path.isThrowStatement()
  const look = (node: Node): void => {
    const name = node.type === 'Identifier' ? node.name : undefined
    says ||= (node.type === 'NumericLiteral' && node.value === 405) || (name !== undefined && /^(?:http_?)?(?:error_?)?(?:status_?)?method_?not_?allowed(?:_?(?:error|exception|response|405))?$/i.test(name))
    leaves ||= node.type === 'ReturnStatement' || node.type === 'ThrowStatement'
  }
  path.traverse({ Function: (inner) => inner.skip(), enter: ({ node }) => look(node) })
  return says && leaves
}
