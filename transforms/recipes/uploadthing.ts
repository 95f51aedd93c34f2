import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node, ObjectExpression } from '@babel/types'
import { importedAs } from '../handler/imported.ts'
import { placeOf, type Module } from '../handler/module.ts'
import type { FindFunctions } from '../handler/route-file.ts'
import { keyName } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import type { FactoryRecipe, Recipe } from './recipe.ts'

const of: Omit<FactoryRecipe, 'name' | 'versions'> = {
  from: ['uploadthing/next-legacy'],
  methods: ['GET', 'POST'],
  gives: 'methods',
  moved: { to: 'uploadthing/next', names: Object.fromEntries([['createNextPageApiHandler', 'createRouteHandler'], ...['createRouteHandler', 'createUploadthing', 'FileRouter', 'UTFiles', 'experimental_UTRegion'].map((name) => [name, name])]) },
  router: 'router',
  message: 'NR336',
}

/**
 * uploadthing: https://docs.uploadthing.com/getting-started/pagedir and /appdir. Routers of files are the same for both, but that functions
 * of theirs get `req` and `res` of an API Route, or the request of a route handler (read from the code of 6.3 to 7.7).
 */
export const uploadthing: Recipe = {
  library: 'uploadthing',
  shown: [{ call: 'createRouteHandler(…)', becomes: '`export const { GET, POST } = createRouteHandler(…)` of uploadthing/next, where no function of its router takes the request' }],
  calls: [],
  factories: [
    { name: 'createRouteHandler', versions: '>=6.3 <8', ...of },
    { name: 'createNextPageApiHandler', versions: '>=6.3 <7', ...of },
  ],
  deadEnds: [{ name: 'createNextPageApiHandler', from: of.from, versions: '<6.3', instead: '`createRouteHandler` of uploadthing/next, which it has from 6.3 on' }],
}

/** Hooks of a router's chain; each is handed what the adapter was given, beside its own. */
const HOOKS = /^(middleware|onUploadComplete|onUploadError)$/

/** What the adapter was given, by name. */
const GIVEN = /^(req|res|event)$/

/**
 * Where a router of files takes the request or response: in a function of it, or in what it has in a form that is not known.
 * @param call the call that makes the handler of it
 * @param option the option that holds it
 * @returns undefined where it takes neither
 */
export function routerTakes(module: Module, call: NodePath<CallExpression>, option: string, find: FindFunctions): { file: string; node: Node } | undefined {
  const [options] = call.node.arguments
  const property = options?.type === 'ObjectExpression' ? options.properties.find((one) => one.type === 'ObjectProperty' && keyName(one) === option) : undefined
  const isWhole = options?.type === 'ObjectExpression' && options.properties.every((one) => one.type !== 'SpreadElement')
  const held = property?.type === 'ObjectProperty' && isWhole ? heldBy(module, call, property.value, find) : undefined
  if (!held) return { file: module.file, node: call.node }
  const taken = held.object.properties.map((one) => (one.type === 'ObjectProperty' ? takenBy(one.value, held.module) : one)).find((node) => node !== undefined)
  return taken && { file: held.module.file, node: taken }
}

/** The object that an expression is: written in place, or held by a constant of the file or of another. */
function heldBy(module: Module, { scope }: NodePath, given: Node, find: FindFunctions): { module: Module; object: ObjectExpression } | undefined {
  const value = bare(given)
  if (value.type === 'ObjectExpression') return { module, object: value }
  const binding = value.type === 'Identifier' ? scope.getBinding(value.name) : undefined
  const { node, parent } = binding?.path ?? {}
  if (node?.type === 'ImportSpecifier' && parent?.type === 'ImportDeclaration' && node.imported.type === 'Identifier') return find.config?.(node.imported.name, parent.source.value)
  const init = binding?.constant && node?.type === 'VariableDeclarator' && node.init ? bare(node.init) : undefined
  return init?.type === 'ObjectExpression' ? { module, object: init } : undefined
}

/** `f({ image: {} }).middleware(() => …).onUploadComplete(({ file }) => …)`: what of it takes more than it may. */
function takenBy(given: Node, module: Module): Node | undefined {
  const chain = bare(given)
  if (chain.type !== 'CallExpression') return chain
  const { callee, arguments: [first] } = chain
  if (callee.type === 'Identifier') return isBuilder(callee.name, module) ? undefined : chain
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return chain
  if (HOOKS.test(callee.property.name) && (!first || !isWithout(first, module))) return first ?? chain
  return takenBy(callee.object, module)
}

/** `const f = createUploadthing()`. */
function isBuilder(name: string, module: Module): boolean {
  const { path, constant } = module.program.scope.getOwnBinding(name) ?? {}
  const init = constant && path?.isVariableDeclarator() && path.node.init ? bare(path.node.init) : undefined
  const made = init?.type === 'CallExpression' ? importedAs(init.callee, module.program.scope) : undefined
  return made?.name === 'createUploadthing' && made.from.startsWith('uploadthing/')
}

/** Whether a function takes its argument apart, without the request. */
function isWithout(given: Node, module: Module): boolean {
  const hook = bare(given)
  if (hook.type === 'Identifier') {
    const { path, constant } = module.program.scope.getOwnBinding(hook.name) ?? {}
    const declared = constant === false ? undefined : path?.isVariableDeclarator() ? path.node.init : path?.isFunctionDeclaration() ? path.node : undefined
    return declared?.type !== 'Identifier' && !!declared && isWithout(declared, module)
  }
  if (hook.type !== 'ArrowFunctionExpression' && hook.type !== 'FunctionExpression' && hook.type !== 'FunctionDeclaration') return false
  const [param, ...others] = hook.params
  const text = ({ start, end }: Node) => module.source.slice(start as number, end as number)
  if (/\barguments\b/.test(text(hook.body)) || (param && param.type !== 'ObjectPattern') || others.length > 0) return false
  const fields = param?.properties ?? []
  return fields.every((one) => {
    const key = one.type === 'ObjectProperty' ? keyName(one) : undefined
    if (one.type !== 'ObjectProperty' || key === undefined) return false
    if (!GIVEN.test(key)) return true
    const { value } = one
    // Taken, and not used; types of route handlers have the request only.
    return (key === 'req' || !module.typescript) && value.type === 'Identifier' && ![...fields.filter((other) => other !== one), hook.body].some((other) => new RegExp(`(?<![\\w$.])${value.name.replaceAll('$', '\\$')}(?![\\w$])`).test(text(other)))
  })
}

/** Where that is, for a message. */
export const placeOfTaken = ({ file, node }: { file: string; node: Node }): string => `${file}:${placeOf(node).line}`
