import { readQuery } from './read-query'

/** Puts a context there by another name of the request. */
export const withDesk = (handler) => async (request, routeContext) => {
  const query = readQuery(request)
  const context = { desk: query.desk ?? 'front' }
  return handler(request, { ...routeContext, context })
}

/** Changes the context that it holds. */
export const withShelf = (handler) => async (request, routeContext) => {
  const { context } = routeContext
  const held = context
  held.shelf = 4
  return handler(request, routeContext)
}
