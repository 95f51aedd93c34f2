import type { NodePath } from '@babel/traverse'
import { importedAs } from './handler/imported.ts'
import type { Module } from './handler/module.ts'
import type { Modules } from './handler/modules.ts'

/**
 * Functions of Next that throw in API Routes whatever they are given, as no request of the App Router is there, and work in route handlers
 * (measured on 16.4: a 500 before, an answer now).
 */
const APP_ONLY: Record<string, RegExp> = {
  'next/headers': /^(cookies|headers|draftMode)$/,
  'next/navigation': /^(redirect|permanentRedirect|notFound|forbidden|unauthorized)$/,
  'next/cache': /^(revalidatePath|revalidateTag|updateTag|refresh|expirePath|expireTag)$/,
}

/** A place of an API Route that has always failed. */
export interface AppCall {
  path: NodePath
  name: string
  from: string
}

/** The calls of such functions in a module, by their own names or through a function of another file that calls one in any case. */
export function appOnlyCalls(module: Module, modules: Modules | undefined): AppCall[] {
  return Object.values(module.program.scope.bindings).flatMap((binding) => {
    const calls = binding.kind === 'module' ? binding.referencePaths.filter((path) => path.key === 'callee' && path.parent.type === 'CallExpression') : []
    const [first] = calls
    if (!first) return []
    const own = appOnly(first)
    const found = own ? undefined : modules?.imported(module, binding)
    const inside = found && callsIn(found.path)
    const said = own ?? inside
    return said ? calls.map((path) => ({ path, ...said })) : []
  })
}

function appOnly({ node, scope }: NodePath): { name: string; from: string } | undefined {
  const imported = importedAs(node, scope)
  return imported && APP_ONLY[imported.from]?.test(imported.name) ? imported : undefined
}

/** The first such call that every call of a function comes to: out of the functions in it, of its branches and of what is caught there. */
function callsIn(around: NodePath): { name: string; from: string } | undefined {
  let found: { name: string; from: string } | undefined
  around.traverse({
    'Function|IfStatement|ConditionalExpression|LogicalExpression|SwitchStatement|Loop|TryStatement': (inner: NodePath) => inner.skip(),
    CallExpression: (call) => void (found ??= appOnly(call.get('callee'))),
  })
  return found
}
