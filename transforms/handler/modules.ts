import type { Binding, NodePath } from '@babel/traverse'
import { getBindingIdentifiers } from '@babel/types'
import type { ImportDeclaration, Node, ObjectExpression } from '@babel/types'
import { isMember } from './callees.ts'
import { calledFunctionOf } from './kept-arguments.ts'
import type { WrittenRecipe } from '../recipes/recipe.ts'
import { classHeld } from './instances.ts'
import { readModule, type Module } from './module.ts'
import { heldOf, memberNamed } from './members.ts'
import { replaces } from './replaced-members.ts'
import { namedIn, valueIn } from './object-members.ts'
import { promisedBy, type FindNamed } from './promisified.ts'
import { withoutCasts } from './wrapper-parameters.ts'
import { returned } from './read-wrapper.ts'
import { isFunction, type FunctionNode } from './unit.ts'

/** A file of the project: its path as `Module.file` has it, and its text. */
export interface ModuleSource {
  file: string
  source: string
  /** True for a route: its handler is no function of other files. */
  isRoute?: boolean
}

/** The file that a specifier of another one means; undefined for packages, for what is no source file and for what cannot be read. */
export type Resolve = (fromFile: string, specifier: string) => ModuleSource | undefined

/** A function, wherever it is declared. */
export interface FoundFunction {
  module: Module
  path: NodePath<FunctionNode>
  /** Its own name, or the name of its export. */
  name: string
  /** True for a middleware that a constant of that name waits for. */
  promised?: boolean
  /** Set for a library's, of which the project gets one for route handlers. */
  written?: WrittenRecipe
}

/** A declaration of a module's top scope: of a function, a class, an enum or a variable. */
export interface FoundDeclaration {
  module: Module
  path: NodePath
  name: string
}

/** Finds what takes the place of a library's function that a callee names. */
export type FindWritten = (module: Module, callee: Node) => FoundFunction | undefined

/** Brings a module into another spelling, or gives it as it is. */
export type Spell = (module: Module, find: FindNamed) => Module

/** The modules that routes reach through imports, each read once. */
export class Modules {
  readonly #resolve: Resolve
  readonly #known = new Map<string, Module | undefined>()
  readonly #routes = new Set<string>()
  /** What specifiers mean, by the file that holds them: each is asked for again and again, and the disk is slow. */
  readonly #resolved = new Map<string, ModuleSource | undefined>()

  readonly #spell: Spell

  readonly #written: FindWritten

  /** @param written finds what takes the place of a library's function */
  constructor(resolve: Resolve, spell: Spell = (module) => module, written: FindWritten = () => undefined) {
    this.#resolve = resolve
    this.#written = written
    this.#spell = spell
  }

  /** @returns undefined for what cannot be parsed */
  #read(found: ModuleSource): void {
    const module = read(found)
    if (found.isRoute) this.#routes.add(found.file)
    // A module that this one imports may import it.
    this.#known.set(found.file, module)
    if (module) this.#known.set(found.file, this.#spell(module, (name) => this.named(module, name)?.path))
  }

  /** What a specifier of a module means; undefined for packages and for what cannot be parsed. */
  at(from: Module, specifier: string): Module | undefined {
    const key = `${from.file}\0${specifier}`
    const found = this.#resolved.has(key) ? this.#resolved.get(key) : this.#resolve(from.file, specifier)
    this.#resolved.set(key, found)
    if (!found) return undefined
    if (!this.#known.has(found.file)) this.#read(found)
    return this.#known.get(found.file)
  }

  /** The module whose tree a program is. */
  holding(program: Node): Module | undefined {
    return [...this.#known.values()].find((module) => module?.program.node === program)
  }

  /**
   * A module by its file.
   * @param text gives the text of one that was not reached through an import
   */
  read(file: string, text?: () => string | undefined): Module | undefined {
    if (!this.#known.has(file)) {
      const source = text?.()
      if (source !== undefined) this.#read({ file, source })
    }
    return this.#known.get(file)
  }

  /** The function that an imported name stands for, through re-exports. */
  imported(from: Module, binding: Binding): FoundFunction | undefined {
    const found = this.importedDeclaration(from, binding)
    return found && this.#functionIn(found)
  }

  /** What an imported name stands for, through re-exports. */
  importedDeclaration(from: Module, binding: Binding): FoundDeclaration | undefined {
    const specifier = binding.path.node
    const declaration = binding.path.parent as ImportDeclaration
    if (declaration.type !== 'ImportDeclaration' || binding.constantViolations.length > 0) return undefined
    const module = this.at(from, declaration.source.value)
    if (!module) return undefined
    if (specifier.type === 'ImportDefaultSpecifier') return this.#exported(module, 'default', new Set())
    return specifier.type === 'ImportSpecifier' ? this.#exported(module, nameOf(specifier.imported), new Set()) : undefined
  }

  /** The function that a property of an imported name stands for: of `import * as http`, or of `export * as http` elsewhere. */
  member(from: Module, binding: Binding, property: string): FoundFunction | undefined {
    const module = this.namespace(from, binding)
    const found = module && this.#exported(module, property, new Set())
    if (found) return functionIn(found)
    const holder = binding.kind === 'module' ? this.importedDeclaration(from, binding) : { module: from, path: binding.path, name: binding.identifier.name }
    const isTop = binding.scope === from.program.scope
    return (isTop && holder && (this.#heldBy(holder, property) ?? this.#namedBy(holder, property))) || this.#ofInstance(from, binding, property)
  }

  /** The function of its own file that an object names: `const controller = { canRequest }`. */
  #namedBy({ module, path }: FoundDeclaration, member: string): FoundFunction | undefined {
    const value = valueIn(path, member)
    const named = value && namedIn(value)
    const binding = named?.name.scope.getBinding(named.name.node.name)
    if (!named || !binding || binding.kind === 'module' || binding.scope !== module.program.scope) return undefined
    return named.member === undefined ? this.named(module, binding.identifier.name) : this.member(module, binding, named.member)
  }

  /** The function that an object or a class holds, or an object that a function of the project makes: `const limiter = rateLimit(options)`. */
  #heldBy({ module, path, name }: FoundDeclaration, property: string): FoundFunction | undefined {
    const own = path.isVariableDeclarator() ? module.program.scope.getOwnBinding(name) : undefined
    if (path.isVariableDeclarator() && (own?.constant !== true || replaces(own, property))) return undefined
    const value = path.isVariableDeclarator() ? withoutCasts(path.get('init') as NodePath) : path
    // Another type than that of the class would know no other method.
    const isTyped = path.isVariableDeclarator() && ((path.node.id.type === 'Identifier' && path.node.id.typeAnnotation) || path.node.init !== value.node)
    const made = !isTyped && value.isNewExpression() && value.node.callee.type === 'Identifier' ? this.declared(module, value.node.callee.name) : undefined
    const method = made?.path.isClass() ? memberNamed(made.path, property, false) : undefined
    if (made && method) return heldOf(method) && { module: made.module, path: method, name: property }
    const maker = value.isCallExpression() && value.node.callee.type === 'Identifier' ? this.named(module, value.node.callee.name) : undefined
    const object = maker && !maker.path.node.async && !maker.path.node.generator ? returned(maker.path) : undefined
    const held = memberNamed(object ?? value, property)
    return held && heldOf(held) ? { module: maker?.module ?? module, path: held, name: property } : undefined
  }

  /** A method of the class of which a name always holds an instance. */
  #ofInstance(from: Module, binding: Binding, property: string): FoundFunction | undefined {
    const made = classHeld(this, from, binding)
    const method = made && memberNamed(made.path, property, false)
    return made && method && heldOf(method) ? { module: made.module, path: method, name: property } : undefined
  }

  /** The module that an imported name stands for as a whole. */
  namespace(from: Module, binding: Binding): Module | undefined {
    const { node, parent } = binding.path
    if (parent.type !== 'ImportDeclaration' || binding.constantViolations.length > 0) return undefined
    const module = this.at(from, parent.source.value)
    if (!module || node.type === 'ImportNamespaceSpecifier') return module
    return node.type === 'ImportSpecifier' ? this.#namespaceIn(module, nameOf(node.imported), new Set()) : undefined
  }

  #namespaceIn(module: Module, name: string, seen: Set<Module>): Module | undefined {
    if (seen.has(module)) return undefined
    seen.add(module)
    for (const { node } of module.program.get('body')) {
      if (node.type === 'ExportAllDeclaration') {
        const other = this.at(module, node.source.value)
        const found = other && this.#namespaceIn(other, name, seen)
        if (found) return found
      }
      if (node.type !== 'ExportNamedDeclaration' || node.exportKind === 'type') continue
      const own = node.specifiers.find((one) => nameOf(one.exported) === name)
      if (own?.type === 'ExportNamespaceSpecifier') return node.source ? this.at(module, node.source.value) : undefined
      if (own?.type !== 'ExportSpecifier') continue
      const other = node.source ? this.at(module, node.source.value) : undefined
      const binding = node.source ? undefined : module.program.scope.getOwnBinding(own.local.name)
      return other ? this.#namespaceIn(other, nameOf(own.local), seen) : binding && this.namespace(module, binding)
    }
    return undefined
  }

  /** The function that a callee names: `withUser`, `auth.withUser`. */
  called(module: Module, callee: Node): FoundFunction | undefined {
    const written = this.#written(module, callee)
    if (written) return written
    if (callee.type === 'Identifier') return this.named(module, callee.name)
    const binding = isMember(callee) ? module.program.scope.getOwnBinding(callee.object.name) : undefined
    return isMember(callee) && binding ? this.member(module, binding, callee.property.name) : undefined
  }

  /** The function that an export of the module that a specifier means stands for. */
  exportedOf(from: Module, specifier: string, name: string): FoundFunction | undefined {
    const module = this.at(from, specifier)
    const found = module && this.#exported(module, name, new Set())
    return found && this.#functionIn(found)
  }

  /** What declares an export of the module that a specifier means. */
  exportedDeclaration(from: Module, specifier: string, name: string): FoundDeclaration | undefined {
    const module = this.at(from, specifier)
    return module && this.#exported(module, name, new Set())
  }

  /** Whether a specifier means an API Route that stays one: what it exports goes with it. */
  isRoute(from: Module, specifier: string): boolean {
    return this.#routes.has(this.at(from, specifier)?.file ?? '')
  }

  /** Whether an import of a name gets something of the module that a specifier means: of CommonJS whatever it is. */
  gives(from: Module, specifier: string, name: string): boolean | undefined {
    const module = this.at(from, specifier)
    return module && (this.exportedDeclaration(from, specifier, name) !== undefined || mayExport(module, name))
  }

  /** The object that an export of the module that a specifier means is. */
  objectOf(from: Module, specifier: string, name: string): { module: Module; object: ObjectExpression } | undefined {
    const found = this.exportedDeclaration(from, specifier, name)
    const init = found?.path.isVariableDeclarator() && found.path.node.init ? withoutCasts(found.path.get('init') as NodePath) : undefined
    const isConstant = found?.module.program.scope.getOwnBinding(name)?.constant === true
    return found && isConstant && init?.isObjectExpression() ? { module: found.module, object: init.node } : undefined
  }

  /** The function that a name of a module's top scope stands for. */
  named(module: Module, name: string): FoundFunction | undefined {
    const found = this.declared(module, name)
    return found && this.#functionIn(found)
  }

  #functionIn(found: FoundDeclaration): FoundFunction | undefined {
    const { module, path, name } = found
    const promised = path.isVariableDeclarator() && module.program.scope.getOwnBinding(name)?.constant ? promisedBy(path, (other) => this.named(module, other)?.path) : undefined
    return promised ? { module, path: promised, name, promised: true } : functionIn(found)
  }

  /** What declares a name of a module's top scope. */
  declared(module: Module, name: string): FoundDeclaration | undefined {
    const binding = module.program.scope.getOwnBinding(name)
    if (binding?.kind === 'module') return this.importedDeclaration(module, binding)
    const path = binding?.path ?? enumNamed(module, name)
    return path && { module, path, name }
  }

  /** What other files can have of a module's exports. @param seen modules on the way: two that re-export each other end the search */
  #exported(module: Module, name: string, seen: Set<Module>): FoundDeclaration | undefined {
    const found = this.#anyExported(module, name, seen)
    if (!found || !this.#routes.has(found.module.file)) return found
    const handler = this.#anyExported(found.module, 'default', new Set())
    return name !== 'default' && handler?.path.node !== found.path.node && functionIn(found) ? found : undefined
  }

  #anyExported(module: Module, name: string, seen: Set<Module>): FoundDeclaration | undefined {
    if (seen.has(module)) return undefined
    seen.add(module)
    const everything: string[] = []
    for (const path of module.program.get('body')) {
      if (path.isExportDefaultDeclaration() && name === 'default') {
        const { declaration } = path.node
        if (declaration.type === 'Identifier') return this.declared(module, declaration.name)
        const inner = path.get('declaration') as NodePath
        const id = 'id' in inner.node ? inner.node.id : undefined
        return { module, path: inner, name: id && typeof id === 'object' && 'name' in id ? String(id.name) : 'default' }
      }
      if (path.isExportAllDeclaration() && name !== 'default') everything.push(path.node.source.value)
      if (!path.isExportNamedDeclaration() || path.node.exportKind === 'type') continue
      const { declaration, specifiers, source } = path.node
      if (declaration && namesOf(declaration).includes(name)) return this.declared(module, name)
      for (const specifier of specifiers) {
        if (specifier.type !== 'ExportSpecifier' || nameOf(specifier.exported) !== name) continue
        if (!source) return this.declared(module, specifier.local.name)
        const other = this.at(module, source.value)
        return other && this.#exported(other, nameOf(specifier.local), seen)
      }
    }
    for (const specifier of everything) {
      const other = this.at(module, specifier)
      const found = other && this.#exported(other, name, seen)
      if (found) return found
    }
    return undefined
  }
}

/** The function that a declaration declares. */
function functionIn({ module, path, name }: FoundDeclaration): FoundFunction | undefined {
  if (isFunction(path)) return path.isFunctionDeclaration() && module.program.scope.getOwnBinding(name)?.constant === false ? undefined : { module, path, name }
  const binding = module.program.scope.getOwnBinding(name)
  const found = binding && calledFunctionOf(binding)
  return found && { module, path: found, name }
}

/** The enum of a name: enums are no bindings of Babel's scopes. */
export function enumNamed(module: Module, name: string): NodePath | undefined {
  for (const path of module.program.get('body')) {
    const inner = path.isExportNamedDeclaration() ? (path.get('declaration') as NodePath) : path
    if (inner.isTSEnumDeclaration() && inner.node.id.name === name) return inner
  }
  return undefined
}

function read({ source, file }: ModuleSource): Module | undefined {
  try {
    return readModule(source, file)
  } catch (error) {
    // A file that cannot be parsed has no function that can be followed; the call of one says so.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const nameOf = (node: Node): string => (node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : '')

function namesOf(declaration: Node): string[] {
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration' || declaration.type === 'TSEnumDeclaration') return declaration.id ? [declaration.id.name] : []
  if (declaration.type !== 'VariableDeclaration') return []
  return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
}

/** Whether a module may export a name, from wherever: all do of which the text does not show that they cannot. */
function mayExport({ program, source }: Module, name: string): boolean {
  const { body } = program.node
  if (!body.some(({ type }) => /^(Import|Export)/.test(type)) || /\bexports\b/.test(source)) return true
  return body.some((statement) => {
    if (statement.type === 'ExportAllDeclaration' || statement.type === 'TSExportAssignment') return true
    if (statement.type === 'ExportDefaultDeclaration') return name === 'default'
    if (statement.type !== 'ExportNamedDeclaration') return false
    const listed = statement.specifiers.some(({ exported }) => (exported.type === 'Identifier' ? exported.name : exported.value) === name)
    return listed || (statement.declaration !== null && statement.declaration !== undefined && Object.hasOwn(getBindingIdentifiers(statement.declaration), name))
  })
}
