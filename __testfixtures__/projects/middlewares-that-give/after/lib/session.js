import { initMiddleware } from './wait-for'
import checkKey, { checkKeyRoute } from './check-key'

/** @deprecated next-reroute: use validateSessionRoute */
const validateSession = initMiddleware(checkKey)

export const validateSessionRoute = async (request) => {
  return checkKeyRoute(request)
}

export default validateSession
