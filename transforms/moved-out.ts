import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Identifier } from '@babel/types'
import type { Module } from './handler/module.ts'
import { functionOf, isFunction, type FunctionNode, type Unit } from './handler/unit.ts'
import { usesThis } from './handler/uses.ts'
import type { Message } from './messages.ts'
import { splice, type Splice, type Spliced } from './splice.ts'
import { attachedTo } from './streams/comments.ts'
import { freeName, indentAt } from './streams/names.ts'

/**
 * Moves functions that stand in a handler, and answer with its response, out of it: `return list()` becomes `return list(req, res)`, and
 * `list` a function of the file. Only such as know nothing else of the handler, and as are called and nothing else.
 * @param messages what stops the route: NR107 says where such a function answers
 * @returns undefined where there is none
 */
export function movedOut(module: Module, units: readonly Unit[], messages: readonly Message[]): Spliced | undefined {
  const lines = module.source.split('\n').reduce((found, line) => [...found, (found.at(-1) as number) + line.length + 1], [0])
  const places = messages.filter(({ code, file }) => code === 'NR107' && file === module.file).map(({ line, column }) => (lines[line - 1] ?? 0) + column - 1)
  let found: Candidate[] = []
  for (const unit of units) {
    if (places.length === 0 || unit.module !== module || !unit.response || unit.isParameter || !isPlain(unit.node)) continue
    unit.path.traverse({
      Function(path) {
        const holds = places.some((at) => at >= (path.node.start as number) && at < (path.node.end as number))
        if (!holds || !isFunction(path)) return
        const candidate = candidateOf(unit, path)
        if (candidate) found.push(candidate)
        // What stands in it goes along.
        if (candidate) path.skip()
      },
    })
  }
  // One may call another that moves as well.
  for (let known = -1; known !== found.length; ) {
    known = found.length
    const bindings = new Set(found.map(({ binding }) => binding))
    found = found.filter(({ written, own }) => knowsOnly(written, new Set([...own, ...bindings])))
  }
  const moved = found.map((one) => move(module, one))
  return moved.length > 0 && moved.every((one) => one !== undefined) ? splice(module.source, moved.flat(), module.templates) : undefined
}

/** A function that stands in another, and may do so outside of it. */
interface Candidate {
  unit: Unit
  written: NodePath<FunctionNode>
  /** What it is called by. */
  binding: Binding
  calls: NodePath<CallExpression>[]
  /** The request and response of the one around. */
  own: Binding[]
}

/** `(req, res)`, both by a name of their own. */
const isPlain = ({ params, generator, typeParameters }: FunctionNode): boolean => params.length === 2 && params.every((one) => one.type === 'Identifier') && !generator && !typeParameters

/** The binding of a function's name, where that names nothing else ever. */
function nameOf(path: NodePath<FunctionNode>): Binding | undefined {
  const declarator = path.parentPath
  const id = path.isFunctionDeclaration() ? path.node.id : declarator?.isVariableDeclarator() && declarator.node.id.type === 'Identifier' ? declarator.node.id : undefined
  const binding = id ? path.parentPath?.scope.getBinding(id.name) : undefined
  return binding && functionOf(binding)?.node === path.node ? binding : undefined
}

function candidateOf(unit: Unit, written: NodePath<FunctionNode>): Candidate | undefined {
  const binding = nameOf(written)
  if (!binding || usesThis(written) || written.node.generator || written.node.typeParameters) return undefined
  const calls = binding.referencePaths.flatMap(({ node, parentPath }) => (parentPath?.isCallExpression() && parentPath.node.callee === node ? parentPath : []))
  if (calls.length === 0 || calls.length < binding.referencePaths.length || calls.some(({ node }) => node.typeParameters)) return undefined
  const own = (unit.node.params as Identifier[]).flatMap(({ name }) => unit.path.scope.getOwnBinding(name) ?? [])
  // Where it is called, and in it, the names mean the handler's, and always the same.
  const isSame = (one: Binding) => one.constant && [written.parentPath, ...calls].every((path) => path?.scope.getBinding(one.identifier.name) === one) && !written.scope.hasOwnBinding(one.identifier.name)
  return own.length === 2 && own.every(isSame) ? { unit, written, binding, calls, own } : undefined
}

function move(module: Module, { unit, written, binding: { identifier }, calls }: Candidate): Splice[] | undefined {
  const { source, style } = module
  const parameters = unit.node.params as Identifier[]
  const names = parameters.map(({ name }) => name)
  const declared = written.isFunctionDeclaration() ? written : written.parentPath?.parentPath
  const outer = unit.path.find((one) => one.parentPath?.isProgram() === true)
  if (!declared || !outer || (declared.isVariableDeclaration() && declared.node.declarations.length !== 1)) return undefined
  const { node } = written
  const [first] = node.params
  const from = ((node.type === 'FunctionDeclaration' ? node.id?.end : node.start) ?? 0)
  const bracket = source.indexOf('(', from) + 1
  if (bracket === 0 || (first && bracket > (first.start as number))) return undefined
  const start = attachedTo(module, declared.node)
  const end = declared.node.end as number
  // It goes with the gap above it.
  const gone = source.slice(0, start).trimEnd().length
  if (gone === start) return undefined
  // A name of the file's own, or of anything that stands outside, stays what it is.
  const name = module.names.get(identifier.name)?.length === calls.length + 1 ? identifier.name : freeName(module, [identifier.name])
  const spell = (one: Identifier): Splice => ({ start: one.start as number, end: (one.start as number) + one.name.length, parts: [name] })
  const before = (offset: number, text: string, isOnly: boolean): Splice => ({ start: offset, end: offset, parts: [isOnly ? text : `${text}, `] })
  const given = parameters.map((one) => source.slice(one.start as number, one.end as number)).join(', ')
  const called = calls.flatMap(({ node: call }) => [spell(call.callee as Identifier), before(source.indexOf('(', call.callee.end as number) + 1, names.join(', '), call.arguments.length === 0)])
  const spelled = [spell(identifier), before(bracket, given, first === undefined), ...called]
  return [...spelled, { start: gone, end, parts: [] }, { start: outer.node.end as number, end: outer.node.end as number, parts: [style.newline, style.newline, { start, end, from: indentAt(source, start), to: '' }] }]
}

/** Whether all that a function means by its names is its own, the file's, or one of some bindings. */
function knowsOnly(written: NodePath<FunctionNode>, given: ReadonlySet<Binding | undefined>): boolean {
  let knows = true
  const isKnown = (path: NodePath, name: string) => {
    const binding = path.scope.getBinding(name)
    return !binding || binding.scope.path.isProgram() || given.has(binding) || binding.scope.path.node === written.node || binding.scope.path.isDescendant(written)
  }
  written.traverse({
    Identifier(path) {
      const { node, parent } = path
      const isKey = (parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression' ? parent.property === node : /^Object(Property|Method)$/.test(parent.type) && (parent as { key?: unknown }).key === node && !(parent as { shorthand?: boolean }).shorthand) && !(parent as { computed?: boolean }).computed
      if (!isKey && !isKnown(path, node.name)) knows = false
    },
    JSXElement: () => void (knows = false),
  })
  return knows && !declaresTypes(written)
}

/** Whether a type is declared in the functions around one. */
function declaresTypes(written: NodePath<FunctionNode>): boolean {
  const outer = written.findParent((one) => one.parentPath?.isProgram() === true)
  let found = false
  outer?.traverse({ 'TSTypeAliasDeclaration|TSInterfaceDeclaration|TSEnumDeclaration|TSTypeParameter': () => void (found = true) })
  return found
}
