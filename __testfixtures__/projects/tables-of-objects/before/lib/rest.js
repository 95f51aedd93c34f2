import { shop } from './shop'

/** What a route asks for beside its handler is looked at elsewhere. */
export const withRules = (routes) => {
  return async (req, res) => {
    const route = routes[req.method]
    if (!route) {
      res.setHeader('Allow', Object.keys(routes))
      return res.status(405).end()
    }
    const { handler, ...rules } = route
    if (!(await shop.allows(rules, req.headers.authorization))) return res.status(403).end()
    return handler(req, res)
  }
}
