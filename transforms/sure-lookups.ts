import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node, OptionalCallExpression } from '@babel/types'
import type { Module } from './handler/module.ts'
import { isKeys } from './handler/table-keys.ts'
import { bare } from './handler/uses.ts'
import { isHandled } from './handler/table-forms.ts'
import type { Splice } from './splice.ts'

/**
 * `if (methods.includes(req.method)) await handlers[req.method]?.(req, res)`: a handler that is there for certain where it is called, and is
 * called as one. Where none might be, nothing would answer, and the call stays.
 */
export function sureLookups(module: Module): Splice[] {
  if (!module.source.includes('?.(')) return []
  const splices: Splice[] = []
  module.program.traverse({
    OptionalCallExpression(path) {
      const { node } = path
      const name = tableOf(node.callee)
      const at = module.source.indexOf('?.(', node.callee.end as number)
      if (!node.optional || !name || !/^\s*$/.test(module.source.slice(node.callee.end as number, at)) || !isHandled(path.get('callee') as NodePath)) return
      if (isKept(module, path, name) && isSure(module, path, bare(node.callee))) splices.push({ start: at, end: at + '?.('.length, parts: [module.typescript ? '!(' : '('], meant: true })
    },
  })
  return splices
}

/** The name of what is called, or of the table that it is looked up in. */
function tableOf(given: Node): string | undefined {
  const node = bare(given)
  if (node.type === 'Identifier') return node.name
  const object = node.type === 'MemberExpression' && node.computed ? bare(node.object) : undefined
  return object?.type === 'Identifier' ? object.name : undefined
}

/** Whether what a lookup is made of means the same all the time: the table, which nobody changes, and the key. */
function isKept({ source }: Module, path: NodePath<OptionalCallExpression>, name: string): boolean {
  const binding = path.scope.getBinding(name)
  const isChanged = binding?.referencePaths.some((one) => {
    const member = one.parentPath
    return member?.isMemberExpression() === true && member.node.object === one.node && /^(Assignment|Update|Unary)Expression$/.test(member.parent.type) && !(member.parent.type === 'UnaryExpression' && member.parent.operator !== 'delete') && !(member.parent.type === 'AssignmentExpression' && member.parent.left !== member.node)
  })
  const callee = bare(path.node.callee)
  const key = callee.type === 'MemberExpression' ? bare(callee.property) : undefined
  return binding?.constant === true && isChanged === false && (!key || isKeyKept(path, key, source))
}

function isKeyKept(path: NodePath, key: Node, source: string): boolean {
  if (key.type === 'Identifier') return path.scope.getBinding(key.name)?.constant === true
  if (key.type !== 'MemberExpression' || key.computed || key.object.type !== 'Identifier' || key.property.type !== 'Identifier' || key.property.name !== 'method') return false
  return path.scope.getBinding(key.object.name)?.constant === true && !/\.method\s*=[^=]/.test(source)
}

/** Whether a call is only come to where what it calls is there. */
function isSure(module: Module, call: NodePath, callee: Node): boolean {
  const says = (test: Node, there: boolean): boolean => {
    const node = bare(test)
    if (node.type === 'LogicalExpression') return node.operator === (there ? '&&' : '||') && (says(node.left, there) || says(node.right, there))
    if (node.type === 'UnaryExpression' && node.operator === '!') return says(node.argument, !there)
    return there && asksFor(module, call, node, callee)
  }
  const names = [tableOf(callee), ...(callee.type === 'MemberExpression' ? [rootOf(callee.property)] : [])].flatMap((name) => name ?? [])
  for (let at: NodePath | null = call; at && !at.isProgram(); at = at.parentPath) {
    const parent: NodePath | null = at.parentPath
    // From where a name means something else on, nothing is known of it.
    if (names.some((name) => at?.scope.getBinding(name) !== call.scope.getBinding(name))) return false
    if (parent?.isIfStatement() && at.key !== 'test' && says(parent.node.test, at.key === 'consequent')) return true
    const before = at.inList && at.listKey === 'body' ? (at.container as Node[]).slice(0, at.key as number) : []
    if (before.some((one) => one.type === 'IfStatement' && !one.alternate && leaves(one.consequent) && says(one.test, false))) return true
  }
  return false
}

function rootOf(given: Node): string | undefined {
  const node = bare(given)
  return node.type === 'MemberExpression' ? rootOf(node.object) : node.type === 'Identifier' ? node.name : undefined
}

const leaves = (node: Node): boolean => node.type === 'ReturnStatement' || node.type === 'ThrowStatement' || (node.type === 'BlockStatement' && node.body.length > 0 && leaves(node.body.at(-1) as Node))

/** Whether an expression is true only where what is called is there: itself, or its key among those of the table. */
function asksFor(module: Module, call: NodePath, test: Node, callee: Node): boolean {
  const text = (node: Node): string => {
    const inner = bare(node)
    if (inner.type === 'MemberExpression' || inner.type === 'OptionalMemberExpression') return inner.computed ? `${text(inner.object)}[${text(inner.property)}]` : `${text(inner.object)}.${text(inner.property)}`
    return module.source.slice(inner.start as number, inner.end as number)
  }
  if (text(test) === text(callee)) return true
  if (callee.type !== 'MemberExpression') return false
  const [table, key] = [text(callee.object), text(callee.property)]
  if (test.type === 'BinaryExpression') return test.operator === 'in' && text(test.left) === key && text(test.right) === table
  if (test.type !== 'CallExpression') return false
  const { callee: asked, arguments: given } = test as CallExpression
  if (asked.type !== 'MemberExpression' || asked.computed || asked.property.type !== 'Identifier') return false
  const { name } = asked.property
  if (name === 'hasOwn') return given.length === 2 && text(asked.object) === 'Object' && text(given[0] as Node) === table && text(given[1] as Node) === key
  if (given.length !== 1 || text(given[0] as Node) !== key) return false
  return name === 'hasOwnProperty' ? text(asked.object) === table : name === 'includes' && isKeys(call, asked.object, table)
}
