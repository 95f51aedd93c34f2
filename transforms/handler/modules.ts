import type { Binding, NodePath } from '@babel/traverse'
import type { ImportDeclaration, Node } from '@babel/types'
import { readModule, type Module } from './module.ts'
import { functionOf, isFunction, type FunctionNode } from './unit.ts'

/** A file of the project: its path as `Module.file` has it, and its text. */
export interface ModuleSource {
  file: string
  source: string
}

/** The file that a specifier of another one means; undefined for packages, for what is no source file and for what cannot be read. */
export type Resolve = (fromFile: string, specifier: string) => ModuleSource | undefined

/** A function, wherever it is declared. */
export interface FoundFunction {
  module: Module
  path: NodePath<FunctionNode>
  /** Its own name, or the name of its export. */
  name: string
}

/** The modules that routes reach through imports, each read once. */
export class Modules {
  readonly #resolve: Resolve
  readonly #known = new Map<string, Module | undefined>()

  constructor(resolve: Resolve) {
    this.#resolve = resolve
  }

  /** What a specifier of a module means; undefined for packages and for what cannot be parsed. */
  at(from: Module, specifier: string): Module | undefined {
    const found = this.#resolve(from.file, specifier)
    if (!found) return undefined
    if (!this.#known.has(found.file)) this.#known.set(found.file, read(found))
    return this.#known.get(found.file)
  }

  /**
   * A module by its file.
   * @param text gives the text of one that was not reached through an import
   */
  read(file: string, text?: () => string | undefined): Module | undefined {
    if (!this.#known.has(file)) {
      const source = text?.()
      if (source !== undefined) this.#known.set(file, read({ file, source }))
    }
    return this.#known.get(file)
  }

  /** The function that an imported name stands for, through re-exports. */
  imported(from: Module, binding: Binding): FoundFunction | undefined {
    const specifier = binding.path.node
    const declaration = binding.path.parent as ImportDeclaration
    if (declaration.type !== 'ImportDeclaration' || binding.constantViolations.length > 0) return undefined
    const module = this.at(from, declaration.source.value)
    if (!module) return undefined
    if (specifier.type === 'ImportDefaultSpecifier') return this.#exported(module, 'default', new Set())
    return specifier.type === 'ImportSpecifier' ? this.#exported(module, nameOf(specifier.imported), new Set()) : undefined
  }

  /** The function that a name of a module's top scope stands for. */
  named(module: Module, name: string): FoundFunction | undefined {
    const binding = module.program.scope.getOwnBinding(name)
    if (!binding) return undefined
    if (binding.kind === 'module') return this.imported(module, binding)
    const path = functionOf(binding)
    return path && { module, path, name }
  }

  /** @param seen modules on the way: two that re-export each other end the search */
  #exported(module: Module, name: string, seen: Set<Module>): FoundFunction | undefined {
    if (seen.has(module)) return undefined
    seen.add(module)
    const everything: string[] = []
    for (const path of module.program.get('body')) {
      if (path.isExportDefaultDeclaration() && name === 'default') {
        const { declaration } = path.node
        if (declaration.type === 'Identifier') return this.named(module, declaration.name)
        const inner = path.get('declaration') as NodePath
        return isFunction(inner) ? { module, path: inner, name: inner.node.type !== 'ArrowFunctionExpression' && inner.node.id ? inner.node.id.name : 'default' } : undefined
      }
      if (path.isExportAllDeclaration() && name !== 'default') everything.push(path.node.source.value)
      if (!path.isExportNamedDeclaration() || path.node.exportKind === 'type') continue
      const { declaration, specifiers, source } = path.node
      if (declaration && namesOf(declaration).includes(name)) return this.named(module, name)
      for (const specifier of specifiers) {
        if (specifier.type !== 'ExportSpecifier' || nameOf(specifier.exported) !== name) continue
        if (!source) return this.named(module, specifier.local.name)
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
  if (declaration.type === 'FunctionDeclaration') return declaration.id ? [declaration.id.name] : []
  if (declaration.type !== 'VariableDeclaration') return []
  return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
}
