import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Expression, LVal, Node, ObjectPattern, ObjectProperty, VariableDeclaration, VariableDeclarator } from '@babel/types'

/**
 * One place where a function uses its request: what of it (`['query', 'id']`, `['body']`, `[]` for the request itself) and how.
 * Everything that is reached from the binding through members, destructuring and constant aliases is such a place.
 */
export interface RequestUse {
  of: 'request'
  /** Property path from the request; a computed key that is not a literal is `*`. */
  path: string[]
  /** The expression that stands for the value, casts left out; for a destructured entry the property of the pattern. */
  node: Node
  nodePath: NodePath
  /** Set where the value is bound by a declaration: `const { id } = req.query`, `const body = req.body`. */
  entry?: Entry
  /** The declaration whose alias this use goes through. */
  via?: Entry
}

/** One name that a declaration takes from the request. */
export interface Entry {
  declaration: Destructuring
  /** What it binds: an identifier, or a pattern where the value itself is taken apart (`body: { a, b }`). */
  local: LVal
  /** Default of the pattern's property. */
  fallback?: Expression
  binding?: Binding
  /** True for `...rest`. */
  rest: boolean
}

/** A `const` or `let` declarator that takes its value from the request. */
export interface Destructuring {
  declarator: VariableDeclarator
  declaration: VariableDeclaration
  path: NodePath<VariableDeclarator>
  /** What the initialiser is: `[]` for the request, `['query']` … */
  from: string[]
  entries: RequestUse[]
}

/** A call, member or argument made of the response. */
export interface ResponseUse {
  of: 'response'
  /** `res.status(200).json(x)` is the steps `status`, `json`; a member that is not called has no `call`. */
  steps: { name: string; call?: CallExpression; node: Node }[]
  /** The whole chain. */
  node: Node
  nodePath: NodePath
}

/** The request or the response handed to a call, as an argument or in an object that is one. */
export interface ArgumentUse {
  of: 'argument'
  what: 'request' | 'response'
  call: CallExpression
  index: number
  /** Where it stands in an object: `verifyUser({ req, res })`. */
  key?: string
  /** What is put on it on the way: `handler(Object.assign(req, { user }), res)`. */
  assigned?: ObjectProperty[]
  /** Whether what is put on it is cast on the way. */
  isCast?: boolean
  node: Node
  nodePath: NodePath
}

/** A reference that no form above describes: the request or response as a value, reassigned, compared, spread, returned. */
export interface EscapeUse {
  of: 'escape'
  what: 'request' | 'response'
  node: Node
  nodePath: NodePath
}

export type Use = RequestUse | ResponseUse | ArgumentUse | EscapeUse

/** Parts of the request that are looked into; any other property is a value of its own. */
const CONTAINERS = new Set(['query', 'headers', 'cookies', 'socket', 'connection'])

/** All uses of a function's request, through aliases and destructuring. */
export function requestUses(binding: Binding): Use[] {
  return follow(binding, [], undefined)
}

function follow(binding: Binding, path: string[], via: Entry | undefined): Use[] {
  const uses: Use[] = []
  for (const violation of binding.constantViolations) {
    uses.push({ of: 'escape', what: 'request', node: violation.node, nodePath: violation })
  }
  for (const reference of binding.referencePaths) uses.push(...climb(reference, path, via))
  return uses
}

function climb(reference: NodePath, start: string[], via: Entry | undefined): Use[] {
  let at = reference
  const path = [...start]
  const done = (): boolean => path.length > 0 && (!CONTAINERS.has(path[0] as string) || path.length > 1)
  for (;;) {
    const outer = unwrapped(at)
    const parent = outer.parentPath as NodePath
    if (!done() && (parent.isMemberExpression() || parent.isOptionalMemberExpression()) && parent.node.object === outer.node) {
      const name = memberName(parent.node)
      const called = unwrapped(parent).parentPath
      if (path.length === 1 && (called?.isCallExpression() || called?.isOptionalCallExpression()) && called.node.callee === unwrapped(parent).node) {
        // `req.query.hasOwnProperty('a')` asks the whole; no key is a function.
        return [{ of: 'request', path, node: at.node, nodePath: at, ...(via ? { via } : {}) }]
      }
      path.push(name)
      at = parent
      continue
    }
    // `req.query || {}`: the containers are always there.
    if (!done() && path.length === 1 && parent.isLogicalExpression() && parent.node.operator !== '&&' && parent.node.left === outer.node && isEmptyObject(parent.node.right)) {
      at = parent
      continue
    }
    if (parent.isVariableDeclarator() && parent.node.init === outer.node && (!done() || namesWhole(parent.node, path, outer !== at))) {
      const taken = destructured(parent, path)
      if (taken && via) for (const use of taken) if (use.of === 'request') use.via ??= via
      if (taken) return taken
    }
    if (path.length === 0) {
      const call = argumentOf(outer)
      if (call) return [{ of: 'argument', what: 'request', ...call, node: reference.node, nodePath: reference }]
      return [{ of: 'escape', what: 'request', node: reference.node, nodePath: reference }]
    }
    const use: RequestUse = { of: 'request', path, node: at.node, nodePath: at }
    if (via) use.via = via
    return [use]
  }
}

const isEmptyObject = (given: Node): boolean => {
  const node = bare(given)
  return node.type === 'ObjectExpression' && node.properties.length === 0
}

/** `const method = req.method`, `const body = req.body`: the declared name can stand for the value in what is generated. */
function namesWhole(declarator: VariableDeclarator, path: string[], cast: boolean): boolean {
  if (path.length !== 1 || declarator.id.type !== 'Identifier') return false
  return path[0] === 'method' || (path[0] === 'body' && !cast && !declarator.id.typeAnnotation)
}

/** Uses that a declarator makes of a request value; undefined where it is a plain variable of its own. */
function destructured(path: NodePath<VariableDeclarator>, from: string[]): Use[] | undefined {
  const declaration = path.parent as VariableDeclaration
  const { id } = path.node
  const taken: Destructuring = { declarator: path.node, declaration, path, from, entries: [] }
  const uses: Use[] = []
  const add = (node: Node, nodePath: NodePath, at: string[], local: LVal, fallback: Expression | undefined, rest: boolean) => {
    const entry: Entry = { declaration: taken, local, rest }
    if (fallback) entry.fallback = fallback
    const binding = local.type === 'Identifier' ? path.scope.getBinding(local.name) : undefined
    if (binding) entry.binding = binding
    const use: RequestUse = { of: 'request', path: at, node, nodePath, entry }
    taken.entries.push(use)
    uses.push(use)
    const open = at.length === 0 || (at.length === 1 && (CONTAINERS.has(at[0] as string) || at[0] === 'method'))
    if (rest || !open) return
    if (!binding || fallback) uses.push({ of: 'escape', what: 'request', node, nodePath })
    else uses.push(...follow(binding, at, entry))
  }
  const open = from.length === 0 || (from.length === 1 && CONTAINERS.has(from[0] as string))
  if (id.type === 'Identifier') {
    add(path.node, path, from, id, undefined, false)
    return uses
  }
  if (id.type !== 'ObjectPattern' || !open) {
    if (from.length === 0) return undefined
    add(path.node, path, from, id as LVal, undefined, false)
    return uses
  }
  const walk = (pattern: NodePath<ObjectPattern>, at: string[]) => {
    for (const property of pattern.get('properties')) {
      if (property.isRestElement()) {
        add(property.node, property, at, property.node.argument as LVal, undefined, true)
        continue
      }
      const node = property.node as ObjectProperty
      const key = node.computed ? '*' : node.key.type === 'Identifier' ? node.key.name : node.key.type === 'StringLiteral' ? node.key.value : '*'
      const here = [...at, key]
      const value = (property as NodePath<ObjectProperty>).get('value') as NodePath
      if (value.isObjectPattern() && here.length === 1 && CONTAINERS.has(key)) walk(value, here)
      else if (value.isAssignmentPattern()) add(node, property, here, value.node.left as LVal, value.node.right, false)
      else add(node, property, here, value.node as LVal, undefined, false)
    }
  }
  walk(path.get('id') as NodePath<ObjectPattern>, from)
  return uses
}

/** All uses of a function's response. */
export function responseUses(binding: Binding): Use[] {
  const uses: Use[] = binding.constantViolations.map((violation) => ({ of: 'escape', what: 'response', node: violation.node, nodePath: violation }))
  for (const reference of binding.referencePaths) {
    const steps: ResponseUse['steps'] = []
    let at: NodePath = reference
    for (;;) {
      const outer = unwrapped(at)
      const parent = outer.parentPath as NodePath
      if (!(parent.isMemberExpression() && parent.node.object === outer.node)) break
      const name = memberName(parent.node)
      const member = unwrapped(parent)
      const call = member.parentPath as NodePath
      if (call.isCallExpression() && call.node.callee === member.node) {
        steps.push({ name, call: call.node, node: call.node })
        at = call
      } else {
        steps.push({ name, node: parent.node })
        at = parent
        break
      }
    }
    // `redirect` has sent its answer: an `end` of nothing behind it does nothing.
    const [last, before] = [steps.at(-1), steps.at(-2)]
    if (last?.name === 'end' && last.call?.arguments.length === 0 && before?.name === 'redirect' && before.call) steps.pop()
    if (steps.length > 0) uses.push({ of: 'response', steps, node: at.node, nodePath: at })
    else {
      const call = argumentOf(unwrapped(reference))
      uses.push(call ? { of: 'argument', what: 'response', ...call, node: reference.node, nodePath: reference } : { of: 'escape', what: 'response', node: reference.node, nodePath: reference })
    }
  }
  return uses
}

function argumentOf(path: NodePath): Pick<ArgumentUse, 'call' | 'index' | 'key' | 'assigned' | 'isCast'> | undefined {
  const parent = path.parentPath
  const assigned = parent?.isCallExpression() ? assignedIn(parent.node, path.node) : undefined
  if (assigned && parent) {
    const whole = argumentOf(unwrapped(parent))
    if (whole && whole.key === undefined && !whole.assigned) return { ...whole, assigned, isCast: unwrapped(parent) !== parent }
  }
  if (parent?.isObjectProperty() && parent.node.value === path.node && !parent.node.computed && parent.parentPath.isObjectExpression()) {
    const { key } = parent.node
    const whole = argumentOf(unwrapped(parent.parentPath))
    const name = key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : undefined
    return whole && whole.key === undefined && name !== undefined ? { ...whole, key: name } : undefined
  }
  if (!parent?.isCallExpression()) return undefined
  const index = parent.node.arguments.indexOf(path.node as never)
  return index === -1 ? undefined : { call: parent.node, index }
}

/** What `Object.assign(req, { user })` puts on its first argument, by names. */
function assignedIn({ callee, arguments: [target, ...sources] }: CallExpression, node: Node): ObjectProperty[] | undefined {
  if (target !== node || sources.length === 0 || callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.object.name !== 'Object' || memberName(callee) !== 'assign') return undefined
  const properties = sources.flatMap((one) => (one.type === 'ObjectExpression' ? one.properties : [undefined]))
  return properties.every((one): one is ObjectProperty => one?.type === 'ObjectProperty' && !one.computed && one.key.type === 'Identifier') ? properties : undefined
}

/** The path of the expression with the casts and non-null marks around it. */
export function unwrapped(path: NodePath): NodePath {
  let at = path
  while (at.parentPath && /^(TSAsExpression|TSNonNullExpression|TSSatisfiesExpression|TSTypeAssertion|ParenthesizedExpression|TypeCastExpression)$/.test(at.parentPath.type)) at = at.parentPath
  return at
}

/** The node inside casts, non-null marks and parentheses. */
export function bare<T extends Node>(node: T): Node {
  let at: Node = node
  while ('expression' in at && /^(TSAsExpression|TSNonNullExpression|TSSatisfiesExpression|TSTypeAssertion|ParenthesizedExpression|TypeCastExpression)$/.test(at.type)) at = at.expression as Node
  return at
}

function memberName(node: { computed?: boolean | null; property: Node }): string {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : '*'
  return node.property.type === 'StringLiteral' ? node.property.value : '*'
}

/** Whether a function means what it is called on or all that it is handed, by `this`, `super` or `arguments`: then it can be no other's body. */
export function usesThis(path: NodePath): boolean {
  let found = false
  path.traverse({
    'FunctionDeclaration|FunctionExpression|ObjectMethod|ClassMethod': (inner) => inner.skip(),
    'ThisExpression|Super': () => void (found = true),
    Identifier: ({ node }) => void (found ||= node.name === 'arguments'),
  })
  return found
}
