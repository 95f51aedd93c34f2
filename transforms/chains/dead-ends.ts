import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { RouteOptions } from '../conversion.ts'
import { isFunction } from '../handler/unit.ts'
import { placeOf, type Module } from '../handler/module.ts'
import type { Modules } from '../handler/modules.ts'
import { withoutCasts } from '../handler/wrapper-parameters.ts'
import { deadEndOf, type DeadEndWithin } from '../recipes/dead-ends.ts'
import { entryFor } from '../recipes/find.ts'

/** Where something stands: a path and the module that it is of. */
interface Standing {
  module: Module
  path: NodePath
}

/**
 * What stops a chain that cannot be written: functions of libraries without a form for route handlers among what it is given, in lists and
 * in middlewares of other files too. One of each library, in the order of the chain.
 */
export function deadEndsInChain(modules: Modules, module: Module, call: NodePath, options: Pick<RouteOptions, 'packages' | 'target'>): DeadEndWithin[] {
  const finder = new Finder(modules, module, options)
  // Statements add to what a constant holds.
  const holder = call.parentPath?.isVariableDeclarator() && call.parentPath.node.id.type === 'Identifier' ? call.scope.getBinding(call.parentPath.node.id.name) : undefined
  for (const path of holder ? [call, ...holder.referencePaths] : [call]) finder.chain({ module, path })
  return finder.found
}

class Finder {
  readonly found: DeadEndWithin[] = []
  readonly #modules: Modules
  readonly #home: Module
  readonly #options: Pick<RouteOptions, 'packages' | 'target'>
  readonly #seen = new Set<Node>()

  constructor(modules: Modules, home: Module, options: Pick<RouteOptions, 'packages' | 'target'>) {
    this.#modules = modules
    this.#home = home
    this.#options = options
  }

  /** The calls of a chain, `handler.use(a).get(b)`, the first one first, and those of statements that add to it. */
  chain({ module, path }: Standing): void {
    const at = withoutCasts(path)
    if (this.#seen.has(at.node)) return
    this.#seen.add(at.node)
    if (at.isIdentifier()) {
      const binding = at.scope.getBinding(at.node.name)
      if (binding?.kind === 'module') return this.#declared(module, at.node.name)
      if (binding?.path.isVariableDeclarator() && binding.path.node.init) this.chain({ module, path: binding.path.get('init') as NodePath })
      for (const reference of binding?.referencePaths ?? []) {
        let outer = reference
        while (outer.parentPath?.isMemberExpression() && outer.parentPath.parentPath.isCallExpression() && outer.parentPath.parentPath.node.callee === outer.parent) outer = outer.parentPath.parentPath
        if (outer !== reference) this.chain({ module, path: outer })
      }
    } else if (at.isCallExpression()) {
      const callee = withoutCasts(at.get('callee') as NodePath)
      if (callee.isMemberExpression()) this.chain({ module, path: callee.get('object') })
      else if (callee.isIdentifier()) this.#declared(module, callee.node.name)
      if (callee.isMemberExpression()) for (const given of at.get('arguments') as NodePath[]) this.#given({ module, path: given })
    }
  }

  /** What a chain is given: a middleware, what makes one, or a list of them. */
  #given({ module, path: outer }: Standing): void {
    const path = withoutCasts(outer.isSpreadElement() ? outer.get('argument') : outer)
    if (path.isArrayExpression()) for (const element of path.get('elements') as NodePath[]) this.#given({ module, path: element })
    else if (path.isIdentifier()) {
      if (!this.#add({ module, path })) this.#declared(module, path.node.name)
    } else if (path.isCallExpression()) {
      const callee = path.get('callee') as NodePath
      if (this.#add({ module, path: callee })) return
      const named = callee.isIdentifier() ? this.#modules.named(module, callee.node.name) : undefined
      if (named) this.#body(named)
    } else if (isFunction(path)) this.#body({ module, path })
  }

  /** What declares a name that a chain is given. */
  #declared(module: Module, name: string): void {
    const found = this.#modules.declared(module, name)
    if (!found || this.#seen.has(found.path.node)) return
    this.#seen.add(found.path.node)
    const { path } = found
    const value = path.isVariableDeclarator() && path.node.init ? withoutCasts(path.get('init') as NodePath) : path
    if (isFunction(value)) this.#body({ module: found.module, path: value })
    else if (value.isCallExpression() && value.get('callee').isMemberExpression()) this.chain({ module: found.module, path: value })
    this.#given({ module: found.module, path: value })
  }

  /** What a function of the project calls, and the chain that it gives. */
  #body({ module, path }: Standing): void {
    path.traverse({
      CallExpression: (inner) => {
        const callee = inner.get('callee') as NodePath
        if (!this.#add({ module, path: callee }) && callee.isMemberExpression()) for (const given of inner.get('arguments') as NodePath[]) if (given.isIdentifier() || given.isCallExpression()) this.#add({ module, path: given })
      },
    })
  }

  #add({ module, path }: Standing): boolean {
    const end = deadEndOf(path, this.#options) ?? this.#reexported({ module, path })
    if (!end) return false
    const place = module === this.#home ? '' : `${module.file}:${placeOf(path.node).line}`
    if (!this.found.some(({ library }) => library === end.library)) this.found.push({ ...end, place })
    return true
  }

  /** `passport.initialize()` of what a file of the project gives on: `export default passport`. */
  #reexported({ module, path }: Standing): ReturnType<typeof deadEndOf> {
    const callee = path.isCallExpression() ? withoutCasts(path.get('callee') as NodePath) : path
    const member = callee.isMemberExpression() && callee.node.property.type === 'Identifier' && !callee.node.computed ? callee.node.property.name : undefined
    const holder = callee.isMemberExpression() ? callee.node.object : callee.node
    const from = holder.type === 'Identifier' ? this.#packageOf(module, holder.name) : undefined
    if (!from) return undefined
    const name = member ?? from.name
    const found = entryFor({ name, from: from.from }, this.#options, ({ deadEnds }) => deadEnds)
    return found && { name, library: found.library, instead: found.entry.instead }
  }

  /** The package that an imported name comes from, through files of the project. */
  #packageOf(module: Module, name: string, depth = 0): { from: string; name: string } | undefined {
    const binding = module.program.scope.getOwnBinding(name)
    const [specifier, declaration] = [binding?.path.node, binding?.path.parent]
    if (declaration?.type !== 'ImportDeclaration' || depth > 8) return undefined
    const imported = specifier?.type === 'ImportSpecifier' ? nameOf(specifier.imported) : specifier?.type === 'ImportDefaultSpecifier' ? 'default' : undefined
    return imported === undefined ? undefined : this.#exported(module, declaration.source.value, imported, depth)
  }

  #exported(from: Module, source: string, name: string, depth: number): { from: string; name: string } | undefined {
    const module = this.#modules.at(from, source)
    if (!module) return { from: source, name }
    for (const { node } of module.program.get('body')) {
      if (node.type === 'ExportDefaultDeclaration' && name === 'default' && node.declaration.type === 'Identifier') return this.#packageOf(module, node.declaration.name, depth + 1)
      const own = node.type === 'ExportNamedDeclaration' ? node.specifiers.find((one) => one.type === 'ExportSpecifier' && nameOf(one.exported) === name) : undefined
      if (own?.type !== 'ExportSpecifier' || node.type !== 'ExportNamedDeclaration') continue
      return node.source ? this.#exported(module, node.source.value, nameOf(own.local), depth + 1) : this.#packageOf(module, own.local.name, depth + 1)
    }
    return undefined
  }
}

const nameOf = (node: Node): string => (node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : '')
