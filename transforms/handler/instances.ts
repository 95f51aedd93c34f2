import type { Binding, NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { memberNamed } from './members.ts'
import type { Module } from './module.ts'
import type { FoundDeclaration, FoundFunction } from './modules.ts'

/** What names of a module stand for. */
interface Names {
  declared(module: Module, name: string): FoundDeclaration | undefined
  named(module: Module, name: string): FoundFunction | undefined
}

/** How far calls are followed. */
const DEPTH = 8

/**
 * The class of which an expression gives an instance, and nothing else but `null` or `undefined`: `new Limiter(10)`, `createLimiter()`,
 * `Limiter.getInstance()`, `await limits.of(user)` or a constant that holds one.
 * @returns undefined also where a type on the way may be another than the class's own
 */
export function classOf(names: Names, module: Module, given: NodePath, depth = DEPTH): FoundDeclaration | undefined {
  return new Reader(names, module).only([given], depth)
}

/** The same for what a name holds, wherever it is declared in the module; of a parameter, what its type says, for those who look at what it is given. */
export function classHeld(names: Names, module: Module, binding: Binding): FoundDeclaration | undefined {
  const reader = new Reader(names, module)
  return binding.kind === 'param' ? reader.typed(binding) : reader.held(binding, DEPTH)
}

class Reader {
  readonly #names: Names
  readonly #module: Module

  constructor(names: Names, module: Module) {
    this.#names = names
    this.#module = module
  }

  /** The one class of which all values are instances. */
  only(values: readonly NodePath[], depth: number): FoundDeclaration | undefined {
    const found = values.flatMap((one) => this.#values(one)).map((one) => this.#of(one, depth))
    const [first] = found
    return found.every((one) => one !== undefined && one.path.node === first?.path.node) ? first : undefined
  }

  /** The values that an expression may have, those left out that have no members. */
  #values(given: NodePath): NodePath[] {
    const path = bare(given)
    if (path.isConditionalExpression()) return [path.get('consequent'), path.get('alternate')].flatMap((one) => this.#values(one))
    if (path.isLogicalExpression()) return [path.get('left'), path.get('right')].flatMap((one) => this.#values(one as NodePath))
    if (path.isAssignmentExpression()) return this.#values(path.get('right'))
    return isNothing(path.node) ? [] : [path]
  }

  #of(path: NodePath, depth: number): FoundDeclaration | undefined {
    if (depth === 0) return undefined
    if (path.isNewExpression()) {
      return this.#classNamed(path.get('callee') as NodePath)
    }
    if (path.isAwaitExpression()) {
      const [call, ...others] = this.#values(path.get('argument'))
      return call?.isCallExpression() && others.length === 0 ? this.#called(call, true, depth) : undefined
    }
    if (path.isCallExpression()) return this.#called(path, false, depth)
    if (path.isIdentifier()) {
      const binding = path.scope.getBinding(path.node.name)
      return binding && this.held(binding, depth - 1)
    }
    return path.isMemberExpression() ? this.#kept(path, depth) : undefined
  }

  held(binding: Binding, depth: number): FoundDeclaration | undefined {
    const { path } = binding
    if (binding.kind === 'module') {
      const found = this.#names.declared(this.#module, binding.identifier.name)
      const other = found && found.module !== this.#module ? found.module.program.scope.getOwnBinding(found.name) : undefined
      return found && other ? new Reader(this.#names, found.module).held(other, depth) : undefined
    }
    if (!path.isVariableDeclarator() || path.node.id.type !== 'Identifier') return undefined
    const values = path.node.init ? [path.get('init') as NodePath] : []
    for (const violation of binding.constantViolations) {
      if (!violation.isAssignmentExpression() || violation.node.left.type !== 'Identifier' || !/^(=|\?\?=|\|\|=)$/.test(violation.node.operator)) return undefined
      values.push(violation.get('right'))
    }
    const found = this.only(values, depth)
    return found && isOfType(this.#module, path.node.id.typeAnnotation, found) ? found : undefined
  }

  /** The class that a parameter's type names, or that what it is by default is of. */
  typed({ path: { parentPath }, identifier, scope }: Binding): FoundDeclaration | undefined {
    const annotation = identifier.typeAnnotation?.type === 'TSTypeAnnotation' ? identifier.typeAnnotation.typeAnnotation : undefined
    const name = annotation?.type === 'TSTypeReference' && !annotation.typeParameters && annotation.typeName.type === 'Identifier' ? annotation.typeName.name : undefined
    if (name !== undefined) {
      const found = this.#names.declared(this.#module, name)
      return found?.path.isClass() && scope.getBinding(name)?.scope === this.#module.program.scope ? found : undefined
    }
    const owner = scope.path.isFunction() ? scope.path : parentPath
    const whole = owner?.isFunction() ? owner.get('params').find((one) => one.isAssignmentPattern() && one.node.left === identifier) : undefined
    return !annotation && whole?.isAssignmentPattern() ? this.only([whole.get('right') as NodePath], DEPTH) : undefined
  }

  /** What a call of a function or a method of the project gives, or what it comes to. */
  #called(call: NodePath, isAwaited: boolean, depth: number): FoundDeclaration | undefined {
    const callee = bare(call.get('callee') as NodePath)
    const found = callee.isIdentifier() ? (callee.scope.getBinding(callee.node.name)?.scope === this.#module.program.scope ? this.#names.named(this.#module, callee.node.name) : undefined) : callee.isMemberExpression() ? this.#method(callee, depth) : undefined
    return found && given(found, isAwaited, (values) => new Reader(this.#names, found.module).only(values, depth - 1))
  }

  #method(callee: NodePath, depth: number): FoundFunction | undefined {
    const property = nameOf(callee.node)
    const object = bare(callee.get('object') as NodePath)
    const isClass = object.isIdentifier() ? this.#classNamed(object) : undefined
    const own = object.isThisExpression() ? classAround(object) : undefined
    const of = isClass ?? (own ? { module: this.#module, path: own.holder, name: '' } : this.only([object], depth - 1))
    const path = property !== undefined && of ? memberNamed(of.path, property, isClass !== undefined || own?.isStatic === true) : undefined
    return of && path && property !== undefined ? { module: of.module, path, name: property } : undefined
  }

  #classNamed(name: NodePath): FoundDeclaration | undefined {
    const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined
    // Inside of itself, a class has its name, too.
    const isTop = binding?.scope === this.#module.program.scope || (binding?.path.isClassDeclaration() && binding.scope.path.node === binding.path.node && binding.path.parentPath?.findParent((one) => one.isFunction() || one.isBlockStatement()) === null)
    const found = binding && isTop ? this.#names.declared(this.#module, binding.identifier.name) : undefined
    return found?.path.isClass() ? found : undefined
  }

  /** A static property that only its own class sets: `Limiter.instance`. */
  #kept(member: NodePath, depth: number): FoundDeclaration | undefined {
    const property = nameOf(member.node)
    const object = bare(member.get('object') as NodePath)
    const around = classAround(member)
    const isOwn = object.isThisExpression() ? around?.isStatic === true : object.isIdentifier() && this.#classNamed(object)?.path.node === around?.holder.node
    if (!around || !isOwn || property === undefined) return undefined
    const values: NodePath[] = []
    let isKnown = true
    around.holder.traverse({
      ClassProperty: (path) => {
        if (path.node.key.type !== 'Identifier' || path.node.key.name !== property) return
        isKnown &&= path.node.static === true && path.node.accessibility === 'private'
        if (path.node.value) values.push(path.get('value') as NodePath)
      },
      AssignmentExpression: (path) => {
        if (nameOf(path.node.left) !== property) return
        isKnown &&= /^(=|\?\?=|\|\|=)$/.test(path.node.operator)
        values.push(path.get('right'))
      },
    })
    return isKnown ? this.only(values, depth - 1) : undefined
  }
}

/** What a function gives, or comes to, on every way out of it. */
function given({ path, module }: FoundFunction, isAwaited: boolean, of: (values: NodePath[]) => FoundDeclaration | undefined): FoundDeclaration | undefined {
  if (path.node.generator || (path.node.async && !isAwaited)) return undefined
  const body = path.get('body') as NodePath
  const values: NodePath[] = body.isBlockStatement() ? [] : [body]
  body.traverse({
    Function: (inner) => inner.skip(),
    ReturnStatement: (inner) => void (inner.node.argument && values.push(inner.get('argument') as NodePath)),
  })
  const found = of(values)
  return found && isOfType(module, path.node.returnType, found) ? found : undefined
}

/** Whether a type is left out, or names the class: another one would know other members. */
function isOfType({ source }: Module, annotation: Node | null | undefined, { path }: FoundDeclaration): boolean {
  const name = path.isClassDeclaration() ? path.node.id?.name : undefined
  if (!annotation) return true
  return name !== undefined && new RegExp(`^:?\\s*(Promise<)?\\(?\\s*((null|undefined)\\s*\\|\\s*)*${name}(\\s*\\|\\s*(null|undefined))*\\s*\\)?>?\\s*$`).test(source.slice(annotation.start as number, annotation.end as number))
}

/** The class whose method a place stands in, and whether that is a static one. */
function classAround(place: NodePath): { holder: NodePath; isStatic: boolean } | undefined {
  const method = place.findParent((one) => one.isClassMethod() || one.isClassProperty() || (one.isFunction() && !one.isArrowFunctionExpression()))
  const holder = method?.parentPath?.parentPath
  return method && (method.isClassMethod() || method.isClassProperty()) && holder?.isClass() ? { holder, isStatic: method.node.static === true } : undefined
}

const isNothing = (node: Node): boolean => node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'UnaryExpression' && node.operator === 'void')

/** Inside brackets and non-null marks: a cast may be to another type. */
const bare = (path: NodePath): NodePath => (path.isTSNonNullExpression() || path.isParenthesizedExpression() ? bare(path.get('expression') as NodePath) : path)

const nameOf = (node: Node): string | undefined => (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier' ? node.property.name : undefined)
