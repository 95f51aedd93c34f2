import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { RouteOptions } from '../conversion.ts'
import type { Module } from '../handler/module.ts'
import type { FoundDeclaration } from '../handler/modules.ts'
import { isFunction, type FunctionNode } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import { withoutCasts } from '../handler/wrapper-parameters.ts'
import { importsFor } from '../recipes/find.ts'
import type { RouterRecipe } from '../recipes/recipe.ts'
import { inOne, type Splice } from '../splice.ts'
import { withoutUnused } from '../unused-after.ts'
import { heldChains, heldSplice } from './held.ts'
import { goesOn } from './only-refuses.ts'
import { chainGiven, type Chain, type FindDeclared } from './read.ts'
import { refusalBy, type Refusal } from './refusals.ts'
import { ChainWriter } from './write.ts'

/** A function of the project that gives a chain for a route to add to: `export const base = () => nc({ onError }).use(auth)`. */
export interface ChainFactory {
  recipe: RouterRecipe
  /** Whether it takes arguments: then what it gives is the wrapper. */
  takes: boolean
  /** What answers methods that no function is given for; undefined where that is the library's own. */
  refuses: Refusal | undefined
  /** Set for a chain that routes have by its name: each adds its functions to it. */
  instance?: { file: string; exported: string[] }
}

/** Finds the factory that a call's callee names. */
export type FindFactory = (name: string) => ChainFactory | undefined

/** A name of the project as a factory, where its module was spelled out as one that wraps. */
export const factoryOf = (found: FoundDeclaration | undefined): ChainFactory | undefined => found?.module.factories?.get(found.name)

/**
 * Functions of a shared file that only give a chain become wrappers: what the chain runs before a route's function stands around a
 * handler, and what answers its errors in a `catch`.
 * @param declared what any name of the module stands for, wherever that is declared
 * @param imported what a name of another file stands for that gives a chain
 */
export function chainFactories(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>, declared: FindDeclared, imported: FindFactory): { splices: Splice[]; factories: ReadonlyMap<string, ChainFactory> } {
  const factories = new Map<string, ChainFactory>()
  const splices: Splice[] = []
  const gone: NodePath[] = []
  const makers = new Set<Node>()
  const makes = importsFor(module, (recipe) => recipe.routers)
  if (module.uncountable) return { splices, factories }
  const waiting = new Map(topFunctions(module).map((one) => [one.name, one.path]))
  // What gives a chain may begin with that of another function, which may stand behind it.
  const known: FindFactory = (name) => {
    const path = waiting.get(name)
    waiting.delete(name)
    if (path) add(name, path)
    return factories.get(name) ?? (module.program.scope.getOwnBinding(name)?.kind === 'module' ? imported(name) : undefined)
  }
  const add = (name: string, path: NodePath<FunctionNode>) => {
    const given = path.node.async || path.node.generator ? undefined : givenBy(path)
    const chain = given && (makes || beginsWith(given, known)) ? chainGiven(module, options, declared, given, known) : undefined
    const refuses = chain ? refusalOf(chain, declared, module) : false
    if (!given || !chain || refuses === false || chain.statements.some((one) => one !== chain.settings) || !mayStandAround(chain, declared)) return
    const written = new ChainWriter(module, chain, declared).wrapper(path, given)
    if (!written) return
    splices.push(inOne(written.within), ...written.beside)
    gone.push(given)
    if (chain.call.type === 'CallExpression' && !chain.maker) makers.add(chain.call.callee)
    for (const node of namesIn(chain.settings)) makers.add(node)
    factories.set(name, { recipe: chain.recipe, takes: path.node.params.length > 0, refuses })
  }
  for (const name of waiting.keys()) known(name)
  for (const held of makes ? heldChains(module, options, declared) : []) {
    const refuses = refusalBy(held.chain.onNoMatch, declared, module)
    const written = refuses === false || !mayStandAround(held.chain, declared) ? undefined : new ChainWriter(module, held.chain, declared).wrapper(held.declaration, held.given)
    const splice = written && heldSplice(held, written.within)
    if (!written || !splice || refuses === false) continue
    splices.push(splice, ...written.beside)
    gone.push(held.given)
    if (held.chain.call.type === 'CallExpression') makers.add(held.chain.call.callee)
    factories.set(held.name, { recipe: held.chain.recipe, takes: true, refuses, instance: { file: module.file, exported: held.exported } })
  }
  // Of what is left out, only what made the chains is not in the new text.
  splices.push(...withoutUnused(module, gone, ({ node }) => !makers.has(node)))
  return { splices, factories }
}

/** Whether an expression begins with the call of what gives a chain. */
function beginsWith(given: NodePath, factories: FindFactory): boolean {
  let node: Node = given.node
  while (node.type === 'MemberExpression' || node.type === 'CallExpression') node = bare(node.type === 'MemberExpression' ? node.object : node.callee)
  return node.type === 'Identifier' && factories(node.name) !== undefined
}

/** Where a constant is named that is declared by a statement of its own. */
function namesIn(statement: NodePath | undefined): Node[] {
  const declared = statement?.isVariableDeclaration() ? statement.node.declarations[0]?.id : undefined
  const binding = declared?.type === 'Identifier' ? statement?.scope.getBinding(declared.name) : undefined
  return binding?.referencePaths.map(({ node }) => node) ?? []
}

/** What answers other methods, of a chain or of what it begins with. */
const refusalOf = ({ onNoMatch, maker }: Chain, declared: FindDeclared, module: Module): Refusal | false | undefined => (maker ? maker.refuses : refusalBy(onNoMatch, declared, module))

/** Whether a chain has a place for a handler: one that answers has none, and where what it was given ran for all methods, that must be no answer to those. */
const mayStandAround = ({ recipe, links }: Chain, declared: FindDeclared): boolean =>
  recipe.handler === undefined && links.every((link) => link.method === undefined && (!recipe.runsUnmatched || link.functions.every((one) => !link.known?.has(one.node) && goesOn(one, declared))))

/** Functions of a module's top scope, by the name that their declaration is found by from other files. */
function topFunctions({ program }: Module): { name: string; path: NodePath<FunctionNode> }[] {
  return program.get('body').flatMap((statement) => {
    if (statement.isExportDefaultDeclaration()) {
      const path = statement.get('declaration') as NodePath
      return isFunction(path) ? [{ name: 'id' in path.node && path.node.id ? path.node.id.name : 'default', path }] : []
    }
    const path = statement.isExportNamedDeclaration() ? (statement.get('declaration') as NodePath) : statement
    if (path.isFunctionDeclaration() && path.node.id) return isFunction(path) ? [{ name: path.node.id.name, path }] : []
    if (!path.isVariableDeclaration() || path.node.kind !== 'const' || path.node.declarations.length !== 1) return []
    const declarator = path.get('declarations')[0] as NodePath
    const init = declarator.get('init') as NodePath
    return declarator.isVariableDeclarator() && declarator.node.id.type === 'Identifier' && isFunction(init) ? [{ name: declarator.node.id.name, path: init }] : []
  })
}

/** What a function gives that does nothing else. */
function givenBy(path: NodePath<FunctionNode>): NodePath | undefined {
  const body = path.get('body') as NodePath
  const only = body.isBlockStatement() ? body.get('body') : []
  const given = body.isExpression() ? body : only.length === 1 && only[0]?.isReturnStatement() ? (only[0].get('argument') as NodePath) : undefined
  return given?.node ? withoutCasts(given) : undefined
}
