import type { Binding } from '@babel/traverse'
import type { Node, ObjectProperty } from '@babel/types'
import type { Module } from './handler/module.ts'
import { bare } from './handler/uses.ts'
import type { Splice } from './splice.ts'

/**
 * `Object.assign(req, { session })` as a statement: each property that it puts on a request is put there by a statement of its own.
 * @param isShared whether what nothing converts goes back to its own text; else a response has to stand beside the request
 */
export function assignedTogether(module: Module, isShared: boolean): Splice[] {
  if (!/\bObject\.assign\(/.test(module.source)) return []
  const splices: Splice[] = []
  module.program.traverse({
    ExpressionStatement(path) {
      const call = bare(path.node.expression)
      if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || call.callee.computed || call.callee.object.type !== 'Identifier' || call.callee.object.name !== 'Object' || path.scope.hasBinding('Object', true)) return
      if (call.callee.property.type !== 'Identifier' || call.callee.property.name !== 'assign' || call.arguments.length !== 2) return
      const [target, source] = call.arguments.map((one) => bare(one))
      if (target?.type !== 'Identifier' || !isRequest(path.scope.getBinding(target.name), isShared) || source?.type !== 'ObjectExpression') return
      const put = source.properties.map((one) => putBy(one))
      // All values are known before the first is put there.
      if (put.length === 0 || !put.every((one) => one !== undefined) || (put.length > 1 && !put.every(({ value }) => isUnmoved(value, target.name)))) return
      const { start, end } = path.node
      if (module.comments.some((one) => (one.start as number) > (start as number) && (one.end as number) < (end as number))) return
      const indent = /[\t ]*$/.exec(module.source.slice(0, start as number))?.[0] ?? ''
      const { semicolon, newline } = module.style
      const parts = put.flatMap(({ name, value }, n) => [`${n > 0 ? `${newline}${indent}` : ''}${target.name}.${name} = `, { start: value.start as number, end: value.end as number }, semicolon])
      // In place of the body of an `if` stands one statement.
      if (put.length > 1 && path.listKey === undefined) return
      splices.push({ start: start as number, end: end as number, parts })
    },
  })
  return splices
}

/** Whether a name is a function's parameter that is called a request. */
function isRequest(binding: Binding | undefined, isShared: boolean): boolean {
  const owner = binding?.kind === 'param' && /^_?req(uest)?$|Req(uest)?$/.test(binding.identifier.name) ? binding.scope.path.node : undefined
  const response = owner && 'params' in owner && Array.isArray(owner.params) ? (owner.params[1] as Node | undefined) : undefined
  return owner !== undefined && (isShared || (response?.type === 'Identifier' && /^_?res(ponse)?$|Res(ponse)?$/.test(response.name)))
}

/** A property by a name that is written out, with what it is set to. */
function putBy(one: Node): { name: string; value: Node } | undefined {
  if (one.type !== 'ObjectProperty' || one.computed || one.key.type !== 'Identifier' || one.key.name === '__proto__') return undefined
  return { name: one.key.name, value: (one as ObjectProperty).value }
}

/** Whether evaluating something later gives the same, though a name was given properties meanwhile. */
function isUnmoved(given: Node, name: string): boolean {
  const node = bare(given)
  switch (node.type) {
    case 'Identifier':
      return node.name !== name
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return !node.computed && isUnmoved(node.object, name)
    case 'BinaryExpression':
    case 'LogicalExpression':
      return isUnmoved(node.left, name) && isUnmoved(node.right, name)
    case 'UnaryExpression':
      return node.operator !== 'delete' && isUnmoved(node.argument, name)
    default:
      return /^(String|Numeric|Boolean|Null)Literal$/.test(node.type)
  }
}
