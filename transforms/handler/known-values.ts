import { STATUS_CODES } from 'node:http'
import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Class, ClassMethod, Node, ObjectMethod, ObjectProperty } from '@babel/types'
import { isError, isResponseOfError, takenFromError, testedClasses } from './errors.ts'
import { hasStatusOfBoom } from './boom.ts'
import { givenTo, type CallsElsewhere, type Given, type Spot } from './given-parameters.ts'
import { importedAs } from './imported.ts'
import { givenByKey, keepsField } from './instance-fields.ts'
import type { Module } from './module.ts'
import { enumNamed, type Modules } from './modules.ts'
import { saysNothing } from './purity.ts'
import { toldApart, type MayBe } from './told-apart.ts'
import { functionOf, type FunctionNode } from './unit.ts'
import { bare } from './uses.ts'

/** The literals that a value can be. */
export interface Known<T = number | string> {
  all: T[]
  /** True where it can also be what an error says of itself: always a number, but which is not shown. */
  ofError: boolean
  /** True where it can also be missing. */
  missing?: boolean
}

/**
 * The numbers that an expression can be, where the code shows all of them: literals, constants, enums and frozen objects, also of other
 * files, what a function returns, and the field of an error's class. Undefined where it can be anything else, or missing.
 * @param modules the project's other files; without, only this one is read
 * @param elsewhere finds the calls of functions that others call too: what they are given counts then
 */
export function numbersOf(module: Module, path: NodePath, node: Node, modules: Modules | undefined, elsewhere?: CallsElsewhere): Known<number> | undefined {
  const known = new Reader(modules, elsewhere).of({ module, path, node }, 0)
  const all = known?.all.filter((one) => typeof one === 'number') ?? []
  // Where tests rule all of them out, nothing is known.
  const isAny = all.length > 0 || known?.ofError === true
  return known && isAny && !known.missing && all.length === known.all.length ? { all, ofError: known.ofError } : undefined
}

/** The text that an expression is, where the code shows it; found as `numbersOf` finds numbers. */
export function textOf(module: Module, path: NodePath, node: Node, modules: Modules | undefined): string | undefined {
  const known = new Reader(modules).of({ module, path, node }, 0)
  const [only, ...others] = known?.all ?? []
  return typeof only === 'string' && others.length === 0 && !known?.ofError && !known?.missing ? only : undefined
}

/** Values that lead through more steps than this are not worth the search. */
const DEPTH = 12

/** Packages whose exports are the names of the statuses. */
const STATUS_PACKAGES = /^(http-status-codes|http-status|axios)$/

const STATUS_FIELD = /^(status|statusCode|code|httpStatus|httpCode)$/

const OF_ERROR: Known = { all: [], ofError: true }
const NEVER: Known = { all: [], ofError: false }
const MISSING: Known = { all: [], ofError: false, missing: true }

/** Whether a value is the status that an error says of itself, `error.statusCode`: it may say none. */
export function isStatusOfError(given: Node, path: NodePath): boolean {
  const node = bare(given)
  if (node.type === 'LogicalExpression' && node.operator !== '&&') return isStatusOfError(node.left, path) && isStatusOfError(node.right, path)
  if (node.type === 'Identifier') return STATUS_FIELD.test(takenFromError(node, path) ?? '')
  return (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && STATUS_FIELD.test(fieldName(node) ?? '') && (isError(node.object, path) || isResponseOfError(node.object, path))
}

class Reader {
  readonly #modules: Modules | undefined
  readonly #elsewhere: CallsElsewhere | undefined

  constructor(modules: Modules | undefined, elsewhere?: CallsElsewhere) {
    this.#modules = modules
    this.#elsewhere = elsewhere
  }

  of(spot: Spot, depth: number): Known | undefined {
    if (depth > DEPTH) return undefined
    const node = bare(spot.node)
    const at = (inner: Node) => this.of({ ...spot, node: inner }, depth + 1)
    switch (node.type) {
      case 'NumericLiteral':
      case 'StringLiteral':
        return { all: [node.value], ofError: false }
      case 'ConditionalExpression':
        return union([at(node.consequent) ?? (this.#isTested(node.test, node.consequent, spot) ? OF_ERROR : undefined), at(node.alternate)])
      case 'LogicalExpression':
        if (node.operator === '&&') return undefined
        return orElse(at(node.left) ?? this.#anyOf(node.left, spot, depth + 1) ?? (isStatusOfError(node.left, spot.path) ? OF_ERROR : undefined), at(node.right), true)
      case 'AwaitExpression':
        return at(node.argument)
      case 'Identifier':
        return this.#name(node.name, spot, depth)
      case 'MemberExpression': {
        const name = fieldName(node)
        return name === undefined ? undefined : this.#field({ ...spot, node: node.object }, name, depth + 1)
      }
      case 'CallExpression':
        return this.#returned(node, spot, (returned) => this.of(returned, depth + 1))
      default:
        return undefined
    }
  }

  /** `STATUSES[kind]`, which is missing unless it is one of them. */
  #anyOf(given: Node, { module, path }: Spot, depth: number): Known | undefined {
    const node = bare(given)
    if (node.type !== 'MemberExpression' || !node.computed || node.object.type !== 'Identifier') return undefined
    const binding = path.scope.getBinding(node.object.name)
    const declared = binding && this.#declared(module, binding)
    const found = declared?.path
    if (!declared || !found?.isVariableDeclarator() || found.node.id.type !== 'Identifier' || !found.node.init) return undefined
    const own = found.scope.getBinding(found.node.id.name)
    const table = bare(found.node.init)
    if (table.type !== 'ObjectExpression' || !own?.constant || !own.referencePaths.every(onlyReads)) return undefined
    return union(table.properties.map((one) => (one.type === 'ObjectProperty' ? this.of({ module: declared.module, path: found, node: one.value }, depth) : undefined)))
  }

  /** `error.status ? error.status : 500`, `typeof error.status === 'number' ? …`. */
  #isTested(test: Node, value: Node, { module, path }: Spot): boolean {
    if (!isStatusOfError(value, path)) return false
    const text = (node: Node) => module.source.slice(node.start as number, node.end as number)
    const tests = [text(value), `typeof ${text(value)} === 'number'`, `Number.isInteger(${text(value)})`]
    return tests.includes(text(test).replaceAll('"', "'"))
  }

  #name(name: string, spot: Spot, depth: number): Known | undefined {
    const binding = spot.path.scope.getBinding(name)
    if (!binding) return name === 'undefined' ? MISSING : undefined
    const declared = this.#declared(spot.module, binding)
    if (!declared) return binding.kind === 'param' ? this.#parameter(binding, spot.module, depth) : undefined
    const { module, path } = declared
    if (!path.isVariableDeclarator()) return undefined
    const { id, init } = path.node
    if (id.type === 'ObjectPattern') return this.#taken(binding, module, path as NodePath, depth)
    if (id.type !== 'Identifier' || !init) return undefined
    const own = path.scope.getBinding(id.name)
    const later = (own?.constantViolations ?? []).map((write) => {
      const isPlain = write.isAssignmentExpression() && write.node.operator === '=' && write.node.left.type === 'Identifier'
      return isPlain ? this.of({ module, path: write, node: write.node.right }, depth + 1) : undefined
    })
    return union([this.of({ module, path, node: init }, depth + 1), ...later])
  }

  /** `const { status = 500 } = await save()`. */
  #taken({ identifier, constant }: Binding, module: Module, path: NodePath, depth: number): Known | undefined {
    if (!constant || !path.isVariableDeclarator() || path.node.id.type !== 'ObjectPattern' || !path.node.init) return undefined
    for (const property of path.node.id.properties) {
      if (property.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier') continue
      const { value } = property
      const local = value.type === 'AssignmentPattern' ? value.left : value
      if (local !== identifier) continue
      const { init } = path.node
      if (value.type !== 'AssignmentPattern') return this.#field({ module, path, node: init }, property.key.name, depth + 1)
      const fromError = STATUS_FIELD.test(property.key.name) && isError(init, path)
      return orElse(this.#field({ module, path, node: init }, property.key.name, depth + 1) ?? (fromError ? OF_ERROR : undefined), this.of({ module, path, node: value.right }, depth + 1), fromError)
    }
    return undefined
  }

  /** A parameter, by what all calls of its function give it. */
  #parameter(binding: Binding, module: Module, depth: number): Known | undefined {
    const given = givenTo(binding, module, this.#elsewhere)
    if (!given) return undefined
    const { values, field, fallback, otherwise } = given
    if (field !== undefined) return orElse(this.#fieldOfGiven(given, field, depth), otherwise && this.of(otherwise, depth + 1))
    return union(values.map((spot) => orElse(spot ? this.of(spot, depth + 1) : MISSING, fallback && this.of(fallback, depth + 1))))
  }

  /** A field of what a parameter is given: that has to be there. */
  #fieldOfGiven({ values, fallback }: Given, field: string, depth: number): Known | undefined {
    return union(values.map((spot) => (spot ?? fallback) && this.#field((spot ?? fallback) as Spot, field, depth + 1)))
  }

  /** A field of what an expression gives. */
  #field(spot: Spot, field: string, depth: number, mayBe?: MayBe): Known | undefined {
    if (depth > DEPTH) return undefined
    const node = bare(spot.node)
    const at = (inner: Node) => this.#field({ ...spot, node: inner }, field, depth + 1, mayBe)
    switch (node.type) {
      case 'AwaitExpression':
        return at(node.argument)
      case 'ConditionalExpression':
        return union([at(node.consequent), at(node.alternate)])
      case 'ObjectExpression': {
        if (mayBe?.(node) === false) return NEVER
        const found = node.properties.findLast((one) => one.type === 'SpreadElement' || one.computed || keyOf(one) === field || keyOf(one) === '__proto__')
        if (!found) return MISSING
        return found.type === 'ObjectProperty' && keyOf(found) === field ? this.of({ ...spot, node: found.value }, depth + 1) : undefined
      }
      case 'CallExpression':
        if (isFreeze(node) && node.arguments[0]) return at(node.arguments[0])
        return this.#returned(node, spot, (returned) => this.#field(returned, field, depth + 1, mayBe))
      case 'Identifier':
        return this.#fieldOfName(node.name, spot, field, depth, mayBe)
      case 'NewExpression':
        if (node.arguments.some((one) => one.type === 'SpreadElement')) return undefined
        return this.#fieldOfClass({ ...spot, node: node.callee }, field, [node.arguments.map((one) => ({ ...spot, node: one }))], depth + 1)
      case 'MemberExpression':
        return field === 'statusCode' && hasStatusOfBoom(node, spot.path) ? OF_ERROR : undefined
      default:
        return undefined
    }
  }

  #fieldOfName(name: string, { module, path }: Spot, field: string, depth: number, mayBe?: MayBe): Known | undefined {
    const binding = path.scope.getBinding(name)
    const classes = testedClasses(path, name)
    if (binding?.constant && classes) return union(classes.map((one) => this.#fieldOfClass({ module, path, node: one }, field, undefined, depth + 1)))
    if (binding?.kind === 'param') {
      const given = binding.referencePaths.every(onlyReads) ? givenTo(binding, module, this.#elsewhere) : undefined
      return given && given.field === undefined ? this.#fieldOfGiven(given, field, depth) : undefined
    }
    const declaration = binding?.path.parent
    if (declaration?.type === 'ImportDeclaration' && STATUS_PACKAGES.test(declaration.source.value)) return statusNamed(field)
    const declared = binding ? this.#declared(module, binding) : { module, path: enumNamed(module, name) }
    if (!declared?.path) return undefined
    const { node } = declared.path
    if (node.type === 'TSEnumDeclaration') {
      const member = node.members.find(({ id }) => (id.type === 'Identifier' ? id.name : id.value) === field)
      return member?.initializer ? this.of({ module: declared.module, path: declared.path, node: member.initializer }, depth + 1) : undefined
    }
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) return undefined
    const own = declared.path.scope.getBinding(node.id.name)
    const isMade = bare(node.init).type === 'NewExpression'
    const isKept = (reference: NodePath) => onlyReads(reference) || (isMade && keepsField(reference, field, declared.module))
    return own?.constant && own.referencePaths.every(isKept) ? this.#field({ module: declared.module, path: declared.path, node: node.init }, field, depth + 1, (object) => mayBe?.(object) !== false && (binding === undefined || toldApart(path, binding)(object))) : undefined
  }

  /**
   * A field of a class's objects: what it is declared with, what its constructor writes into it.
   * @param given what the constructor of a derived class hands over
   */
  #fieldOfClass(spot: Spot, field: string, given: Spot[][] | undefined, depth: number): Known | undefined {
    const name = bare(spot.node)
    // Read from its code: `status` and `statusCode` of an error of http-errors are the same number.
    const test = importedAs(name, spot.path.scope)
    if (test?.from === 'http-errors' && test.name === 'isHttpError') return /^status(Code)?$/.test(field) ? OF_ERROR : undefined
    if (depth > DEPTH || name.type !== 'Identifier') return undefined
    const binding = spot.path.scope.getBinding(name.name)
    const declared = binding && this.#declared(spot.module, binding)
    const { node } = declared?.path ?? {}
    const owner = node?.type === 'VariableDeclarator' ? node.init : node
    if (!declared || (owner?.type !== 'ClassDeclaration' && owner?.type !== 'ClassExpression')) return undefined
    const inside = (inner: Node): Spot => ({ ...declared, node: inner })
    const found: (Known | undefined)[] = []
    const maker = owner.body.body.find((member): member is ClassMethod => member.type === 'ClassMethod' && member.kind === 'constructor')
    const parameters = (maker?.params ?? []).map((one) => (one.type === 'TSParameterProperty' ? one.parameter : one))
    const known = given ?? argumentsOf(declared.path, owner, declared.module)
    const parameter = (n: number): Known | undefined => {
      const one = parameters[n]
      const fallback = one?.type === 'AssignmentPattern' ? one.right : undefined
      if (!known) return isErrorClass(owner) && !(one?.type === 'Identifier' && one.optional) ? OF_ERROR : undefined
      return union(known.map((args) => (args[n] ? this.of(args[n], depth + 1) : fallback && this.of(inside(fallback), depth + 1))))
    }
    const nameOf = (one: Node | undefined) => (one?.type === 'AssignmentPattern' ? one.left : one) as { name?: string } | undefined
    for (const member of owner.body.body) {
      if ((member.type !== 'ClassProperty' && member.type !== 'ClassAccessorProperty') || member.static || member.computed || member.key.type !== 'Identifier' || member.key.name !== field || !member.value) continue
      found.push(this.of(inside(member.value), depth + 1))
    }
    for (const [n, one] of (maker?.params ?? []).entries()) if (one.type === 'TSParameterProperty' && nameOf(one.parameter)?.name === field) found.push(parameter(n))
    for (const { path, node: value } of maker ? writesTo(declared.path, maker, field) : []) {
      const byKey = givenByKey(value, maker as ClassMethod, known)
      if (byKey) {
        const { values, otherwise, from } = byKey
        found.push(union([...values.map((one, at) => (one ? this.#orOfError({ ...(known?.[at]?.[from] as Spot), node: one }, otherwise !== undefined, depth + 1) : otherwise && { all: [], ofError: false })), ...(otherwise ? [this.of({ module: declared.module, path, node: otherwise }, depth + 1)] : [])]))
        continue
      }
      const n = value.type === 'Identifier' ? parameters.findIndex((one) => nameOf(one)?.name === value.name) : -1
      found.push(n >= 0 ? parameter(n) : this.of({ module: declared.module, path, node: value }, depth + 1))
    }
    if (found.length > 0) return union(found)
    if (!owner.superClass) return undefined
    const handed = maker ? superCall(declared.path, maker) : undefined
    // Without a constructor of its own, what it is given is handed on; of its own parameters, nothing more is known.
    return this.#fieldOfClass(inside(owner.superClass), field, maker ? handed && [handed.node.arguments.map((argument) => ({ module: declared.module, path: handed, node: argument }))] : given, depth + 1)
  }

  /** A value that another one stands in for where it is missing. */
  #orOfError(spot: Spot, isReplaced: boolean, depth: number): Known | undefined {
    return this.of(spot, depth) ?? (isReplaced && isStatusOfError(spot.node, spot.path) ? OF_ERROR : undefined)
  }

  /** What a call's function returns. Where it returns nothing, to look into that fails on both sides. */
  #returned(call: CallExpression, { module, path }: Spot, read: (spot: Spot) => Known | undefined): Known | undefined {
    if (call.callee.type !== 'Identifier') return undefined
    const binding = path.scope.getBinding(call.callee.name)
    const own = binding && binding.kind !== 'module' ? functionOf(binding) : undefined
    const found = own ? { module, path: own } : binding?.kind === 'module' ? this.#modules?.imported(module, binding) : undefined
    if (!found || found.path.node.generator) return undefined
    const returned = returnsOf(found.path).filter(({ node }) => !saysNothing(node))
    return returned.length > 0 ? union(returned.map((one) => read({ module: found.module, path: one.path, node: one.node as Node }))) : undefined
  }

  #declared(module: Module, binding: Binding): { module: Module; path: NodePath } | undefined {
    if (binding.kind === 'module') return this.#modules?.importedDeclaration(module, binding)
    return binding.kind === 'param' ? undefined : { module, path: binding.path }
  }
}

/** All that any of several can be; undefined where one of them is not known. */
function union(parts: (Known | undefined)[]): Known | undefined {
  const known = parts.filter((part) => part !== undefined)
  if (known.length < parts.length) return undefined
  return { all: [...new Set(known.flatMap((part) => part.all))], ofError: known.some((part) => part.ofError), ...(known.some((part) => part.missing) && { missing: true }) }
}

/**
 * What a value is, or what stands for it where it is missing.
 * @param always whether it may stand for what is there, too
 */
function orElse(known: Known | undefined, otherwise: Known | undefined, always = false): Known | undefined {
  if (!known || (!always && !known.missing)) return known
  return union([{ all: known.all, ofError: known.ofError }, otherwise ?? (known.missing && !always ? MISSING : undefined)])
}

/** `StatusCodes.NOT_FOUND`, `HttpStatusCode.NotFound`. */
function statusNamed(name: string): Known | undefined {
  const plain = (text: string) => text.toUpperCase().replaceAll(/[^A-Z]+/g, '')
  const found = Object.entries(STATUS_CODES).find(([, phrase]) => phrase !== undefined && plain(phrase) === plain(name))
  return found && { all: [Number(found[0])], ofError: false }
}

const keyOf = ({ key, computed }: ObjectProperty | ObjectMethod): string | undefined => (computed ? undefined : key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : undefined)

function fieldName({ computed, property }: { computed?: boolean | null; property: Node }): string | undefined {
  if (computed) return property.type === 'StringLiteral' ? property.value : undefined
  return property.type === 'Identifier' ? property.name : undefined
}

const isFreeze = ({ callee }: CallExpression): boolean =>
  callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Object' && callee.property.type === 'Identifier' && callee.property.name === 'freeze'

/** `res.json(…)`, `res.status(403).send(…)`, `JSON.stringify(…)`. */
function isSending({ callee }: CallExpression): boolean {
  let root: Node = callee
  while (root.type === 'MemberExpression' || root.type === 'CallExpression') root = bare(root.type === 'MemberExpression' ? root.object : root.callee)
  if (callee.type !== 'MemberExpression' || root.type !== 'Identifier') return false
  return root.name === 'JSON' ? fieldName(callee) === 'stringify' : /^_?res(ponse)?$|Res(ponse)?$/.test(root.name) && /^(json|send)$/.test(fieldName(callee) ?? '')
}

/** Whether a reference only looks into an object, exports it, or has it sent: `res.status(denied.statusCode).json(denied)`. */
function onlyReads(reference: NodePath): boolean {
  const { parentPath } = reference
  if (parentPath?.isCallExpression() && reference.listKey === 'arguments' && isSending(parentPath.node)) return true
  if (reference.type.startsWith('Export') || parentPath?.type.startsWith('Export')) return true
  if (parentPath?.isVariableDeclarator() && parentPath.node.init === reference.node) return parentPath.node.id.type === 'ObjectPattern'
  if (parentPath?.type.startsWith('TS') || parentPath?.isUnaryExpression() || parentPath?.isLogicalExpression() || parentPath?.isIfStatement() || parentPath?.isBinaryExpression()) return true
  if (!(parentPath?.isMemberExpression() || parentPath?.isOptionalMemberExpression()) || parentPath.node.object !== reference.node) return false
  const outer = parentPath.parentPath
  return !outer?.isUpdateExpression() && !outer?.isUnaryExpression({ operator: 'delete' }) && !outer?.isAssignmentExpression({ left: parentPath.node })
}

/** What a class that its file keeps to itself is made with, each time; undefined where others may make it. */
function argumentsOf(path: NodePath, owner: Class, module: Module): Spot[][] | undefined {
  const binding = owner.id ? path.parentPath?.scope.getBinding(owner.id.name) : undefined
  if (!binding || path.parentPath?.isExportNamedDeclaration() || path.parentPath?.isExportDefaultDeclaration()) return undefined
  const made: Spot[][] = []
  for (const { parentPath, node } of binding.referencePaths) {
    if (parentPath?.isNewExpression({ callee: node })) made.push(parentPath.node.arguments.map((argument) => ({ module, path: parentPath, node: argument })))
    else if (!parentPath?.isBinaryExpression({ operator: 'instanceof' })) return undefined
  }
  return made
}

const isErrorClass = ({ id, superClass }: Class): boolean => /(Error|Exception)$/.test(id?.name ?? '') || (superClass?.type === 'Identifier' && /(Error|Exception)$/.test(superClass.name))

/** The values that a constructor writes into a field. */
function writesTo(path: NodePath, maker: ClassMethod, field: string): { path: NodePath; node: Node }[] {
  const found: { path: NodePath; node: Node }[] = []
  path.traverse({
    AssignmentExpression(write) {
      const { left, right } = write.node
      if (!within(write.node, maker) || left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression' || fieldName(left) !== field) return
      found.push({ path: write, node: right })
    },
  })
  return found
}

function superCall(path: NodePath, maker: ClassMethod): NodePath<CallExpression> | undefined {
  let found: NodePath<CallExpression> | undefined
  path.traverse({
    CallExpression(call) {
      if (call.node.callee.type === 'Super' && within(call.node, maker)) found ??= call
    },
  })
  return found
}

const within = (node: Node, outer: Node): boolean => (node.start as number) >= (outer.start as number) && (node.end as number) <= (outer.end as number)

/** What a function returns, by each of its `return`s. */
export function returnsOf(path: NodePath<FunctionNode>): { path: NodePath; node: Node | null | undefined }[] {
  const { body } = path.node
  if (body.type !== 'BlockStatement') return [{ path, node: body }]
  const found: { path: NodePath; node: Node | null | undefined }[] = []
  path.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (one) => void found.push({ path: one, node: one.node.argument }),
  })
  return found
}
