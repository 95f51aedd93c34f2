import { createRoute, type RouteConfig } from './create-route'
import { withErrors, type Handlers } from './with-errors'

/** What may still change says so. */
export const createPreviewRoute = <TQuery, TBody, TAnswer>(routeConfig: Omit<RouteConfig<TQuery, TBody, TAnswer>, 'level'>) => createRoute({ ...routeConfig, level: 'project' })

export const withPreviewErrors = (handlers: Handlers) => withErrors(handlers, { hint: 'This may change' })
