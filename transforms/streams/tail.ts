import type { NodePath } from '@babel/traverse'
import type { BlockStatement, Node, Statement } from '@babel/types'
import { saysNothing } from '../handler/purity.ts'
import { isFunction, type Unit } from '../handler/unit.ts'
import { innerFunctionOf, kindOf, responseUsesOf, type ResponseOrArgument } from './uses.ts'

/**
 * What of a function writes a body: the statements of a block from the first that does to its end, behind which the function does
 * nothing more. They become the writer of a stream.
 */
export interface Tail {
  unit: Unit
  block: NodePath<BlockStatement>
  statements: Statement[]
  /** Functions that write, declared before them: they move along. */
  moved: NodePath[]
  /** The uses of the response in them. */
  uses: ResponseOrArgument[]
  /** The innermost `try` around them with a `catch`: that does not see any more what fails once the body has begun. */
  caught: Node | undefined
}

/** The parts of a function that stream, each in its own branch; none where it does not, or where one cannot be told from the rest. */
export function tailsOf(unit: Unit): Tail[] {
  const uses = responseUsesOf(unit)
  const writes = uses.filter((use) => kindOf(use) === 'write')
  if (writes.length === 0 || unit.node.body.type !== 'BlockStatement') return []
  const body = unit.path.get('body') as NodePath<BlockStatement>
  const listens = uses.filter((use) => kindOf(use) === 'listen')
  // What listens to the end of the response listens to the stream, where nothing else is answered in between.
  const whole = (listens.length > 0 ? find(unit, body, uses, [...writes, ...listens]) : undefined) ?? find(unit, body, uses, writes)
  if (whole) return [whole]
  const tails: Tail[] = []
  for (const use of writes) {
    if (tails.some((tail) => tail.uses.includes(use))) continue
    const tail = find(unit, body, uses, [use])
    if (!tail || tails.some((other) => other.uses.some((one) => tail.uses.includes(one)))) return []
    tails.push(tail)
  }
  return tails
}

function find(unit: Unit, body: NodePath<BlockStatement>, uses: ResponseOrArgument[], seeds: ResponseOrArgument[]): Tail | undefined {
  const writers = new Map<NodePath, NodePath[]>()
  const anchors = seeds.flatMap((use) => anchorsOf(unit, use.nodePath, writers))
  if (anchors.length === 0) return undefined
  let block = commonBlock(anchors, body)
  for (;;) {
    if (!block) return undefined
    const at = block
    const index = Math.min(...anchors.map((anchor) => at.node.body.findIndex((statement) => within(anchor.node, statement))))
    const statements = index < 0 ? [] : at.node.body.slice(index)
    if (statements.length === 0) return undefined
    if (isLast(at, body)) {
      const isMoved = (path: NodePath) => !statements.some((statement) => within(path.node, statement))
      const moved = [...writers.keys()].filter(isMoved)
      const held = [...statements, ...moved.map((path) => path.node)]
      const inside = (node: Node) => held.some((one) => within(node, one))
      const own = uses.filter((use) => inside(use.node))
      const escapes = unit.uses.some((use) => use.of === 'escape' && use.what === 'response' && inside(use.node))
      const strays = [...writers.values()].flat().some((reference) => !inside(reference.node)) || isNamedOutside(at, unit, inside)
      if (!escapes && !strays && seeds.every((use) => inside(use.node)) && own.every((use) => kindOf(use) !== 'plain') && statements.every((statement) => staysInside(at, statement))) {
        return { unit, block: at, statements, moved: moved.sort((a, b) => (a.node.start as number) - (b.node.start as number)), uses: own, caught: catchAround(at, body) }
      }
      return undefined
    }
    const outer = at.findParent((path) => path.isBlockStatement() || path.isFunction() || path.isSwitchCase())
    block = at !== body && outer?.isBlockStatement() ? outer : undefined
  }
}

/** Whether something that is declared in a part is named outside of it: a function above its place, a `var` in a catch. */
export function isNamedOutside(block: NodePath, unit: Unit, inside: (node: Node) => boolean): boolean {
  const bindings = [block.scope, unit.path.scope].flatMap((scope) => Object.values(scope.bindings))
  return bindings.some(({ path, kind, referencePaths, constantViolations }) => kind !== 'param' && inside(path.node) && [...referencePaths, ...constantViolations].some((one) => !inside(one.node)))
}

/** Where a use runs in the function itself: its own place, or the places that name the function which holds it. */
function anchorsOf(unit: Unit, path: NodePath, writers: Map<NodePath, NodePath[]>): NodePath[] {
  const inner = innerFunctionOf(unit, path)
  if (!inner) return [path]
  const declared = declarationOf(inner)
  if (!declared) return [inner]
  if (writers.has(declared.statement)) return []
  writers.set(declared.statement, declared.references)
  return declared.references.filter((reference) => !within(reference.node, declared.statement.node)).flatMap((reference) => anchorsOf(unit, reference, writers))
}

/** The statement that declares a function alone, and where its name is used. */
function declarationOf(path: NodePath): { statement: NodePath; references: NodePath[] } | undefined {
  if (!isFunction(path)) return undefined
  const declarator = path.parentPath?.isVariableDeclarator() ? path.parentPath : undefined
  const name = path.isFunctionDeclaration() ? path.node.id?.name : declarator?.node.id.type === 'Identifier' ? declarator.node.id.name : undefined
  const binding = name === undefined ? undefined : path.parentPath?.scope.getBinding(name)
  const statement = path.isFunctionDeclaration() ? (path as NodePath) : declarator?.parentPath
  if (!binding?.constant || !statement || (statement.isVariableDeclaration() && statement.node.declarations.length !== 1)) return undefined
  return { statement, references: binding.referencePaths }
}

const within = (node: Node, outer: Node): boolean => (node.start as number) >= (outer.start as number) && (node.end as number) <= (outer.end as number)

function commonBlock(anchors: NodePath[], body: NodePath<BlockStatement>): NodePath<BlockStatement> | undefined {
  const [first, ...others] = anchors
  let block = first?.findParent((path) => path.isBlockStatement()) as NodePath<BlockStatement> | null | undefined
  while (block && !others.every((one) => within(one.node, (block as NodePath).node))) block = block === body ? undefined : (block.findParent((path) => path.isBlockStatement()) as NodePath<BlockStatement> | null)
  return block ?? undefined
}

/** Whether the function does nothing more once a block has run. */
export function isLast(block: NodePath<BlockStatement>, body: NodePath<BlockStatement>): boolean {
  let leaves = ends(block.node)
  for (let at: NodePath = block; at !== body; at = at.parentPath as NodePath) {
    const parent = at.parentPath
    if (!parent || parent.isFunction()) return false
    if (parent.isTryStatement() && parent.node.finalizer && at.key !== 'finalizer') return false
    if (leaves) continue
    if (parent.isLoop() || parent.isSwitchCase() || parent.isLabeledStatement()) return false
    const siblings = parent.isBlockStatement() ? parent.node.body.slice(parent.node.body.indexOf(at.node as Statement) + 1) : []
    const next = siblings.find(({ type }) => type !== 'FunctionDeclaration' && type !== 'EmptyStatement')
    if (next && !(next.type === 'ReturnStatement' && saysNothing(next.argument))) return false
    leaves = next !== undefined
  }
  return true
}

/** Whether a statement never lets the next one run. */
function ends(node: Node | null | undefined): boolean {
  switch (node?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true
    case 'BlockStatement':
      return ends(node.body.findLast(({ type }) => type !== 'FunctionDeclaration'))
    case 'IfStatement':
      return ends(node.consequent) && ends(node.alternate)
    case 'TryStatement':
      return ends(node.finalizer) || (ends(node.block) && (!node.handler || ends(node.handler.body)))
    default:
      return false
  }
}

/** Whether nothing in a statement leaves for a place outside of the tail, other than by ending the function, and nothing is the function's own alone. */
export function staysInside(block: NodePath<BlockStatement>, statement: Statement): boolean {
  let stays = true
  for (const path of block.get('body')) {
    if (path.node !== statement) continue
    const check = (inner: NodePath) => {
      const { node } = inner
      if (node.type === 'ThisExpression' || node.type === 'YieldExpression' || (node.type === 'Identifier' && node.name === 'arguments')) stays = false
      if (node.type !== 'BreakStatement' && node.type !== 'ContinueStatement') return
      const target = node.label ? inner.findParent((one) => one.isLabeledStatement() && one.node.label.name === node.label?.name) : inner.findParent((one) => one.isLoop() || (one.isSwitchStatement() && node.type === 'BreakStatement'))
      if (!target || !within(target.node, statement)) stays = false
    }
    check(path)
    path.traverse({ enter: check })
  }
  return stays
}

function catchAround(block: NodePath<BlockStatement>, body: NodePath<BlockStatement>): Node | undefined {
  for (let at: NodePath = block; at !== body; at = at.parentPath as NodePath) {
    if (at.parentPath?.isTryStatement() && at.key === 'block' && at.parentPath.node.handler) return at.parentPath.node.handler
  }
  return undefined
}
