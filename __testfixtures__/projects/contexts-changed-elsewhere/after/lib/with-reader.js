import { readerOf } from './readers'

export const withReader = (handler) => async (request, routeContext) => {
  let { context } = routeContext
  context = { ...context, reader: await readerOf(request.headers.get('authorization') ?? undefined) }
  return handler(request, { ...routeContext, context })
}
