import type { NodePath } from '@babel/traverse'
import type { CallExpression, Identifier, Node } from '@babel/types'
import type { FindDeclared } from './chains/read.ts'
import type { RouteOptions } from './conversion.ts'
import { editsOf } from './edits.ts'
import { isNext } from './handler/middleware.ts'
import { isTaken, type Module } from './handler/module.ts'
import { promises, type FindNamed } from './handler/promisified.ts'
import { functionOf, type FunctionNode } from './handler/unit.ts'
import { bare, unwrapped } from './handler/uses.ts'
import { findEntry, importsFor } from './recipes/find.ts'
import { FORM_REQUEST } from './recipes/multer.ts'
import type { FormRecipe, Recipe } from './recipes/recipe.ts'
import { withBrackets, type Splice } from './splice.ts'
import { freeName } from './twins.ts'

type Options = Pick<RouteOptions, 'packages' | 'target'>

const formsIn = ({ forms }: Recipe) => forms

/** A middleware that reads a form, and where it is given the request and response. */
interface Reading {
  recipe: FormRecipe
  request: NodePath
  response: NodePath
  /** `if (!(await upload(req, res, next))) return`, as a chain has it. */
  inChain: boolean
}

/**
 * `await runMiddleware(req, res, upload.single('file'))`, and `req.file` behind it: the middleware is given a request of the handler's own,
 * and what it puts on that is read from there: `const form = requestOfForm(req)`, `form.file`.
 * @param handlers the route's handler, or what its wrappers take; functions of the file that it calls with both are looked at too
 * @param find a function of another file, by its name here
 * @param declared what a name stands for, wherever that is declared
 */
export function nodeForms(module: Module, handlers: NodePath<FunctionNode>[], options: Options, find: FindNamed, declared: FindDeclared = () => undefined): Splice[] {
  if (handlers.length === 0 || !(importsFor(module, formsIn) || options.packages?.['multer'])) return []
  const found: { handler: NodePath<FunctionNode>; call: NodePath<CallExpression>; reading: Reading }[] = []
  const all = [...handlers]
  // Grows by what the handlers call.
  for (const handler of all) {
    handler.traverse({
      CallExpression(call) {
        const reading = readingOf(call, options, find, declared)
        if (reading) found.push({ handler, call, reading })
        const called = reading ? undefined : calledWithBoth(call, handler)
        if (called && !all.some(({ node }) => node === called.node)) all.push(called)
      },
    })
  }
  const [only, ...others] = found.filter(({ call }, at) => found.findIndex((one) => one.call.node === call.node) === at)
  return only && others.length === 0 ? (written(module, only.handler, only.call, only.reading, find) ?? []) : []
}

/** A function of the file's top scope that a handler calls with its own request and response. */
function calledWithBoth(call: NodePath<CallExpression>, { node: { params } }: NodePath<FunctionNode>): NodePath<FunctionNode> | undefined {
  const { callee, arguments: given } = call.node
  const binding = callee.type === 'Identifier' ? call.scope.getBinding(callee.name) : undefined
  const isHanded = (at: number) => {
    const [one, param] = [given[at], params[at]]
    return one?.type === 'Identifier' && param?.type === 'Identifier' && one.name === param.name
  }
  return binding?.scope === call.scope.getProgramParent() && isHanded(0) && isHanded(1) ? functionOf(binding) : undefined
}

function readingOf(call: NodePath<CallExpression>, options: Options, find: FindNamed, declared: FindDeclared): Reading | undefined {
  const [request, response, third, ...others] = call.get('arguments') as NodePath[]
  if (!request || !response || others.length > 0) return undefined
  const callee = call.get('callee') as NodePath
  const middleware = (path: NodePath | undefined) => path && middlewareOf(path, options, declared)
  const made = (path: NodePath): FormRecipe | undefined => {
    const at = through(path)
    const [inner, ...more] = at.isCallExpression() ? (at.get('arguments') as NodePath[]) : []
    return at.isCallExpression() && inner && more.length === 0 && promises(at.get('callee') as NodePath, find) === 'made' ? middleware(inner) : undefined
  }
  const own = third ? middleware(callee) : undefined
  const inChain = own !== undefined && third?.isIdentifier() === true && isNext(third.node.name)
  const recipe = own ?? (third ? (promises(callee, find) === 'called' ? middleware(third) : undefined) : made(callee))
  return recipe && { recipe, request, response, inChain }
}

/** Reads an expression as what a library makes to read a form: `upload.single('file')`, also by the name that holds it. */
function middlewareOf(given: NodePath, options: Options, declared: FindDeclared): FormRecipe | undefined {
  const path = through(given, declared)
  const callee = path.isCallExpression() ? (path.get('callee') as NodePath) : undefined
  if (!callee?.isMemberExpression() || callee.node.computed || callee.node.property.type !== 'Identifier') return undefined
  const maker = through(callee.get('object') as NodePath, path.scope.getProgramParent() === given.scope.getProgramParent() ? declared : undefined)
  const found = maker.isCallExpression() ? findEntry(maker.node.callee, maker.scope, options, formsIn) : undefined
  return found && !found.missing && found.entry.makes.includes(callee.node.property.name) && !readsRequest(maker, found.entry) ? found.entry : undefined
}

/** What a constant holds, in this file or another one. */
function through(path: NodePath, declared?: FindDeclared): NodePath {
  const at = bare(path.node)
  if (at !== path.node && 'expression' in path.node) return through(path.get('expression') as NodePath, declared)
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  if (!binding?.constant || !path.isIdentifier()) return path
  const stands = binding.kind === 'module' ? declared?.(path.node.name) : binding.path
  if (stands?.isCallExpression()) return stands
  if (!stands?.isVariableDeclarator() || stands.node.id.type !== 'Identifier' || !stands.node.init) return path
  return through(stands.get('init') as NodePath)
}

/** Whether a function of its options asks the request for more than what the request has that it gets now. */
function readsRequest(maker: NodePath, { puts }: FormRecipe, seen = new Set<Node>()): boolean {
  let reads = false
  const look = (path: NodePath) => {
    if (seen.has(path.node)) return
    seen.add(path.node)
    path.traverse({
      Function(inner) {
        const [first] = inner.node.params
        const binding = first?.type === 'Identifier' ? inner.scope.getOwnBinding(first.name) : undefined
        const isKnown = ({ parent, node }: NodePath) => parent.type === 'MemberExpression' && parent.object === node && !parent.computed && parent.property.type === 'Identifier' && (puts.includes(parent.property.name) || /^(headers|method)$/.test(parent.property.name))
        if (inner.node.params.length > 1 && (first?.type !== 'Identifier' || binding?.referencePaths.every(isKnown) !== true)) reads = true
      },
      Identifier(name) {
        const binding = name.scope.getBinding(name.node.name)
        if (!binding || binding.scope !== name.scope.getProgramParent() || name.parentPath.isMemberExpression({ property: name.node, computed: false })) return
        const source = binding.path.parentPath?.isImportDeclaration() ? binding.path.parentPath.node.source.value : undefined
        // What another file of the project makes of the request is not looked at.
        if (source === undefined) look(binding.path)
        else if (/^([./~#]|@\/)/.test(source)) reads = true
      },
    })
  }
  look(maker)
  return reads
}

function written(module: Module, handler: NodePath<FunctionNode>, call: NodePath<CallExpression>, reading: Reading, find: FindNamed): Splice[] | undefined {
  const { request, response, recipe } = reading
  const [own, answer] = handler.node.params
  const nameOf = ({ node }: NodePath) => (bare(node) as Identifier).name
  if (own?.type !== 'Identifier' || answer?.type !== 'Identifier' || nameOf(request) !== own.name || nameOf(response) !== answer.name) return undefined
  const binding = handler.scope.getOwnBinding(own.name)
  const statement = call.findParent((one) => one.isStatement() && one.getFunctionParent()?.node === handler.node)
  const block = statement?.parentPath
  if (!binding?.constant || request.scope.getBinding(own.name) !== binding || !statement || !(block?.isBlockStatement() || block?.isSwitchCase()) || statement.findParent((one) => one.isLoop())) return undefined
  const name = freeName('form', (one) => isTaken(module, one, handler.node))
  const isReadOutside = binding.referencePaths.some((one) => (one.node.start as number) > (block.node.end as number) && readOf(one, recipe, name, module))
  const whole = isReadOutside && !reading.inChain ? outOfTries(statement) : statement
  const splices: Splice[] = []
  const given = new Set<string>()
  for (const reference of binding.referencePaths) {
    if (reference.node === bare(request.node)) continue
    const read = readOf(reference, recipe, name, module) ?? handedOn(reference, recipe, name, module)
    const isBehind = (reference.node.start as number) > (whole.node.end as number)
    const isInside = (reference.node.start as number) > (whole.node.start as number) && !isBehind
    const runsLater = reference.getFunctionParent()?.node !== handler.node
    if (!read) {
      // What a function of the project reads of the request, the form has: files are put on the request for it, too.
      const taken = isBehind || isInside || runsLater ? takenBy(reference, find, recipe.puts) : []
      const isReached = (reference.node.start as number) > (statement.node.end as number) && !runsLater && (reference.node.start as number) < (block.node.end as number)
      if (!taken || (taken.length > 0 && (!isReached || taken.includes('body')))) return undefined
      for (const one of taken) given.add(one)
    } else if (isBehind || isInside) {
      if (isBehind && (reference.node.start as number) > (whole.parentPath?.node.end as number)) return undefined
      splices.push(read)
    } else if (runsLater) return undefined
  }
  const { semicolon, newline } = module.style
  const any = module.typescript ? ': any' : ''
  const cast = module.typescript ? ' as any' : ''
  const at = whole.node.start as number
  const line = `const ${name}${any} = ${FORM_REQUEST}(${own.name})${semicolon}${newline}${editsOf(module).indentAt(at)}`
  const puts = [...given].map((one) => `${newline}${editsOf(module).indentAt(statement.node.start as number)}${own.name}.${one} = ${name}.${one}${semicolon}`)
  if (reading.inChain) {
    if (!statement.isIfStatement() || statement.node.alternate) return undefined
    const { callee } = call.node
    const waits = `await new Promise${module.typescript ? '<void>' : ''}((resolve, reject) => `
    const settle = `(${name}, {}${cast}, (error${module.typescript ? ': unknown' : ''}) => (error ? reject(error) : resolve())))${semicolon}`
    return [...splices, { start: at, end: statement.node.end as number, parts: [line, waits, { start: callee.start as number, end: callee.end as number }, settle, ...puts] }]
  }
  const end = statement.node.end as number
  if (puts.length > 0 && !(statement.isExpressionStatement() || statement.isVariableDeclaration())) return undefined
  return [
    ...splices,
    ...(puts.length > 0 ? [{ start: end, end, parts: puts }] : []),
    { start: at, end: at, parts: [line] },
    { start: request.node.start as number, end: request.node.end as number, parts: [name] },
    { start: response.node.start as number, end: response.node.end as number, parts: [`{}${cast}`] },
  ]
}

/** The statement that begins with another one: a `try` around it is left with what it was to read still there. */
function outOfTries(statement: NodePath): NodePath {
  const block = statement.parentPath
  const around = block?.isBlockStatement() && block.node.body[0] === statement.node ? block.parentPath : undefined
  return around?.isTryStatement() && around.node.block === block?.node && around.parentPath.isBlockStatement() ? outOfTries(around) : statement
}

/** `req.file`, `const { file } = req`: what the middleware puts there. */
function readOf(reference: NodePath, { puts }: FormRecipe, name: string, { source }: Module): Splice | undefined {
  const outer = unwrapped(reference)
  const parent = outer.parentPath
  const [start, end] = withBrackets(source, outer.node as never)
  if ((parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) && parent.node.object === outer.node && !parent.node.computed) return puts.includes((parent.node.property as Identifier).name) ? { start, end, parts: [name] } : undefined
  if (!parent?.isVariableDeclarator() || parent.node.init !== outer.node || parent.node.id.type !== 'ObjectPattern') return undefined
  const isPut = (one: Node) => one.type === 'ObjectProperty' && !one.computed && one.key.type === 'Identifier' && puts.includes(one.key.name)
  return parent.node.id.properties.every(isPut) ? { start, end, parts: [name] } : undefined
}

/** `streamUpload(req)`, a function of the file that is called here only and takes nothing of the request but what the middleware puts there. */
function handedOn(reference: NodePath, recipe: FormRecipe, name: string, module: Module): Splice | undefined {
  const outer = unwrapped(reference)
  const call = outer.parentPath
  const callee = call?.isCallExpression() ? call.get('callee') : undefined
  const bound = !Array.isArray(callee) && callee?.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined
  const called = bound?.constant && bound.referencePaths.length === 1 ? functionOf(bound) : undefined
  const at = call?.isCallExpression() ? call.node.arguments.indexOf(outer.node as never) : -1
  const param = called?.node.params[at]
  if (!called || param?.type !== 'Identifier' || (param.typeAnnotation?.type === 'TSTypeAnnotation' && param.typeAnnotation.typeAnnotation.type !== 'TSAnyKeyword')) return undefined
  const taken = called.scope.getOwnBinding(param.name)
  if (!taken?.constant || taken.referencePaths.length === 0 || !taken.referencePaths.every((one) => readOf(one, recipe, name, module))) return undefined
  const [start, end] = withBrackets(module.source, outer.node as never)
  return { start, end, parts: [name] }
}

/**
 * What a use of the request takes of what the middleware puts there: nothing where it is of what the request has by itself, a member, or
 * what a function is handed that takes nothing else.
 * @returns undefined where that is not known
 */
function takenBy(reference: NodePath, find: FindNamed, puts: readonly string[]): string[] | undefined {
  const outer = unwrapped(reference)
  const parent = outer.parentPath
  if (parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) return parent.node.object === outer.node && !parent.node.computed ? [] : undefined
  const callee = parent?.isCallExpression() ? parent.get('callee') : undefined
  // `getSession({ req })`: a rule for the function that takes it says what that reads.
  const object = parent?.isObjectProperty({ computed: false }) ? parent.parentPath : undefined
  const taker = object?.isObjectExpression() && object.parentPath.isCallExpression() ? (object.parentPath.get('callee') as NodePath) : undefined
  if (taker) return taker.isIdentifier() && taker.scope.getBinding(taker.node.name)?.kind === 'module' && !find(taker.node.name) ? [] : undefined
  if (!parent?.isCallExpression() || !callee || Array.isArray(callee) || !callee.isIdentifier()) return undefined
  const bound = callee.scope.getBinding(callee.node.name)
  const called = bound && (functionOf(bound) ?? find(callee.node.name))
  if (!called) return bound?.kind === 'module' ? [] : undefined
  const param = called.node.params[parent.node.arguments.indexOf(outer.node as never)]
  if (!param) return []
  const taken = param.type === 'Identifier' ? called.scope.getOwnBinding(param.name) : undefined
  const names = taken?.constant ? taken.referencePaths.flatMap(({ node, parent: use }) => namesRead(node, use)) : [undefined]
  return names.includes(undefined) ? undefined : [...new Set(names as string[])].filter((one) => puts.includes(one))
}

/** The properties that a use of a name reads: `req.file`, `const { file, body } = req`; undefined for one that is not known. */
function namesRead(node: Node, use: Node): (string | undefined)[] {
  if (use.type === 'MemberExpression' && use.object === node && !use.computed && use.property.type === 'Identifier') return [use.property.name]
  if (use.type !== 'VariableDeclarator' || use.init !== node || use.id.type !== 'ObjectPattern') return [undefined]
  return use.id.properties.map((one) => (one.type === 'ObjectProperty' && !one.computed && one.key.type === 'Identifier' ? one.key.name : undefined))
}
