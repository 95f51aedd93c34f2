import type { CallExpression, Node } from '@babel/types'
import type { NodePath } from '@babel/traverse'
import type { Part } from '../edits.ts'
import type { Draft } from '../handler/draft.ts'
import { isPure } from '../handler/purity.ts'
import { headOf, type Step } from '../handler/steps.ts'
import type { Unit } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import { waitInPlace } from './waited-calls.ts'

/**
 * What a reader refuses is returned behind the declaration that takes its value, `const input = await parse(request)`; where the value is
 * taken otherwise, a declaration of its own stands above.
 */
export function takeRefusal(draft: Draft, path: NodePath<CallExpression>, unit: Unit, waits: boolean): boolean {
  const { edits } = draft
  const { semicolon } = edits.style
  const step = draft.stepOf(path)
  const isOwn = step !== undefined && step.list.braces && path.getFunctionParent()?.node === draft.unit.node
  const node = isOwn && step.node.type === 'VariableDeclaration' ? step.node : undefined
  const [only, ...others] = node?.declarations ?? []
  const init = only?.init && bare(only.init)
  const taken = init?.type === 'AwaitExpression' ? bare(init.argument) : init
  if (!node || !only || others.length > 0 || taken !== path.node || (only.id.type === 'Identifier' && node.kind !== 'const')) {
    if (isOwn && takeAbove(draft, step, path, unit)) return passesOn(draft)
    draft.message('NR146', path.node, { name: unit.name })
    return false
  }
  if (!waits && !waitInPlace(draft, path, unit)) return false
  const named = only.id.type === 'Identifier'
  const name = only.id.type === 'Identifier' ? only.id.name : draft.fresh('result', 'read')
  const check = `\nif (${name} instanceof Response) return ${name}${semicolon}`
  if (!named) edits.replace(only.id.start as number, only.id.end as number, name)
  const pattern = edits.source.slice(only.id.start as number, only.id.end as number)
  edits.insert(node.end as number, named ? check : `${check}\n${node.kind} ${pattern} = ${name}${semicolon}`)
  return passesOn(draft)
}

/** What this function is refused, its callers are: it returns that in place of its value. */
export function passesOn(draft: Draft): true {
  if (draft.flow.answers === 'never' && draft.flow === draft.unit.flow && (!draft.unit.given || draft.unit.given.data)) draft.refuses = true
  return true
}

/** `if (!isSigned(req)) …`, `send({ id: idOf(req) })`: where nothing that acts comes before the call, it can come before the statement. */
function takeAbove(draft: Draft, step: Step, path: NodePath<CallExpression>, unit: Unit): boolean {
  const { edits } = draft
  const { semicolon } = edits.style
  const head = headOf(step)
  const async = draft.file.signatures.get(unit)?.async === true
  if (!head || step.answer || step.check || step.data || step.next || step.chosen || (step.kind !== 'statement' && step.kind !== 'if') || !/^(If|Expression)Statement$|^VariableDeclaration$/.test(step.node.type)) return false
  // A branch behind `else` has no room above it.
  if (step.kind === 'if' && !step.list.steps.includes(step)) return false
  const whole = path.parentPath?.isAwaitExpression() ? path.parentPath : path
  if (!isFirst(whole, head)) return false
  if (async) draft.needs.await = true
  const start = step.node.start as number
  const end = head.end as number
  const call: Part[] = [async ? 'await ' : '', { start: path.node.start as number, end: (path.node.end as number) - 1 }, ')']
  const isStatement = step.node.type === 'ExpressionStatement' && bare(step.node.expression) === whole.node
  const name = draft.fresh(...(isStatement ? ['refused', 'refusal'] : [nameFor(whole), 'result', 'read'].flatMap((one) => one ?? [])))
  const declared: Part[] = [`const ${name} = `, ...call, `${semicolon}\nif (${name} instanceof Response) return ${name}`]
  if (isStatement) edits.replace(start, step.node.end as number, [...declared, semicolon], { drops: true })
  else {
    // `{ id: idOf(req) }` becomes `{ id }`.
    const value = nameFor(whole) === name ? whole.parent : whole.node
    edits.replace(start, end, [...declared, `${semicolon}\n`, { start, end: value.start as number }, name, { start: whole.node.end as number, end }], { drops: true })
  }
  return true
}

/** What the value is called where it stands: `{ id: idOf(req) }`. */
function nameFor({ parent, node }: NodePath): string | undefined {
  return parent.type === 'ObjectProperty' && parent.value === node && !parent.computed && parent.key.type === 'Identifier' ? parent.key.name : undefined
}

/** Whether evaluating an expression always comes to a part of it, and does nothing before. */
function isFirst(path: NodePath, head: Node): boolean {
  if (path.node === head) return true
  const { parentPath, node } = path
  if (!parentPath) return false
  const { node: parent } = parentPath
  return isReached(parent, node) && isFirst(parentPath, head)
}

function isReached(parent: Node, node: Node): boolean {
  const before = (nodes: readonly (Node | null)[]) => nodes.slice(0, nodes.indexOf(node)).every((one) => one === null || isPure(one))
  switch (parent.type) {
    case 'ExpressionStatement':
    case 'AwaitExpression':
    case 'UnaryExpression':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return true
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type === 'Identifier'
    case 'VariableDeclaration':
      return parent.declarations.length === 1
    case 'ObjectProperty':
      return parent.value === node && !parent.computed
    case 'ObjectExpression':
      return parent.properties.slice(0, parent.properties.indexOf(node as never)).every((one) => one.type === 'ObjectProperty' && !one.computed && isPure(one.value))
    case 'ArrayExpression':
      return before(parent.elements)
    case 'TemplateLiteral':
      return before(parent.expressions)
    case 'MemberExpression':
      return parent.object === node
    case 'BinaryExpression':
      return parent.left === node || isPure(parent.left)
    case 'LogicalExpression':
      return parent.left === node
    case 'ConditionalExpression':
      return parent.test === node
    case 'AssignmentExpression':
      return parent.right === node && parent.operator === '=' && parent.left.type === 'Identifier'
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node || (parent.callee.type !== 'Super' && isPure(parent.callee) && before(parent.arguments))
    default:
      return false
  }
}
