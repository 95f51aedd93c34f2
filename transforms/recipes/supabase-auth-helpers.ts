import type { Node } from '@babel/types'
import { list, nodeOf, piece } from './parts.ts'
import type { CallRecipe, DeadEndRecipe, Recipe, Writing } from './recipe.ts'

const PACKAGE = '@supabase/auth-helpers-nextjs'

/**
 * Supabase Auth Helpers: https://supabase.com/docs/guides/auth/auth-helpers/nextjs. Until 0.6 what it makes for route handlers keeps no
 * session that it renewed; from 0.7 on it does, by `cookies` of `next/headers`, which it does not await (read from its code).
 */
const client = (name: string, versions: string): CallRecipe => ({
  name,
  from: [PACKAGE],
  versions,
  needs: [{ next: '13.0.0', version: '>=0.7 <0.14' }],
  cookies: true,
  callee: { from: PACKAGE, name: 'createRouteHandlerClient' },
  message: 'NR335',
  becomes({ arguments: [context, ...others] }, { cookiesAtOnce, is }) {
    if (!isContext(context, is)) return undefined
    const given = cookiesAtOnce()
    return given === undefined ? undefined : list([[`{ ${given} }`], ...others.map((one) => [piece(one)])])
  },
})

/** Until 0.6 it reads headers and cookies of a request of Node, and sets its cookies on a response: those of a renewed session (read from its code, 0.5 and 0.6). */
const older: CallRecipe = {
  name: 'createServerSupabaseClient',
  from: [PACKAGE],
  versions: '>=0.5 <0.7',
  sets: true,
  becomes({ arguments: [context, ...others] }, { request, headers, helper, is, typescript }) {
    if (!isContext(context, is)) return undefined
    return list([[`{ req: ${nodeOf(request(), typescript)}, res: ${helper('cookieResponse')}(${headers()})${typescript ? ' as any' : ''} }`], ...others.map((one) => [piece(one)])])
  },
}

/** `{ req, res }` */
function isContext(context: Node | undefined, is: Writing['is']): boolean {
  if (context?.type !== 'ObjectExpression' || context.properties.length !== 2) return false
  const values = context.properties.map((one) => (one.type === 'ObjectProperty' ? one.value : undefined))
  return values.some((one) => is(one, 'request')) && values.some((one) => is(one, 'response'))
}

/** `withApiAuth(handler)`: nothing of it takes a route handler. */
const deadEnd = (name: string, from: string, versions: string): DeadEndRecipe => ({ name, from: [from], versions, instead: '`createServerClient` of @supabase/ssr in the handler' })

export const supabaseAuthHelpers: Recipe = {
  library: PACKAGE,
  shown: [{ call: 'createServerSupabaseClient({ req, res }, …)', becomes: '`createRouteHandlerClient({ cookies }, …)`; before 0.7 it stays, and its cookies are those of every answer' }],
  calls: [client('createPagesServerClient', '>=0.7 <0.14'), { ...client('createServerSupabaseClient', '>=0.5 <0.14'), older }],
  deadEnds: [deadEnd('withApiAuth', PACKAGE, '<0.7')],
}

const BEFORE = '@supabase/supabase-auth-helpers'

/** What it was called before, up to 1.4.2: https://www.npmjs.com/package/@supabase/supabase-auth-helpers */
export const supabaseAuthHelpersBefore: Recipe = {
  library: BEFORE,
  shown: [],
  calls: [],
  deadEnds: ['withAuthRequired', 'withApiAuth', 'getUser', 'handleAuth', 'supabaseServerClient'].map((name) => deadEnd(name, `${BEFORE}/nextjs`, '<2')),
}
