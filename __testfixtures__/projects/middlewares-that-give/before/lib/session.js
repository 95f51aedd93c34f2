import { initMiddleware } from './wait-for'
import checkKey from './check-key'

const validateSession = initMiddleware(checkKey)

export default validateSession
