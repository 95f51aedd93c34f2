import { initMiddleware } from './wait-for'
import checkKey from './check-key'

const validateSession = initMiddleware(checkKey('read'))

export default validateSession
