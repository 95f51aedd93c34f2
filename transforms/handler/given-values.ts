import type { NodePath } from '@babel/traverse'
import { isFunction as isFunctionNode, traverseFast, VISITOR_KEYS, type Node } from '@babel/types'
import type { FunctionNode } from './unit.ts'
import { bare } from './uses.ts'

/** What a function's text tells of its own names. */
export interface Names {
  /** All that a name is ever given; undefined where that cannot be told, or where it begins without a value. */
  values(name: string): Node[] | undefined
  /**
   * Whether what a test shows of a value, `user` or `session.user`, still holds behind it: nothing gives it another one, nor gets hold of what
   * it is a member of. Not so of what is made anew each time, `find()`.
   * @param left what the test leads to where it leads away
   */
  keeps(value: Node, test: Node, left?: Node): boolean
}

/** Reads a function's names. @param sourceOf the text of a node */
export function namesOf(path: NodePath<FunctionNode>, sourceOf: (node: Node) => string): Names {
  return { values: (name) => valuesOf(path, name), keeps: (value, test, left) => keeps(path, value, test, left, sourceOf) }
}

function valuesOf(path: NodePath<FunctionNode>, name: string): Node[] | undefined {
  const binding = path.scope.getOwnBinding(name)
  const declared = binding?.path
  if (!binding || !declared?.isVariableDeclarator() || declared.node.id.type !== 'Identifier' || !declared.node.init) return undefined
  const later = binding.constantViolations.map(({ node }) => (node.type === 'AssignmentExpression' && node.operator === '=' && node.left.type === 'Identifier' ? node.right : undefined))
  const values = [declared.node.init, ...later]
  return values.every((one) => one !== undefined) ? values : undefined
}

/** The name that a value is, or is a member of. */
function rootOf(given: Node): string | undefined {
  const node = bare(given)
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' && !node.computed ? rootOf(node.object) : undefined
}

function keeps(path: NodePath<FunctionNode>, value: Node, test: Node, left: Node | undefined, sourceOf: (node: Node) => string): boolean {
  const root = rootOf(value)
  const isMember = bare(value).type !== 'Identifier'
  if (root === undefined) return false
  // What others may change meanwhile, or another one by the same name.
  const declared = declarationsOf(path.node, root)
  if (declared > 1 || (declared === 0 && (isMember || path.scope.getBinding(root)?.constant !== true))) return false
  const isBehind = (node: Node) => (node.end as number) > (test.start as number) && !(left && (node.start as number) >= (left.start as number) && (node.end as number) <= (left.end as number))
  let kept = true
  visit(path.node, undefined, false, (node, parent, isInner) => {
    if (isMember && node.type === 'Identifier' && node.name === root && isName(node, parent) && isTaken(node, parent)) kept &&= !isBehind(node) && !isHeld(node, parent)
    if (isMember && node.type === 'CallExpression' && isBehind(node) && node.callee.type === 'MemberExpression' && isPrefix(sourceOf(bare(node.callee.object)), sourceOf(bare(value)))) kept = false
    if (isInner || isBehind(node)) kept &&= !writtenIn(node).some((target) => (isMember ? rootIn(target) === root : bare(target).type === 'Identifier' && sourceOf(bare(target)) === root))
  })
  return kept
}

const isPrefix = (text: string, whole: string): boolean => whole === text || whole.startsWith(`${text}.`)

/** Calls something for every node of a function, with its parent beyond casts, and whether it stands in a function of its own in there. */
function visit(node: Node, parent: Node | undefined, isInner: boolean, found: (node: Node, parent: Node | undefined, isInner: boolean) => void): void {
  found(node, parent, isInner)
  const inside = isInner || (parent !== undefined && isFunctionNode(node))
  const above = bare(node) === node ? node : parent
  // What a pattern declares is new, and what it writes to is told of with the assignment.
  for (const key of node.type.endsWith('Pattern') ? [] : (VISITOR_KEYS[node.type] ?? [])) {
    const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key]
    for (const one of Array.isArray(child) ? child : [child]) if (one) visit(one, above, inside, found)
  }
}

/** Whether an identifier stands for what has its name, and is no key of an object or member. */
function isName(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') return bare(parent.object) === node || parent.computed === true
  return !(parent?.type === 'ObjectProperty' && parent.key === node && !parent.computed && parent.value !== node)
}

/** Whether a name stands for the whole of what it means, for others to work with, and for no member of it and no test. */
function isTaken(node: Node, parent: Node | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return bare(parent.object) !== node
    case 'VariableDeclarator':
      return parent.id !== node && parent.id.type !== 'ObjectPattern'
    case 'LogicalExpression':
      return parent.operator !== '&&' || bare(parent.left) !== node
    case 'IfStatement':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'TemplateLiteral':
    case 'ReturnStatement':
      return false
    default:
      return parent !== undefined && !isFunctionNode(parent)
  }
}

/** Whether what a name means gets another name, or a place in something. */
const isHeld = (node: Node, parent: Node | undefined): boolean => (parent?.type === 'VariableDeclarator' && parent.id !== node) || (parent?.type === 'AssignmentExpression' && parent.left !== node) || /^(ArrayExpression|LogicalExpression|ConditionalExpression)$/.test(parent?.type ?? '') || (parent?.type === 'ObjectProperty' && parent.key !== node)

function rootIn(given: Node): string | undefined {
  const node = bare(given)
  return node.type === 'MemberExpression' ? rootIn(node.object) : rootOf(node)
}

/** How often a function, or one in it, declares a name. */
function declarationsOf(node: Node, name: string): number {
  let count = 0
  const add = (...declared: (Node | null | undefined)[]) => {
    for (const one of declared) if (one) count += targetsIn(one).filter((target) => target.type === 'Identifier' && target.name === name).length
  }
  traverseFast(node, (inner) => {
    if (inner.type === 'VariableDeclarator') add(inner.id)
    else if (isFunctionNode(inner)) add(...inner.params, 'id' in inner ? inner.id : undefined)
    else if (inner.type === 'CatchClause') add(inner.param)
    else if (inner.type === 'ClassDeclaration' || inner.type === 'ClassExpression') add(inner.id)
  })
  return count
}

/** What a node itself writes to: names and members, in patterns too. */
function writtenIn(node: Node): Node[] {
  if (node.type === 'AssignmentExpression' || node.type === 'ForOfStatement' || node.type === 'ForInStatement') return targetsIn(node.left)
  return node.type === 'UpdateExpression' || (node.type === 'UnaryExpression' && node.operator === 'delete') ? [node.argument] : []
}

/** The names and members that a pattern stands for; none for a declaration, whose names are new. */
function targetsIn(node: Node): Node[] {
  switch (node.type) {
    case 'ArrayPattern':
      return node.elements.flatMap((one) => (one ? targetsIn(one) : []))
    case 'ObjectPattern':
      return node.properties.flatMap((one) => targetsIn(one.type === 'RestElement' ? one.argument : one.value))
    case 'AssignmentPattern':
      return targetsIn(node.left)
    case 'RestElement':
      return targetsIn(node.argument)
    case 'VariableDeclaration':
      return []
    default:
      return [node]
  }
}
