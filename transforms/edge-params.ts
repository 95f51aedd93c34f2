import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node, VariableDeclarator } from '@babel/types'
import type { Segment } from './conversion.ts'
import type { Draft } from './handler/draft.ts'
import type { Module } from './handler/module.ts'
import type { Modules } from './handler/modules.ts'
import type { FunctionNode, Unit } from './handler/unit.ts'
import { unwrapped, type RequestUse } from './handler/uses.ts'
import { routeParams } from './rules/route-params.ts'

/** What a function of the edge runtime does with the URL of its request. */
export interface EdgeParams {
  /** Reads of the route's parameters by their names, as an API Route on Node would read them of its query. */
  reads: RequestUse[]
  /** Constants for the URL or its search, in their order. */
  held: Held[]
  /** The first use by which the parameters may be read otherwise: of the whole URL, its search, or the request itself. */
  other: Node | undefined
}

interface Held {
  path: NodePath<VariableDeclarator>
  bindings: Binding[]
}

/** Parts of a URL that know nothing of its search. */
const APART = new Set(['pathname', 'origin', 'host', 'hostname', 'protocol', 'port', 'hash', 'username', 'password', 'basePath', 'locale', 'defaultLocale', 'domainLocale', 'buildId'])

/** Members of the request that give its URL, whole or in a copy of the request. */
const WHOLE = new Set(['nextUrl', 'url', 'clone'])

/**
 * Finds where a function reads the route's parameters from its URL: on the edge runtime, API Routes have them in its search, each in
 * place of what a client sent by its name (SEMANTICS, section 1, last line; measured on 16.4.6).
 * @param modules the project's other files, to which functions that are handed the request are followed
 */
export function edgeParams(unit: Unit, segments: readonly Segment[], modules: Modules | undefined): EdgeParams {
  const reader = new Reader(segments, (module, callee) => modules?.called(module, callee))
  if (unit.request && segments.length > 0) reader.request(unit.request.binding, unit.module)
  return reader.found()
}

/** Has a function read its parameters from `params`, where it read them from the URL. Does nothing where it may read them otherwise. */
export function takeEdgeParams(draft: Draft): void {
  const { reads, held, other } = edgeParams(draft.unit, draft.file.options.segments, draft.file.modules)
  if (other || !reads.some(({ nodePath }) => draft.stepOf(nodePath))) return
  const gone = new Set<Node>(reads.map(({ node }) => node))
  const isGone = (reference: NodePath) => draft.stepOf(reference) === undefined || reference.findParent((one) => gone.has(one.node)) !== null
  const drop = ({ path, bindings }: Held): boolean => {
    const step = draft.stepOf(path)
    if (step?.node !== path.parent || path.parent.type !== 'VariableDeclaration' || path.parent.declarations.length !== 1) return false
    if (bindings.length === 0 || !bindings.every(({ constant, referencePaths }) => constant && referencePaths.length > 0 && referencePaths.every(isGone))) return false
    step.dropped = true
    gone.add(path.node)
    return true
  }
  // What only another method makes something of goes, and so does what everything was read from.
  draft.uses.push(...reads.filter(({ nodePath }) => draft.stepOf(nodePath) && !drop(heldBy(nodePath))))
  for (const one of held.toReversed()) drop(one)
  routeParams.rewrite(draft)
}

/** The constant that a read alone makes; of none, nothing can go. */
function heldBy(read: NodePath): Held {
  const path = unwrapped(read).parentPath as NodePath<VariableDeclarator>
  const { id } = path.node
  const binding = path.isVariableDeclarator() && id.type === 'Identifier' ? path.scope.getBinding(id.name) : undefined
  return { path, bindings: binding ? [binding] : [] }
}

type FindCalled = (module: Module, callee: Node) => { path: NodePath<FunctionNode>; module: Module } | undefined

class Reader {
  readonly #kinds: Map<string, Segment['kind']>
  readonly #found: RequestUse[] = []
  readonly #held: Held[] = []
  #other: Node | undefined
  readonly #find: FindCalled
  readonly #seen = new Set<Binding>()

  constructor(segments: readonly Segment[], find: FindCalled) {
    this.#find = find
    this.#kinds = new Map(segments.map(({ name, kind }) => [name, kind]))
  }

  found(): EdgeParams {
    return { reads: this.#found, held: this.#held, other: this.#other }
  }

  request(binding: Binding, module: Module): void {
    if (this.#seen.has(binding)) return
    this.#seen.add(binding)
    for (const violation of binding.constantViolations) this.#refuse(violation.node)
    for (const reference of binding.referencePaths) {
      const outer = unwrapped(reference)
      const parent = outer.parentPath as NodePath
      const name = memberOf(parent, outer)
      if (name === 'nextUrl') this.#url(parent)
      else if (name === 'url') {
        const made = unwrapped(parent).parentPath
        if (made?.isNewExpression() && made.node.arguments[0] === unwrapped(parent).node && made.node.callee.type === 'Identifier' && made.node.callee.name === 'URL' && !made.scope.hasBinding('URL', true)) this.#url(made)
        else this.#refuse(parent.node)
      } else if (name !== undefined) {
        if (WHOLE.has(name)) this.#refuse(parent.node)
      } else if (!this.#takesNothing(parent, outer) && !this.#reads(parent, outer, module)) this.#refuse(reference.node)
    }
  }

  /** A function that is handed the request, and reads nothing of its URL that a parameter may be in. */
  #reads(parent: NodePath, value: NodePath, module: Module): boolean {
    const called = parent.isCallExpression() && parent.node.callee !== value.node ? this.#find(module, parent.node.callee) : undefined
    const parameter = called && parent.isCallExpression() ? called.path.node.params[parent.node.arguments.indexOf(value.node as never)] : undefined
    const binding = parameter?.type === 'Identifier' ? called?.path.scope.getOwnBinding(parameter.name) : undefined
    if (!called || !binding) return false
    const inner = new Reader([...this.#kinds].map(([name, kind]) => ({ name, kind })), this.#find)
    for (const one of this.#seen) inner.#seen.add(one)
    inner.request(binding, called.module)
    return inner.#other === undefined && inner.#found.length === 0
  }

  /** `const { headers, method } = request`. */
  #takesNothing(parent: NodePath, value: NodePath): boolean {
    if (!parent.isVariableDeclarator() || parent.node.init !== value.node || parent.node.id.type !== 'ObjectPattern') return false
    return parent.node.id.properties.every((one) => one.type === 'ObjectProperty' && !one.computed && one.key.type === 'Identifier' && !WHOLE.has(one.key.name))
  }

  #url(path: NodePath): void {
    const outer = unwrapped(path)
    const parent = outer.parentPath as NodePath
    const name = memberOf(parent, outer)
    if (name === 'searchParams') return this.#search(parent)
    if (name !== undefined && APART.has(name) && !isAssigned(parent)) return
    if (name === undefined && parent.isVariableDeclarator() && parent.node.init === outer.node) return this.#declaration(parent, (one) => this.#url(one), true)
    this.#refuse(path.node)
  }

  #search(path: NodePath): void {
    const outer = unwrapped(path)
    const parent = outer.parentPath as NodePath
    const name = memberOf(parent, outer)
    const call = name === undefined ? undefined : unwrapped(parent).parentPath
    if (call?.isCallExpression() && call.node.callee === unwrapped(parent).node && this.#read(call, name as string)) return
    if (name === undefined && parent.isVariableDeclarator() && parent.node.init === outer.node) return this.#declaration(parent, (one) => this.#search(one), false)
    this.#refuse(path.node)
  }

  /** `get('id')`: of a parameter, or of what only the search can have. */
  #read(call: NodePath<CallExpression>, method: string): boolean {
    const [key, ...others] = call.node.arguments
    if (!['get', 'getAll', 'has'].includes(method) || key?.type !== 'StringLiteral' || others.length > 0) return false
    const kind = this.#kinds.get(key.value)
    if (kind === undefined) return true
    if (!(kind === 'one' && method === 'get') && !(kind === 'catch-all' && method === 'getAll')) return false
    this.#found.push({ of: 'request', path: ['query', key.value], node: call.node, nodePath: call })
    return true
  }

  /** A constant for the URL or its search; of a URL, also what a pattern takes. */
  #declaration(path: NodePath<VariableDeclarator>, follow: (reference: NodePath) => void, isUrl: boolean): void {
    const { id } = path.node
    const bindings: Binding[] = []
    const bound = (name: string, each: (reference: NodePath) => void) => {
      const binding = path.scope.getBinding(name)
      if (!binding?.constant) return this.#refuse(path.node)
      bindings.push(binding)
      for (const reference of binding.referencePaths) each(reference)
    }
    if (id.type === 'Identifier') bound(id.name, follow)
    else if (isUrl && id.type === 'ObjectPattern') {
      for (const property of id.properties) {
        const key = property.type === 'ObjectProperty' && !property.computed && property.key.type === 'Identifier' ? property.key.name : undefined
        const local = property.type === 'ObjectProperty' && property.value.type === 'Identifier' ? property.value.name : undefined
        if (key === 'searchParams' && local !== undefined) bound(local, (reference) => this.#search(reference))
        else if (key !== undefined && APART.has(key) && local !== undefined) bound(local, () => {})
        else this.#refuse(property)
      }
    } else this.#refuse(id)
    this.#held.push({ path, bindings })
  }

  #refuse(node: Node): void {
    this.#other ??= node
  }
}

function memberOf(parent: NodePath, object: NodePath): string | undefined {
  if (!(parent.isMemberExpression() || parent.isOptionalMemberExpression()) || parent.node.object !== object.node) return undefined
  return !parent.node.computed && parent.node.property.type === 'Identifier' ? parent.node.property.name : ''
}

function isAssigned(path: NodePath): boolean {
  const parent = unwrapped(path).parentPath
  return parent?.isUpdateExpression() === true || (parent?.isAssignmentExpression() === true && parent.node.left === unwrapped(path).node) || parent?.isUnaryExpression({ operator: 'delete' }) === true
}
