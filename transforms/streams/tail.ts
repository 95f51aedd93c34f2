import type { NodePath } from '@babel/traverse'
import type { BlockStatement, CallExpression, Node, Statement } from '@babel/types'
import { isPure, saysNothing } from '../handler/purity.ts'
import { isFunction, type Unit } from '../handler/unit.ts'
import { lateFailuresIn, type LateFailure } from './late-failures.ts'
import { ends, staysInside, within } from './places.ts'
import { innerFunctionOf, kindOf, responseUsesOf, type ResponseOrArgument, type Writers } from './uses.ts'

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
  caught: NodePath | undefined
  /** What that catch does where the answer has begun. */
  failure?: LateFailure | undefined
  /** Set where that asks, and the answer has begun with the tail: `res.writeHead(…)`, right in front of it. */
  head?: CallExpression | undefined
}

/** The parts of a function that stream, each in its own branch; none where it does not, or where one cannot be told from the rest. */
export function tailsOf(unit: Unit, writers: Writers): Tail[] {
  const late = lateFailuresIn(unit, writers)
  const tails = late.length > 0 ? tailsWith(unit, writers, late) : []
  return tails.length > 0 && late.every((one) => tails.some(({ failure }) => failure === one)) ? tails : tailsWith(unit, writers, [])
}

function tailsWith(unit: Unit, writers: Writers, late: readonly LateFailure[]): Tail[] {
  const uses = responseUsesOf(unit)
  const isLate = ({ node }: { node: Node }) => late.some((one) => one.late.some((statement) => within(node, statement)))
  const writes = uses.filter((use) => kindOf(use, unit, writers) === 'write' && !isLate(use))
  if (writes.length === 0 || unit.node.body.type !== 'BlockStatement') return []
  const search: Search = { unit, body: unit.path.get('body') as NodePath<BlockStatement>, uses, writers, late, isLate }
  const listens = uses.filter((use) => kindOf(use, unit, writers) === 'listen')
  // What listens to the end of the response listens to the stream, where nothing else is answered in between.
  const whole = (listens.length > 0 ? find(search, [...writes, ...listens]) : undefined) ?? find(search, writes)
  if (whole) return [withCatch(search, whole, writes) ?? whole]
  const tails: Tail[] = []
  for (const use of writes) {
    if (tails.some((tail) => tail.uses.includes(use))) continue
    const tail = find(search, [use])
    if (!tail || tails.some((other) => other.uses.some((one) => tail.uses.includes(one)))) return []
    tails.push(tail)
  }
  return tails
}

interface Search {
  unit: Unit
  body: NodePath<BlockStatement>
  uses: ResponseOrArgument[]
  writers: Writers
  late: readonly LateFailure[]
  /** Whether a place runs only where the answer has begun, in a catch. */
  isLate: (place: { node: Node }) => boolean
}

/** A tail with the catch around it, where that does nothing with the response but to write and to end it. */
function withCatch(search: Search, { caught, failure }: Tail, writes: ResponseOrArgument[]): Tail | undefined {
  const inCatch = search.uses.filter(({ node }) => caught && within(node, caught.node))
  const isOfStream = inCatch.every((use) => /^(write|end|ask)$/.test(kindOf(use, search.unit, search.writers)))
  return !failure && inCatch.length > 0 && isOfStream ? find(search, [...new Set([...writes, ...inCatch])]) : undefined
}

/** Each `res.writeHead(…)` that is a statement. */
function headsIn(uses: readonly ResponseOrArgument[]): { statement: Statement; call: CallExpression }[] {
  return uses.flatMap((use) => {
    const [step, ...others] = use.of === 'response' ? use.steps : []
    const statement = use.nodePath.parent
    return step?.name === 'writeHead' && step.call && others.length === 0 && statement.type === 'ExpressionStatement' ? { statement, call: step.call } : []
  })
}

function find({ unit, body, uses, writers, late, isLate }: Search, seeds: ResponseOrArgument[]): Tail | undefined {
  const holders = new Map<NodePath, NodePath[]>()
  const anchors = seeds.flatMap((use) => anchorsOf(unit, use.nodePath, holders)).filter((anchor) => !isLate(anchor))
  if (anchors.length === 0) return undefined
  let block = commonBlock(anchors, body)
  for (;;) {
    if (!block) return undefined
    const at = block
    const index = Math.min(...anchors.map((anchor) => at.node.body.findIndex((statement) => within(anchor.node, statement))))
    if (index < 0) return undefined
    if (isLast(at, body)) {
      const caught = catchAround(at, body)
      const failure = late.find((one) => one.of.node === caught?.node)
      // From there on the answer has begun.
      const [head, ...others] = failure ? headsIn(uses) : []
      const begin = head ? at.node.body.indexOf(head.statement) : index - 1
      if (others.length > 0 || (head && begin < 0) || begin >= index || head?.call.arguments.some((one) => !isPure(one))) return undefined
      const statements = at.node.body.slice(begin + 1)
      const isMoved = (path: NodePath) => !statements.some((statement) => within(path.node, statement))
      const moved = [...holders.keys()].filter(isMoved)
      const held = [...statements, ...moved.map((path) => path.node), ...(failure?.late ?? [])]
      const inside = (node: Node) => held.some((one) => within(node, one))
      const own = uses.filter((use) => inside(use.node) && !failure?.uses.includes(use))
      const escapes = unit.uses.some((use) => use.of === 'escape' && use.what === 'response' && inside(use.node))
      const strays = [...holders.values()].flat().some((reference) => !inside(reference.node)) || isNamedOutside(at, unit, inside)
      if (!escapes && !strays && seeds.every((use) => inside(use.node)) && own.every((use) => kindOf(use, unit, writers) !== 'plain') && statements.every((statement) => staysInside(at, statement))) {
        return { unit, block: at, statements, moved: moved.sort((a, b) => (a.node.start as number) - (b.node.start as number)), uses: own, caught, failure, head: head?.call }
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
function anchorsOf(unit: Unit, path: NodePath, holders: Map<NodePath, NodePath[]>): NodePath[] {
  const inner = innerFunctionOf(unit, path)
  if (!inner) return [path]
  const declared = declarationOf(inner)
  if (!declared) return [inner]
  if (holders.has(declared.statement)) return []
  holders.set(declared.statement, declared.references)
  return declared.references.filter((reference) => !within(reference.node, declared.statement.node)).flatMap((reference) => anchorsOf(unit, reference, holders))
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

function catchAround(block: NodePath<BlockStatement>, body: NodePath<BlockStatement>): NodePath | undefined {
  for (let at: NodePath = block; at !== body; at = at.parentPath as NodePath) {
    if (at.parentPath?.isTryStatement() && at.key === 'block' && at.parentPath.node.handler) return at.parentPath.get('handler') as NodePath
  }
  return undefined
}
