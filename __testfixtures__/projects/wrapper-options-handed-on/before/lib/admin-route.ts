import { createRoute, type RouteOptions } from './create-route'

/** The same for admins. */
export const createAdminRoute = <Body>(options: Omit<RouteOptions<Body>, 'admin'>) =>
  createRoute({ status: 201, ...options, admin: true })

export function createPlainRoute(options: RouteOptions<any>) {
  if (!options.name) throw new Error('A route needs a name')
  return createRoute(options)
}

/** Here another function takes the place of the one that was given. */
export const createCountedRoute = <Body>(options: RouteOptions<Body>) => {
  const counted = async (params: Parameters<RouteOptions<Body>['run']>[0]) => options.run(params)
  return createRoute({ ...options, run: counted })
}
