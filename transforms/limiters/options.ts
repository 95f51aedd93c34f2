import type { Binding, NodePath } from '@babel/traverse'
import type { Node, TSType } from '@babel/types'
import semver from 'semver'
import type { RouteOptions } from '../conversion.ts'
import type { Module } from '../handler/module.ts'
import type { Modules } from '../handler/modules.ts'
import { isFunction } from '../handler/unit.ts'
import { bare, requestUses, unwrapped, type RequestUse, type Use } from '../handler/uses.ts'
import { withoutCasts } from '../handler/wrapper-parameters.ts'
import { findEntry } from '../recipes/find.ts'
import { Header, SETS_HEADER } from '../rules/remote-address.ts'
import { Values, type Value } from './values.ts'

type Options = Pick<RouteOptions, 'packages' | 'target' | 'calls'>

/** Options that hold no function which gets the request: they are the library's own. */
const OWN = new Set('windowMs statusCode headers legacyHeaders standardHeaders draft_polli_ratelimit_headers passOnStoreError validate store logger requestWasSuccessful'.split(' '))
/** Those that count a request only by how it was answered. */
const BY_ANSWER = new Set(['skipFailedRequests', 'skipSuccessfulRequests'])
/** Those that are data, or a function of the request. */
const ASKED = new Set('max limit message identifier retryAfter ipv6Subnet keyGenerator skip handler onLimitReached'.split(' '))
/** Of those, functions that may answer. */
const ANSWERING = new Set(['handler', 'message'])
/** What such functions do with the response that they get. */
const ANSWERS = new Set(['status', 'json', 'send', 'end', 'setHeader', 'getHeader'])
/** What is there of the request that they get. */
const THERE = new Set(['headers', 'method', 'ip', 'rateLimit'])
const FAR = 8

/** What is known of limiters: where the address of the connection is asked for, which a route handler has none of. */
export interface Limiters {
  asksAddress: boolean
}

/**
 * Reads an expression as a limiter of Express: every value that it may have has to be one, and made with options of which it is known what their
 * functions look at.
 */
export function limitersIn(path: NodePath, module: Module, options: Options, modules: Modules | undefined): Limiters | undefined {
  const reader = new Reader(module, options, modules)
  return reader.isLimiter(path) ? { asksAddress: reader.asksAddress } : undefined
}

class Reader {
  readonly #values: Values
  readonly #options: Options
  readonly #modules: Modules | undefined
  asksAddress = false

  constructor(module: Module, options: Options, modules: Modules | undefined) {
    this.#values = new Values(module, modules, options.calls)
    this.#options = options
    this.#modules = modules
  }

  isLimiter(path: NodePath): boolean {
    const found = this.#values.of({ path, given: new Map() })
    return found !== undefined && found.length > 0 && found.every((one) => this.#isMade(one))
  }

  #isMade({ path, given }: Value): boolean {
    if (!path.isCallExpression() || !findEntry(path.node.callee, path.scope, this.#options, ({ limiters }) => limiters)) return false
    const [options, ...others] = path.get('arguments') as NodePath[]
    if (others.length > 0) return false
    return !options || this.#areKnown({ path: options, given })
  }

  #areKnown(options: Value, depth = 0): boolean {
    const objects = this.#values.of(options)
    return depth < FAR && objects !== undefined && objects.every(({ path, given }) => {
      if (!path.isObjectExpression()) return false
      return (path.get('properties') as NodePath[]).every((property) => {
        if (property.isSpreadElement()) return this.#areKnown({ path: property.get('argument'), given }, depth + 1)
        if ((!property.isObjectProperty() && !property.isObjectMethod({ kind: 'method' })) || property.node.computed) return false
        const { key } = property.node
        const name = key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : ''
        if (OWN.has(name)) return true
        const value = { path: property.isObjectMethod() ? (property as NodePath) : (property.get('value') as NodePath), given }
        const found = property.isObjectMethod() ? [value] : this.#values.of(value)
        if (BY_ANSWER.has(name)) return found !== undefined && found.every((one) => one.path.isBooleanLiteral({ value: false }))
        return ASKED.has(name) && found !== undefined && found.every((one) => isData(one.path) || this.#isKnown(one, ANSWERING.has(name)))
      })
    })
  }

  /** Whether of a function it is known that it asks for nothing of the request that is not there. */
  #isKnown(value: Value, answers: boolean): boolean {
    const found = this.#values.function(value)?.path ?? (value.path.isObjectMethod() ? value.path : undefined)
    if (!found || usesArguments(found)) return false
    const [request, response, next] = found.get('params') as NodePath[]
    const passes = next?.isIdentifier() ? references(found, next) : []
    if (next && !next.isIdentifier()) return false
    const isCalled = passes.every((one) => one.parentPath?.isCallExpression() && one.parentPath.node.callee === one.node && one.parentPath.node.arguments.every(isError))
    return isCalled && (!request || this.#asksKnown(found, request)) && (!response || this.#answersKnown(found, response, answers && passes.length === 0)) && !throwsOther(found)
  }

  #asksKnown(owner: NodePath, request: NodePath, depth = 0): boolean {
    if (request.isObjectPattern()) return request.get('properties').every((one) => one.isObjectProperty() && !one.node.computed && one.node.key.type === 'Identifier' && THERE.has(one.node.key.name))
    const binding = request.isIdentifier() ? owner.scope.getBinding(request.node.name) : undefined
    if (!binding || depth > FAR || binding.path.scope !== owner.scope) return false
    const uses = requestUses(binding)
    return uses.every((use) => this.#isThere(use, uses, depth))
  }

  #isThere(use: Use, all: Use[], depth: number): boolean {
    if (use.of === 'request') {
      const [first = '', second] = use.path
      if (isSet(use)) return false
      if (first === 'socket' || first === 'connection') {
        const isMissing = semver.gte(this.#options.target.next, SETS_HEADER) && new Header({ uses: all }).isMissingAt(use.nodePath)
        if (second === 'remoteAddress' && !isMissing) this.asksAddress = true
        return second === 'remoteAddress'
      }
      return THERE.has(first)
    }
    if (use.of !== 'argument' || use.key !== undefined || use.assigned) return false
    const callee = use.nodePath.findParent((one) => one.node === use.call)?.get('callee') as NodePath | undefined
    // It looks at headers, of which Next itself sets one, before it comes to the connection.
    const library = callee && findEntry(callee.node, callee.scope, this.#options, ({ calls }) => calls)
    if (library) return library.library === 'request-ip' && semver.gte(this.#options.target.next, SETS_HEADER)
    const found = callee && this.#called(callee)
    const parameter = found && (found.get('params') as NodePath[])[use.index]
    if (!found || usesArguments(found) || throwsOther(found)) return false
    return !parameter || this.#asksKnown(found, parameter.isAssignmentPattern() ? (parameter.get('left') as NodePath) : parameter, depth + 1)
  }

  #called(callee: NodePath): NodePath | undefined {
    const own = this.#values.function({ path: callee, given: new Map() })?.path
    const module = own ? undefined : this.#values.moduleOf(callee)
    return own ?? (module && this.#modules?.called(module, callee.node)?.path)
  }

  #answersKnown(owner: NodePath, response: NodePath, answers: boolean): boolean {
    if (!response.isIdentifier()) return false
    // A status of before would be that of its answer.
    const all = references(owner, response)
    if (all.length > 0 && !all.some((one) => one.parent.type === 'MemberExpression' && one.parent.property.type === 'Identifier' && one.parent.property.name === 'status')) return false
    return all.every((reference) => {
      if (!answers) return false
      let at = unwrapped(reference)
      for (let parent = at.parentPath; parent?.isMemberExpression() && parent.node.object === at.node && !parent.node.computed; parent = at.parentPath) {
        const { property } = parent.node
        if (property.type !== 'Identifier' || !ANSWERS.has(property.name)) return false
        const call = unwrapped(parent).parentPath
        if (!call?.isCallExpression() || call.node.callee !== unwrapped(parent).node) return false
        at = unwrapped(call)
      }
      return at.node !== unwrapped(reference).node
    })
  }
}

const references = (owner: NodePath, name: NodePath<Node>): NodePath[] => (name.isIdentifier() ? ((owner.scope.getOwnBinding(name.node.name) as Binding | undefined)?.referencePaths ?? []) : [])

/** Whether something is put in the place of a part of the request. */
function isSet({ nodePath, entry }: RequestUse): boolean {
  if (entry) return false
  let at = unwrapped(nodePath)
  while (at.parentPath?.isMemberExpression() && at.parentPath.node.object === at.node) at = unwrapped(at.parentPath)
  const { parent } = at
  return (parent.type === 'AssignmentExpression' && parent.left === at.node) || parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete')
}

const isError = (node: Node): boolean => node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name.endsWith('Error')

/** Whether what it throws is anything but an error: only that is told from a request that is let through. */
function throwsOther(path: NodePath): boolean {
  let other = false
  path.traverse({ ThrowStatement: (one) => void (other ||= !isError(bare(one.node.argument))) })
  return other
}

function usesArguments(path: NodePath): boolean {
  let uses = false
  path.traverse({ Identifier: (one) => void (uses ||= one.node.name === 'arguments' && one.isReferencedIdentifier()) })
  return uses
}

/** Whether a value that cannot be followed any further is no function. */
function isData(given: NodePath): boolean {
  const path = withoutCasts(given)
  if (isFunction(path) || path.isObjectMethod()) return false
  if (path.isLiteral() || path.isTemplateLiteral() || path.isBinaryExpression() || path.isUnaryExpression() || path.isObjectExpression() || path.isArrayExpression()) return true
  if (path.isCallExpression()) return /^((Number|parseInt|parseFloat|String|Boolean)|Number\.parse\w+|Math\.\w+|JSON\.stringify)$/.test(path.get('callee').toString()) && !path.scope.hasBinding(path.get('callee').toString().split('.')[0] ?? '', true)
  if (path.isMemberExpression()) return /^process\.env\b/.test(path.toString()) || isTypedData(path)
  return path.isIdentifier() && isTypedData(path)
}

/** A parameter, or what it holds, where its type is written to it and knows of data only. */
function isTypedData(path: NodePath): boolean {
  const root = path.isMemberExpression() ? withoutCasts(path.get('object')) : path
  const binding = root.isIdentifier() ? root.scope.getBinding(root.node.name) : undefined
  const { identifier, kind } = binding ?? {}
  return kind === 'param' && identifier?.typeAnnotation?.type === 'TSTypeAnnotation' && isDataType(identifier.typeAnnotation.typeAnnotation)
}

function isDataType(type: TSType): boolean {
  if (type.type === 'TSUnionType') return type.types.every(isDataType)
  if (type.type === 'TSArrayType') return isDataType(type.elementType)
  if (type.type === 'TSTypeLiteral') return type.members.every((one) => one.type === 'TSPropertySignature' && one.typeAnnotation != null && isDataType(one.typeAnnotation.typeAnnotation))
  if (type.type === 'TSTypeOperator') return type.operator === 'keyof'
  return /^TS(Number|String|Boolean|Undefined|Null)Keyword$|^TSLiteralType$/.test(type.type)
}
