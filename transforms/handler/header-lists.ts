import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import type { Draft } from './draft.ts'
import type { Unit } from './unit.ts'
import { bare, unwrapped, type RequestUse, type Use } from './uses.ts'

/**
 * The questions whether a header is a list, `Array.isArray(req.headers['x-forwarded-for'])`, also of a constant that holds it. Node gives
 * every header but `set-cookie` as one string, so that the answer was no for every API Route.
 */
export function listQuestions(uses: readonly Use[]): NodePath<CallExpression>[] {
  const reads = uses.filter((use): use is RequestUse => use.of === 'request')
  const texts = new Set(reads.filter((use) => isOneText(use) || /^(socket|connection),remoteAddress$/.test(use.path.join())).map(({ node }) => node))
  return reads.filter(isOneText).flatMap((use) => placesOf(use, texts).flatMap((place) => questionAt(place) ?? []))
}

/** A header by a name that stands there, without a default of its own. */
export const isOneText = ({ path, entry }: RequestUse): boolean => path[0] === 'headers' && path.length === 2 && path[1] !== '*' && path[1] !== 'set-cookie' && path[1] === path[1]?.toLowerCase() && !entry?.rest && !entry?.fallback

/** Where the value of a read stands: there, and wherever the constant that it is declared as is used, by itself or with a text in its stead. */
function placesOf({ nodePath, entry }: RequestUse, texts: ReadonlySet<Node>): NodePath[] {
  if (entry) return entry.local.type === 'Identifier' && entry.binding?.constant ? entry.binding.referencePaths : []
  let at = unwrapped(nodePath)
  while (at.parentPath?.isLogicalExpression() && at.parentPath.node.operator !== '&&' && isText(at.parentPath.node, texts)) at = unwrapped(at.parentPath)
  const { parent, node, scope } = at
  const binding = parent.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier' ? scope.getBinding(parent.id.name) : undefined
  return binding?.constant ? binding.referencePaths : [nodePath]
}

function isText(given: Node, texts: ReadonlySet<Node>): boolean {
  const node = bare(given)
  if (node.type === 'LogicalExpression') return isText(node.left, texts) && isText(node.right, texts)
  return texts.has(node) || node.type === 'StringLiteral' || node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined')
}

function questionAt(place: NodePath): NodePath<CallExpression> | undefined {
  const outer = unwrapped(place)
  const call = outer.parentPath
  if (!call?.isCallExpression() || call.node.arguments[0] !== outer.node || call.node.arguments.length !== 1) return undefined
  const { callee } = call.node
  const asks = callee.type === 'MemberExpression' && !callee.computed && callee.object.type === 'Identifier' && callee.object.name === 'Array' && callee.property.type === 'Identifier' && callee.property.name === 'isArray'
  return asks && !call.scope.hasBinding('Array', true) ? call : undefined
}

/** Whether a place only asks what is decided without it: the test of a decided choice. */
export function isDecided({ asks }: Pick<Unit, 'asks'>, path: NodePath): boolean {
  return path.find((at) => at.isStatement() || (at.key === 'test' && at.parentPath?.isConditionalExpression() === true && asks.truth(at.node, undefined) !== undefined))?.isStatement() === false
}

/** Whether a place stands where a decided choice does not lead: `Array.isArray(header) ? here : …`. */
export function isNotTaken({ asks }: Pick<Unit, 'asks'>, path: NodePath): boolean {
  for (let at: NodePath | null = path; at && !at.isStatement(); at = at.parentPath) {
    const { parent, node } = at
    if (parent?.type === 'ConditionalExpression' && parent.test !== node && asks.truth(parent.test, undefined) === (parent.alternate === node)) return true
    if (parent?.type === 'LogicalExpression' && parent.right === node && parent.operator !== '??' && asks.truth(parent.left, undefined) === (parent.operator === '||')) return true
  }
  return false
}

/** The place of the outermost decided choice that a place is what is left of: `Array.isArray(header) ? header[0] : here`. */
export function standing({ asks }: Pick<Unit, 'asks'>, path: NodePath): NodePath {
  const { parentPath: parent, node } = path
  if (!parent?.isConditionalExpression() || parent.node.test === node) return path
  const taken = asks.truth(parent.node.test, undefined)
  return taken !== undefined && taken === (parent.node.consequent === node) ? standing({ asks }, parent) : path
}

/** The choices of which a header is what is left: the rule of that read writes it in the choice's place. */
export const choicesOfReads = ({ unit, uses }: Pick<Draft, 'unit' | 'uses'>): Set<Node> => new Set(uses.flatMap((use) => (use.of === 'request' && !use.entry && isOneText(use) ? [standing(unit, use.nodePath).node] : [])))
