import { shop } from './shop'

/** What a route asks for beside its handler is looked at elsewhere. */
export const withRules = (routes) => {
  return async (request, context) => {
    const route = routes[request.method]
    if (!route) {
      return new Response(null, { status: 405, headers: { Allow: Object.keys(routes).join(', ') } })
    }
    const { handler, ...rules } = route
    if (!(await shop.allows(rules, request.headers.get('authorization') ?? undefined))) return new Response(null, { status: 403 })
    return handler(request, context)
  }
}
